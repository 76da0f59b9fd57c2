/** The text of a template: its lines are numbered, and messages lead to their place in it. */
const PLACE = /Zeile (\d+), Spalte (\d+)/;
/** What a message is about: a field or word in its braces, an element, or what is written there. */
const MEANT = /^(?:\{{2,3}[^}]*\}{2,3}|<[^>]*>|[^\s{}<>]+)/;
/** Lines and columns that stay in sight before the place. */
const BEFORE = { lines: 4, columns: 20 };

const byId = (id: string): HTMLElement | null => document.getElementById(id);

/** Puts numbers beside the lines, which are then not broken. @returns marks some of them */
export function numberLines(source: HTMLTextAreaElement): (marked: readonly number[]) => void {
  const gutter = document.createElement('div');
  gutter.className = 'zeilennummern';
  // The place of the cursor is told in words.
  gutter.setAttribute('aria-hidden', 'true');
  source.before(gutter);
  source.wrap = 'off';
  source.parentElement?.classList.add('quelle--nummeriert');

  const follow = (): void => {
    gutter.scrollTop = source.scrollTop;
  };
  const count = (): void => {
    const lines = source.value.split('\n').length;
    while (gutter.childElementCount > lines) gutter.lastElementChild?.remove();
    while (gutter.childElementCount < lines) {
      const line = document.createElement('span');
      line.textContent = String(gutter.childElementCount + 1);
      gutter.append(line);
    }
    follow();
  };
  source.addEventListener('input', count);
  source.addEventListener('scroll', follow);
  count();
  return (marked) => {
    for (const [index, line] of [...gutter.children].entries())
      line.classList.toggle('zeilennummern__fehler', marked.includes(index + 1));
  };
}

/** Messages name lines and columns. */
export function tellPlace(source: HTMLTextAreaElement): void {
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

/** A click on a link in this list puts the cursor where its message says. */
export function leadToPlaces(list: HTMLElement, source: HTMLTextAreaElement): void {
  list.addEventListener('click', (event) => {
    const place = placeIn((event.target as HTMLElement).textContent);
    if (!place) return;
    event.preventDefault();
    goTo(source, place);
  });
}

/** Lists messages below the text, instead of those before. */
export function showProblems(list: HTMLElement, messages: readonly string[]): void {
  list.hidden = messages.length === 0;
  list.replaceChildren(
    ...messages.map((message) => {
      const [item, link] = [document.createElement('li'), document.createElement('a')];
      link.className = 'kern-link';
      link.href = '#source';
      link.textContent = message;
      item.append(link);
      return item;
    }),
  );
}

export const linesIn = (messages: readonly string[]): number[] =>
  messages.flatMap((message) => placeIn(message)?.line ?? []);

interface Place {
  line: number;
  column: number;
}

function placeIn(message: string): Place | undefined {
  const found = PLACE.exec(message);
  return found ? { line: Number(found[1]), column: Number(found[2]) } : undefined;
}

function goTo(source: HTMLTextAreaElement, { line, column }: Place): void {
  const lines = source.value.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const start = before + column - 1;
  const [meant = ''] = MEANT.exec(lines[line - 1]?.slice(column - 1) ?? '') ?? [];
  source.focus();
  source.setSelectionRange(start, start + meant.length);
  const longest = Math.max(...lines.map(({ length }) => length));
  source.scrollTop = shareOf(source.scrollHeight, line - 1 - BEFORE.lines, lines.length);
  source.scrollLeft = shareOf(source.scrollWidth, column - 1 - BEFORE.columns, longest);
}

const shareOf = (size: number, part: number, whole: number): number =>
  (size * Math.max(0, part)) / Math.max(1, whole);
