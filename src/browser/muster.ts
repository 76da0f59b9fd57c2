/** Writing a template: the preview follows what is typed, and messages lead to their place. */
const PAUSE_MS = 900;
const PLACE = /Zeile (\d+), Spalte (\d+)/;

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
  let pause: number | undefined;
  const later = (): void => {
    window.clearTimeout(pause);
    pause = window.setTimeout(() => {
      renewFrame();
      form.requestSubmit(button);
    }, PAUSE_MS);
  };
  source.addEventListener('input', later);
  byId('vorlage')?.addEventListener('change', later);
  document.addEventListener('submit', (event) => {
    window.clearTimeout(pause);
    if (event.submitter !== button) return;
    // The page stays, and the form may be sent again.
    delete form.dataset.unterwegs;
    say('Die Vorschau wird erneuert …');
  });
  tellPlace(source);
  leadToPlaces(source);
}

function say(text: string): void {
  const message = byId('meldung');
  if (message) message.textContent = text;
}

/** In a fresh frame the first page is no step of the history, so that „Zurück“ leaves the editor. */
function renewFrame(): void {
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
    say('Die Vorschau ist erneuert.');
  });
}

/** Messages name lines and columns; without numbers beside the text one would have to count. */
function tellPlace(source: HTMLTextAreaElement): void {
  const place = byId('stelle');
  if (!place) return;
  const tell = (): void => {
    const before = source.value.slice(0, source.selectionStart).split('\n');
    place.textContent = `Zeile ${before.length}, Spalte ${(before.at(-1) ?? '').length + 1}`;
  };
  place.hidden = false;
  document.addEventListener('selectionchange', tell);
  source.addEventListener('input', tell);
  tell();
}

function leadToPlaces(source: HTMLTextAreaElement): void {
  byId('was-fehlt')?.addEventListener('click', (event) => {
    const [, line, column] = PLACE.exec((event.target as HTMLElement).textContent) ?? [];
    if (line === undefined) return;
    event.preventDefault();
    goTo(source, Number(line), Number(column));
  });
}

function goTo(source: HTMLTextAreaElement, line: number, column: number): void {
  const lines = source.value.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const end = before + (lines[line - 1]?.length ?? 0);
  source.focus();
  source.setSelectionRange(before + column - 1, end);
  source.scrollTop = (source.scrollHeight * Math.max(0, line - 5)) / lines.length;
}
