/** The list of what a template may say: searched, and put in at the cursor. Without scripts it is read. */

/** @param source where it is put in; what is selected there comes between a block's two ends */
export function offerWords(list: HTMLElement, source: HTMLTextAreaElement): void {
  const entries = [...list.querySelectorAll<HTMLElement>('[data-einfuegen]')];
  for (const entry of entries) makeButton(entry);
  list.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    const entry = button?.closest<HTMLElement>('[data-einfuegen]');
    if (entry) putIn(source, entry);
  });
  list.querySelector('summary')?.after(searchOf(list, entries));
}

function makeButton(entry: HTMLElement): void {
  const name = entry.querySelector('code');
  if (!name) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.title = `${entry.dataset.einfuegen ?? ''} einfügen`;
  name.replaceWith(button);
  button.append(name);
}

function searchOf(list: HTMLElement, entries: readonly HTMLElement[]): HTMLElement {
  const label = document.createElement('label');
  label.className = 'kern-label';
  const field = document.createElement('input');
  field.type = 'search';
  field.className = 'kern-form-input__input';
  const found = document.createElement('span');
  found.className = 'kern-sr-only';
  found.setAttribute('role', 'status');
  field.addEventListener('input', (event) => {
    // What is looked for is no part of the text and its draft.
    event.stopPropagation();
    const count = showOnly(list, entries, field.value.trim().toLocaleLowerCase('de'));
    found.textContent = `${count} gefunden`;
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  label.append('Suchen und einfügen', field, found);
  return label;
}

/** @returns how many there are */
function showOnly(list: HTMLElement, entries: readonly HTMLElement[], asked: string): number {
  for (const entry of entries)
    entry.hidden = !entry.textContent.toLocaleLowerCase('de').includes(asked);
  for (const section of list.querySelectorAll<HTMLElement>('section'))
    section.hidden = section.querySelector('li:not([hidden])') === null;
  return entries.filter(({ hidden }) => !hidden).length;
}

function putIn(source: HTMLTextAreaElement, entry: HTMLElement): void {
  const { value, selectionStart, selectionEnd } = source;
  const ahead = value.slice(0, selectionStart);
  const isInBraces = ahead.lastIndexOf('{{') > ahead.lastIndexOf('}}');
  const use = isInBraces ? nameOf(entry) : (entry.dataset.einfuegen ?? '');
  const [before = '', after] = use.split('…');
  const between = after === undefined ? '' : value.slice(selectionStart, selectionEnd) + after;
  source.focus();
  // The only way to write into a field that „Rückgängig“ takes back again; browsers keep it for that.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('insertText', false, before + between);
  const end = source.selectionEnd - (after ?? '').length;
  source.setSelectionRange(end, end);
}

/** Entries of a list are called by their own names inside it. */
const nameOf = (entry: HTMLElement): string =>
  entry.querySelector('code')?.textContent.split('[].').at(-1) ?? '';
