interface Style {
  id: string;
  /** Kind and name: what Word knows a style by, in every language. */
  key: string;
  xml: string;
}

const STYLE = /<w:style\b[^]*?<\/w:style>/g;
/** Of tables and lists only we know which our papers have. */
const TAKEN = ['paragraph', 'character'];

/**
 * Our styles in the look of the county: where it has one of the same name, that one counts; its others
 * come along, since styles build on each other.
 * @param ours the whole `styles.xml`
 * @param own what `wordStyles` found
 */
export function withOwnStyles(ours: string, own: string): string {
  const known = stylesIn(ours);
  const given = takenFrom(own);
  const ids = newIds(known, given);
  const byKey = new Map(given.map((style) => [style.key, withIds(style.xml, ids)]));
  const kept = ours.replace(STYLE, (xml) => byKey.get(styleOf(xml).key) ?? xml);
  const keys = new Set(known.map(({ key }) => key));
  const added = given.filter(({ key }) => !keys.has(key)).map(({ xml }) => withIds(xml, ids));
  const [defaults] = /<w:docDefaults>[^]*?<\/w:docDefaults>/.exec(own) ?? [];
  const framed = defaults
    ? kept.replace(/<w:docDefaults>[^]*?<\/w:docDefaults>/, () => defaults)
    : kept;
  return framed.replace('</w:styles>', (end) => added.join('') + end);
}

/** Gives the styles of a county that are named in a text the ids they have in our files. */
export function inOurStyles(ours: string, own: string): (xml: string) => string {
  const ids = newIds(stylesIn(ours), takenFrom(own));
  return (xml) => withIds(xml, ids);
}

const takenFrom = (own: string): Style[] =>
  stylesIn(own).filter(({ key }) => TAKEN.includes(key.split(' ')[0] ?? ''));

const stylesIn = (xml: string): Style[] =>
  [...xml.matchAll(STYLE)].map(([style]) => styleOf(style));

function styleOf(xml: string): Style {
  const [head = ''] = /<w:style\b[^>]*>/.exec(xml) ?? [];
  const kind = /w:type="(\w+)"/.exec(head)?.[1] ?? 'paragraph';
  const name = /<w:name w:val="([^"]*)"/.exec(xml)?.[1] ?? '';
  const id = /w:styleId="([^"]*)"/.exec(head)?.[1] ?? '';
  return { id, xml, key: `${kind} ${name.toLowerCase()}` };
}

/** German Word calls „heading 1“ `berschrift1`; our text calls it `Heading1`. */
function newIds(known: readonly Style[], given: readonly Style[]): Map<string, string> {
  const ours = new Map(known.map(({ key, id }) => [key, id]));
  // Ours build on it without stating it.
  if (!ours.has('paragraph normal')) ours.set('paragraph normal', 'Normal');
  const taken = new Set(ours.values());
  return new Map(
    given.map(({ key, id }) => [id, ours.get(key) ?? (taken.has(id) ? `Kreis${id}` : id)]),
  );
}

const REFERENCE = /(w:styleId="|<w:(?:basedOn|next|link|pStyle|rStyle) w:val=")([^"]*)"/g;

const withIds = (xml: string, ids: ReadonlyMap<string, string>): string =>
  xml.replace(REFERENCE, (_match, start: string, id: string) => `${start}${ids.get(id) ?? id}"`);
