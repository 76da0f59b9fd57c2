/**
 * Says that the session is about to end, early enough to go on with it. Nothing else is lost by then:
 * forms keep drafts (entwurf.ts).
 */
const MINUTE = 60_000;
const WARNING_MINUTES = 5;

const idle = Number(document.body.dataset.sitzungMinuten) * MINUTE;
/** What is done in another tab keeps the session, too. */
const tabs = new BroadcastChannel('sitzung');
const dialog = createDialog();
let warning: number | undefined;
let ending: number | undefined;

function createDialog(): HTMLDialogElement {
  const element = document.createElement('dialog');
  element.className = 'kern-dialog';
  element.setAttribute('aria-labelledby', 'sitzung-titel');
  element.innerHTML = `
    <div class="kern-dialog__header"><h2 class="kern-title" id="sitzung-titel"></h2></div>
    <div class="kern-dialog__body"><p class="kern-body"></p></div>
    <div class="kern-dialog__footer"><button class="kern-btn kern-btn--primary" type="button"><span class="kern-label"></span></button></div>`;
  element.querySelector('button')?.addEventListener('click', () => element.close());
  element.addEventListener('close', () => void goOn());
  document.body.append(element);
  return element;
}

function tell(title: string, text: string, button: string): void {
  const say = (selector: string, words: string) => {
    const place = dialog.querySelector(selector);
    if (place) place.textContent = words;
  };
  say('h2', title);
  say('p', text);
  say('.kern-label', button);
  if (!dialog.open) dialog.showModal();
}

/** The server was asked for something just now. */
export function begin(): void {
  window.clearTimeout(warning);
  window.clearTimeout(ending);
  warning = window.setTimeout(warn, idle - WARNING_MINUTES * MINUTE);
  ending = window.setTimeout(end, idle);
}

function warn(): void {
  const title = `Ihre Anmeldung endet in ${WARNING_MINUTES} Minuten`;
  tell(
    title,
    'Sie haben länger nichts getan. Möchten Sie angemeldet bleiben?',
    'Angemeldet bleiben',
  );
}

function end(): void {
  const text =
    'Was Sie in ein Formular eingegeben haben, bleibt: Senden Sie es einfach ab. Sie melden sich dann neu an, und Ihre Eingaben sind wieder da.';
  tell('Ihre Anmeldung ist abgelaufen', text, 'Verstanden');
}

/** Any request keeps the session; this one asks for nothing else. */
async function goOn(): Promise<void> {
  const answer = await fetch('/api/v1/session', { headers: { accept: 'application/json' } });
  if (!answer.ok) return;
  begin();
  tabs.postMessage('benutzt');
}

tabs.addEventListener('message', () => {
  if (dialog.open) dialog.close();
  else begin();
});
tabs.postMessage('benutzt');
begin();
