import { contentOf } from './geholte-seite.js';
import { begin as sessionGoesOn } from './sitzung.js';

/** Keeps what is typed into a form with a field `entwurf` on the server, while it is typed. */
const PAUSE = 2_000;

for (const form of document.querySelectorAll('form')) keepDraftsOf(form);

/** @returns saves at once what is not saved yet */
export function keepDraftsOf(form: HTMLFormElement): () => Promise<void> {
  if (!form.querySelector('[name="entwurf"]') || !form.querySelector('textarea'))
    return () => Promise.resolve();
  const state = form.querySelector<HTMLElement>('.entwurf-stand');
  let timer: number | undefined;

  const save = async () => {
    window.clearTimeout(timer);
    timer = undefined;
    const told = await send(contentOf(form));
    if (state && state.textContent !== told) state.textContent = told;
  };
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), PAUSE);
  });
  // What is sent needs no draft, and none may arrive after it; a preview is only looked at.
  form.addEventListener('submit', ({ submitter }) => {
    if (!submitter?.hasAttribute('formtarget')) window.clearTimeout(timer);
  });
  // Whoever closes the window in the middle of a word finds it again as well.
  window.addEventListener('pagehide', () => {
    if (timer === undefined || form.dataset.unterwegs === 'ja') return;
    navigator.sendBeacon('/entwuerfe', contentOf(form));
  });
  return () => (timer === undefined ? Promise.resolve() : save());
}

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
