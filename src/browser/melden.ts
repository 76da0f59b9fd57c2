/** „Meine Maßnahmen“: the form for a Sachstand opens in the list. Without scripts it is a page. */
import { offerAll } from './auswahl.js';
import { keepDraftsOf } from './entwurf.js';
import { contentOf, type FetchedPage, fetchPage } from './geholte-seite.js';
import { askOnlyWhatIsNeeded } from './meldung.js';

const LIST = '/meine-massnahmen';
const UNREACHABLE = 'Das ließ sich gerade nicht senden. Bitte versuchen Sie es noch einmal.';

/** The form that is open. */
let open: { number: string; saveDraft: () => Promise<void> } | undefined;
let newest = 0;

const said = document.createElement('p');
said.className = 'kern-sr-only';
said.setAttribute('role', 'status');
document.getElementById('inhalt')?.prepend(said);

const linkIn = (number: string) =>
  document.getElementById(number)?.querySelector<HTMLElement>('[data-sachstand]');

const noticeOn = (page: Document) => page.querySelector<HTMLElement>('main > .hinweis');

/** The newest click counts, in whatever order the answers come. */
async function openFrom(link: HTMLAnchorElement): Promise<void> {
  const mine = ++newest;
  const number = link.closest('.meldung')?.id;
  const wasOpen = open !== undefined && open.number === number && !link.closest('#formular');
  if (wasOpen) return close();
  await open?.saveDraft();
  const { page } = await fetchPage(link.href);
  if (mine !== newest) return;
  if (!show(page)) location.assign(link.href);
}

/** @returns false for a page without a form for a measure of the list */
function show(page: Document): boolean {
  const form = page.getElementById('formular');
  const row = document.getElementById(form?.dataset.nummer ?? '');
  if (!form || !row) return false;
  putAway();
  const notice = noticeOn(page);
  // It is said once, by the place for that; here it is only read.
  notice?.removeAttribute('role');
  form.prepend(...(notice ? [notice] : []));
  fitIn(form);
  row.append(form);
  askOnlyWhatIsNeeded(form);
  const fields = form.querySelector<HTMLFormElement>('.meldung-form');
  open = { number: row.id, saveDraft: fields ? keepDraftsOf(fields) : () => Promise.resolve() };
  linkIn(row.id)?.setAttribute('aria-expanded', 'true');
  const wrong = form.querySelector<HTMLElement>('#was-fehlt');
  if (!wrong) row.scrollIntoView();
  (wrong ?? form).focus({ preventScroll: !wrong });
  return true;
}

/** The row says already what was before; its heading is of the third level; the list is here. */
function fitIn(form: HTMLElement): void {
  form.tabIndex = -1;
  for (const part of form.querySelectorAll('.bisher, noscript')) part.remove();
  for (const heading of form.querySelectorAll('h2')) {
    const lower = document.createElement('h4');
    lower.className = heading.className;
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  const back = form.querySelector(`a[href="${LIST}"] .kern-label`);
  if (back) back.textContent = 'Schließen';
}

function putAway(): void {
  document.getElementById('formular')?.remove();
  if (open) linkIn(open.number)?.setAttribute('aria-expanded', 'false');
  open = undefined;
}

async function close(): Promise<void> {
  if (!open) return;
  const { number, saveDraft } = open;
  await saveDraft();
  putAway();
  renew((await fetchPage(location.href)).page);
  linkIn(number)?.focus();
}

/** What was ticked stays so. */
function renew(page: Document): void {
  const [main, fresh] = [document, page].map((one) => one.getElementById('inhalt'));
  if (!main || !fresh) return;
  const ticked = [...main.querySelectorAll<HTMLInputElement>('[name="auswahl"]:checked')];
  main.replaceChildren(said, ...fresh.childNodes);
  for (const { value } of ticked) {
    const box = document.getElementById(value)?.querySelector<HTMLInputElement>('[name="auswahl"]');
    if (box) box.checked = true;
  }
  offerAll();
  tellWhatOpens();
}

function tellWhatOpens(): void {
  for (const link of document.querySelectorAll('.meldung [data-sachstand]'))
    link.setAttribute('aria-expanded', 'false');
}

async function send(form: HTMLFormElement): Promise<void> {
  const answer = await fetchPage(form.action, { method: 'POST', body: contentOf(form) });
  const notice = noticeOn(answer.page)?.querySelector('.kern-title')?.textContent ?? '';
  if (new URL(answer.address).pathname === LIST && answer.ok) backToList(answer);
  else if (answer.ok) await goOn(answer);
  // Whatever else is wrong the browser shows; the server does nothing twice.
  else if (!show(answer.page)) form.submit();
  said.textContent = notice;
}

async function goOn({ page, address }: FetchedPage): Promise<void> {
  renew((await fetchPage(location.href)).page);
  if (!show(page)) location.assign(address);
}

function backToList({ page, address }: FetchedPage): void {
  putAway();
  renew(page);
  history.replaceState(null, '', address);
  const main = document.getElementById('inhalt');
  main?.scrollIntoView();
  main?.focus();
}

document.addEventListener('click', (event) => {
  const asked = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  const link = (event.target as Element).closest('a');
  if (!asked || !link) return;
  if ('sachstand' in link.dataset) {
    event.preventDefault();
    void openFrom(link).catch(() => {
      location.assign(link.href);
    });
  } else if (link.closest('#formular') && link.pathname === LIST) {
    event.preventDefault();
    void close();
  }
});

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented || !form.closest('#formular')) return;
  event.preventDefault();
  void send(form).catch(() => {
    delete form.dataset.unterwegs;
    const told = form.querySelector('.entwurf-stand') ?? said;
    told.textContent = UNREACHABLE;
  });
});

tellWhatOpens();
