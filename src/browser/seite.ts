/** What every page does in a browser that runs scripts; without them the pages work as well. */

/** After a form was refused, the list of what is wrong is what people should hear first. */
function goToWhatIsWrong(): void {
  document.getElementById('was-fehlt')?.focus();
}

/** A second click sends nothing twice; the server would not do it twice either. */
function sendOnce(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    if (form.dataset.unterwegs === 'ja') event.preventDefault();
    form.dataset.unterwegs = 'ja';
  });
}

/** The browser shows a page from before when people go back; its forms may be sent again. */
function freeForms(): void {
  for (const form of document.querySelectorAll('form')) delete form.dataset.unterwegs;
}

goToWhatIsWrong();
for (const form of document.querySelectorAll<HTMLFormElement>('form[method="post"]'))
  sendOnce(form);
window.addEventListener('pageshow', freeForms);
