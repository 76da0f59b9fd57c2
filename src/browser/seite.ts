/** What every page does in a browser that runs scripts; without them the pages work as well. */

/** After a form was refused, the list of what is wrong is what people should hear first. */
function goToWhatIsWrong(): void {
  document.getElementById('was-fehlt')?.focus();
}

/** A second click sends nothing twice; the server would not do it twice either. */
function sendOnce(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  if (form.method !== 'post') return;
  if (form.dataset.unterwegs === 'ja') event.preventDefault();
  form.dataset.unterwegs = 'ja';
}

/** The browser shows a page from before when people go back; its forms may be sent again. */
function freeForms(): void {
  for (const form of document.querySelectorAll('form')) delete form.dataset.unterwegs;
}

const SEND = 'button[aria-keyshortcuts="Control+Enter"]';
const OF_ITS_OWN = 'a, button, summary';

/** Who has typed, or read, need not look for the button; on a link the keys are the browser's. */
function sendByKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const place = event.target as Element;
  if (place.matches(OF_ITS_OWN)) return;
  const button = (place.closest('form') ?? document).querySelector<HTMLButtonElement>(SEND);
  if (!button) return;
  event.preventDefault();
  button.form?.requestSubmit(button);
}

goToWhatIsWrong();
document.addEventListener('submit', sendOnce);
document.addEventListener('keydown', sendByKey);
window.addEventListener('pageshow', freeForms);
