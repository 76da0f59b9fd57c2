import { begin as sessionGoesOn } from './sitzung.js';

/** Keeps what is typed into a form with a field `entwurf` on the server, while it is typed. */
const PAUSE = 2_000;

for (const form of document.querySelectorAll<HTMLFormElement>('form:has([name="entwurf"])')) {
  if (form.querySelector('textarea')) keepDraftsOf(form);
}

function keepDraftsOf(form: HTMLFormElement): void {
  const state = form.querySelector<HTMLElement>('.entwurf-stand');
  let timer: number | undefined;

  const content = () => new URLSearchParams(Array.from(new FormData(form), asText));
  const save = async () => {
    timer = undefined;
    const told = await send(content());
    if (state && state.textContent !== told) state.textContent = told;
  };
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), PAUSE);
  });
  // What is sent needs no draft, and none may arrive after it.
  form.addEventListener('submit', () => window.clearTimeout(timer));
  // Whoever closes the window in the middle of a word finds it again as well.
  window.addEventListener('pagehide', () => {
    if (timer === undefined || form.dataset.unterwegs === 'ja') return;
    navigator.sendBeacon('/entwuerfe', content());
  });
}

const asText = ([name, value]: [string, FormDataEntryValue]): [string, string] => [
  name,
  typeof value === 'string' ? value : '',
];

/** @returns what to tell */
async function send(body: URLSearchParams): Promise<string> {
  const answer = await fetch('/entwuerfe', { method: 'POST', body }).catch(() => undefined);
  if (answer?.ok) {
    sessionGoesOn();
    return 'Ihr Entwurf ist gesichert.';
  }
  if (answer?.status === 401)
    return 'Ihre Anmeldung ist abgelaufen. Senden Sie das Formular ab und melden Sie sich neu an; Ihre Eingaben bleiben erhalten.';
  return 'Der Entwurf ließ sich gerade nicht sichern. Bitte senden Sie das Formular ab, bevor Sie die Seite verlassen.';
}
