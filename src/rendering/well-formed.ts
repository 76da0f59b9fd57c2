const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const DEEPEST = 100;
/** The entities that XML knows by itself, and characters by their number. */
const UNKNOWN_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/;

/** Whether an XML text has no markup but elements that fit together; entities of its own are none of them. */
export function isWellFormed(xml: string): boolean {
  if (UNKNOWN_ENTITY.test(xml)) return false;
  const open: string[] = [];
  let at = xml.startsWith('\ufeff') ? 1 : 0;
  let roots = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    if (next === -1) return open.length === 0 && roots === 1 && xml.slice(at).trim() === '';
    if (open.length === 0 && xml.slice(at, next).trim() !== '') return false;
    TOKEN.lastIndex = next;
    const match = TOKEN.exec(xml);
    if (!match) return false;
    const [, closes, name, , empty] = match;
    at = TOKEN.lastIndex;
    if (name === undefined) continue;
    if (closes) {
      if (open.pop() !== name) return false;
      continue;
    }
    if (open.length === 0) roots += 1;
    if (!empty && open.push(name) > DEEPEST) return false;
  }
  return open.length === 0 && roots === 1;
}
