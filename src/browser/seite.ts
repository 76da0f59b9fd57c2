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

goToWhatIsWrong();
document.addEventListener('submit', sendOnce);
window.addEventListener('pageshow', freeForms);
