/** Writing a paper: the preview follows what is chosen, and documents are made beside it. */
import { contentOf, fetchPage } from './geholte-seite.js';

const PAUSE_MS = 400;
const LOOK_AGAIN_MS = 2000;

const byId = (id: string): HTMLElement | null => document.getElementById(id);

function say(text: string): void {
  const message = byId('meldung');
  if (message) message.textContent = text;
}

/** Takes over a part of a page that has come from the server. */
function takeOver(id: string, page: Document): HTMLElement | undefined {
  const fresh = page.getElementById(id);
  const old = byId(id);
  if (!fresh || !old) return undefined;
  old.replaceWith(fresh);
  return fresh;
}

let newest = 0;

/** The newest choice counts, in whatever order the answers come. */
async function renewPreview(form: HTMLFormElement): Promise<void> {
  if (!form.checkValidity()) return;
  const mine = ++newest;
  say('Die Vorschau wird erneuert …');
  const fields = contentOf(form).toString();
  const { page, address } = await fetchPage(`${form.action}?${fields}`);
  if (mine !== newest) return;
  const result = takeOver('ergebnis', page);
  const frame = byId('vorschau');
  const source = page.getElementById('vorschau')?.getAttribute('src');
  if (!result || !frame || !source) {
    location.assign(address);
    return;
  }
  byId('vorschau-allein')?.setAttribute('href', source);
  history.replaceState(null, '', address);
  frame.addEventListener('load', () => mine === newest && say('Die Vorschau ist erneuert.'), {
    once: true,
  });
  frame.setAttribute('src', source);
}

function followChoices(form: HTMLFormElement): void {
  let pause: number | undefined;
  form.addEventListener('change', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void renewPreview(form), PAUSE_MS);
  });
}

/** The server does not do it twice either. */
async function order(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const body = contentOf(form, button);
  const { page, address } = await fetchPage(form.action, { method: 'POST', body });
  const fresh = page.querySelector<HTMLElement>('.auftrag');
  const place = byId('auftraege');
  if (!fresh || !place) {
    // What is wrong stands on the page that has come.
    location.assign(address);
    return;
  }
  const old = byId(fresh.id);
  if (old) old.replaceWith(fresh);
  else place.prepend(fresh);
  fresh.scrollIntoView({ block: 'nearest' });
  follow(fresh);
}

interface Progress {
  text: string;
  step: number;
  ended: boolean;
}

/** Shows how far a document is until it is there, and then begins to download it. */
function follow(section: HTMLElement): void {
  const { verlauf, seite } = section.dataset;
  if (seite === undefined) return;
  if (verlauf === undefined) {
    section.querySelector<HTMLAnchorElement>('a[download]')?.click();
    return;
  }
  section.querySelector('[data-ohne-skript]')?.remove();
  const events = new EventSource(verlauf);
  const renew = (): void => {
    events.close();
    void showNow(section.id, seite);
  };
  events.addEventListener('stand', ({ data }: MessageEvent<string>) => {
    const { text, step, ended } = JSON.parse(data) as Progress;
    const bar = section.querySelector('progress');
    if (bar) bar.value = step;
    const words = section.querySelector('[data-stand]');
    if (words) words.textContent = `${text} …`;
    if (ended) renew();
  });
  // Something in between does not let events through.
  events.addEventListener('error', () => {
    events.close();
    setTimeout(renew, LOOK_AGAIN_MS);
  });
}

async function showNow(id: string, address: string): Promise<void> {
  const { page } = await fetchPage(address);
  const fresh = takeOver(id, page);
  if (fresh) follow(fresh);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-vorschau]'))
  followChoices(form);
for (const section of document.querySelectorAll<HTMLElement>('.auftrag[data-verlauf]'))
  follow(section);

let ordering = false;

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (!('auftrag' in form.dataset)) return;
  event.preventDefault();
  delete form.dataset.unterwegs;
  if (ordering) return;
  ordering = true;
  void order(form, event.submitter).finally(() => {
    ordering = false;
  });
});
