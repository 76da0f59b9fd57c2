const LONGEST = 150;

/** A text for one line; `short` is null where all of it fits. */
export function shortened(text: string | null): { short: string | null; whole: string } | null {
  if (text === null) return null;
  if (text.length <= LONGEST) return { short: null, whole: text };
  const cut = text.slice(0, LONGEST);
  const end = cut.lastIndexOf(' ');
  return { short: `${cut.slice(0, end > 0 ? end : LONGEST)} …`, whole: text };
}
