/** Writing a template: the preview follows what is typed, and messages lead to their place. */
import { offerWords } from './angaben.js';
import { leadToPlaces, linesIn, numberLines, showProblems, tellPlace } from './quelltext.js';

const PAUSE_MS = 900;

const byId = (id: string): HTMLElement | null => document.getElementById(id);

const form = document.querySelector<HTMLFormElement>('form[data-muster]');
const source = document.querySelector<HTMLTextAreaElement>('#source');
const button = document.querySelector<HTMLButtonElement>('#ausprobieren');
if (form && source && button) begin(form, source, button);

function begin(
  form: HTMLFormElement,
  source: HTMLTextAreaElement,
  button: HTMLButtonElement,
): void {
  const [refused, problems, words] = [byId('was-fehlt'), byId('stellen'), byId('angaben')];
  const mark = numberLines(source);
  tellPlace(source);
  for (const list of [refused, problems]) if (list) leadToPlaces(list, source);
  if (words) offerWords(words, source);
  if (refused) mark(linesIn(messagesIn(refused)));
  followTyping(form, source, button, (messages) => {
    mark(linesIn(messages));
    if (problems) showProblems(problems, messages);
  });
}

/** @param shown gets what is wrong with the text that was tried out */
function followTyping(
  form: HTMLFormElement,
  source: HTMLTextAreaElement,
  button: HTMLButtonElement,
  shown: (messages: readonly string[]) => void,
): void {
  let pause: number | undefined;
  const later = (): void => {
    window.clearTimeout(pause);
    pause = window.setTimeout(() => {
      renewFrame(shown);
      form.requestSubmit(button);
    }, PAUSE_MS);
  };
  source.addEventListener('input', later);
  byId('vorlage')?.addEventListener('change', later);
  // The frame begins with what is saved.
  if (form.dataset.muster === 'anders') later();
  document.addEventListener('submit', (event) => {
    window.clearTimeout(pause);
    if (event.submitter !== button) return;
    // The page stays, and the form may be sent again.
    delete form.dataset.unterwegs;
    say('Die Vorschau wird erneuert …');
  });
}

function say(text: string): void {
  const message = byId('meldung');
  if (message) message.textContent = text;
}

function messagesIn(place: ParentNode): string[] {
  return [...place.querySelectorAll('li')].map(({ textContent }) => textContent);
}

/** In a fresh frame the first page is no step of the history, so that „Zurück“ leaves the editor. */
function renewFrame(shown: (messages: readonly string[]) => void): void {
  const old = document.querySelector<HTMLIFrameElement>('#vorschau');
  if (!old) return;
  const top = old.contentWindow?.scrollY ?? 0;
  const fresh = old.cloneNode() as HTMLIFrameElement;
  fresh.removeAttribute('src');
  old.replaceWith(fresh);
  fresh.addEventListener('load', () => {
    // The empty page a frame begins with is not the preview.
    if (fresh.contentWindow?.location.href === 'about:blank') return;
    fresh.contentWindow?.scrollTo(0, top);
    const problems = fresh.contentDocument?.querySelector('.probleme');
    shown(problems ? messagesIn(problems) : []);
    say(problems ? 'Der Text geht so noch nicht.' : 'Die Vorschau ist erneuert.');
  });
}
