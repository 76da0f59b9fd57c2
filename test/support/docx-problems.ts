import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import {
  attribute,
  childElements,
  descendants,
  type HtmlElement,
} from '../../src/rendering/html-tree.js';

/** In which order these may stand inside each other (ECMA-376, part 1, annex A), in small letters. */
const ORDERS: Readonly<Record<string, string>> = {
  'w:ppr':
    'pstyle keepnext keeplines pagebreakbefore framepr widowcontrol numpr suppresslinenumbers pbdr shd tabs suppressautohyphens kinsoku wordwrap overflowpunct toplinepunct autospacede autospacedn bidi adjustrightind snaptogrid spacing ind contextualspacing mirrorindents suppressoverlap jc textdirection textalignment textboxtightwrap outlinelvl divid cnfstyle rpr sectpr pprchange',
  'w:rpr':
    'rstyle rfonts b bcs i ics caps smallcaps strike dstrike outline shadow emboss imprint noproof snaptogrid vanish webhidden color spacing w kern position sz szcs highlight u effect bdr shd fittext vertalign rtl cs em lang eastasianlayout specvanish omath',
  'w:tblpr':
    'tblstyle tblppr tbloverlap bidivisual tblstylerowbandsize tblstylecolbandsize tblw jc tblcellspacing tblind tblborders shd tbllayout tblcellmar tbllook tblcaption tbldescription',
  'w:tcpr':
    'cnfstyle tcw gridspan hmerge vmerge tcborders shd nowrap tcmar textdirection tcfittext valign hidemark headers',
  'w:tbl': 'bookmarkstart bookmarkend tblpr tblgrid tr',
  'w:sectpr':
    'headerreference footerreference footnotepr endnotepr type pgsz pgmar papersrc pgborders lnnumtype pgnumtype cols formprot valign noendnote titlepg textdirection bidi rtlgutter docgrid printersettings',
  'w:tblborders': 'top left start bottom right end insideh insidev',
  'w:pbdr': 'top left bottom right between bar',
};

/** What would make Word repair a file before it opens it; empty when all is well. */
export function docxProblems(docx: Uint8Array): string[] {
  const files = new Map(Object.entries(unzipSync(docx)));
  const xml = (name: string): Xml => parseXml(strFromU8(files.get(name) ?? new Uint8Array()));
  const parts = [...files.keys()].filter((name) => name.endsWith('.xml'));
  return [
    ...typeProblems([...files.keys()], xml('[Content_Types].xml')),
    ...[...files.keys()]
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => targetProblems(name, xml(name), files)),
    ...parts.flatMap((name) => referenceProblems(name, xml(name), xml(relationsOf(name)))),
    ...parts.flatMap((name) => orderProblems(name, xml(name))),
    ...linkProblems(xml('word/document.xml')),
    ...styleProblems(xml('word/document.xml'), xml('word/styles.xml')),
  ];
}

type Xml = DefaultTreeAdapterTypes.DocumentFragment;

const parseXml = (source: string): Xml =>
  parseFragment(`<svg>${source.replace(/<\?xml[^>]*\?>/, '')}</svg>`);

const valuesOf = (root: Xml, element: string, name: string): string[] =>
  descendants(root, element).flatMap((found) => attribute(found, name) ?? []);

const relationsOf = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

function typeProblems(names: readonly string[], types: Xml): string[] {
  const endings = valuesOf(types, 'default', 'extension');
  const parts = valuesOf(types, 'override', 'partname').map((name) => name.slice(1));
  return [
    ...names
      .filter((name) => name !== '[Content_Types].xml' && !parts.includes(name))
      .filter((name) => name.endsWith('.xml') || !endings.includes(name.split('.').at(-1) ?? ''))
      .map((name) => `${name} has no type`),
    ...parts.filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
    ...repeated(parts).map((name) => `${name} has two types`),
  ];
}

function targetProblems(
  name: string,
  relations: Xml,
  files: ReadonlyMap<string, unknown>,
): string[] {
  const folder = posix.dirname(posix.dirname(name));
  return [
    ...repeated(valuesOf(relations, 'relationship', 'id')).map((id) => `${name}: ${id} twice`),
    ...descendants(relations, 'relationship')
      .filter((relation) => attribute(relation, 'targetmode') !== 'External')
      .map((relation) => posix.join(folder, attribute(relation, 'target') ?? ''))
      .filter((target) => !files.has(target))
      .map((target) => `${name} leads to ${target}, which is missing`),
  ];
}

function referenceProblems(name: string, part: Xml, relations: Xml): string[] {
  const known = valuesOf(relations, 'relationship', 'id');
  return descendants(part)
    .flatMap(({ attrs }) => attrs)
    .filter((entry) => /^(r:id|r:embed|r:link)$/.test(attributeName(entry)))
    .filter(({ value }) => !known.includes(value))
    .map(({ value }) => `${name} asks for ${value}, which is not there`);
}

const attributeName = ({ name, prefix }: { name: string; prefix?: string }): string =>
  prefix ? `${prefix}:${name}` : name;

function orderProblems(name: string, part: Xml): string[] {
  return descendants(part, ...Object.keys(ORDERS)).flatMap((parent) => {
    const order = (ORDERS[parent.tagName] ?? '').split(' ');
    const places = childElements(parent).map((child) =>
      order.indexOf(child.tagName.replace('w:', '')),
    );
    const sorted = places.every((place, index) => place >= (places[index - 1] ?? 0));
    return sorted ? [] : [`${name}: ${childNames(parent)} in <${parent.tagName}>`];
  });
}

const childNames = (parent: HtmlElement): string =>
  childElements(parent)
    .map(({ tagName }) => tagName)
    .join(' ');

/** Numbers are given once, and every link inside the file leads somewhere. */
function linkProblems(document: Xml): string[] {
  const names = valuesOf(document, 'w:bookmarkstart', 'w:name');
  return [
    ...repeated(valuesOf(document, 'wp:docpr', 'id')).map((id) => `picture ${id} twice`),
    ...repeated(valuesOf(document, 'w:bookmarkstart', 'w:id')).map((id) => `bookmark ${id} twice`),
    ...repeated(names).map((name) => `bookmark ${name} twice`),
    ...valuesOf(document, 'w:hyperlink', 'w:anchor')
      .filter((anchor) => !names.includes(anchor))
      .map((anchor) => `a link to ${anchor}, which is not there`),
    ...descendants(document, 'w:tc')
      .filter((cell) => childElements(cell).at(-1)?.tagName !== 'w:p')
      .map(() => 'a cell that does not end with a paragraph'),
  ];
}

function styleProblems(document: Xml, styles: Xml): string[] {
  const known = valuesOf(styles, 'w:style', 'w:styleid');
  const used = ['w:pstyle', 'w:rstyle', 'w:tblstyle'].flatMap((name) =>
    valuesOf(document, name, 'w:val'),
  );
  return [...new Set(used)]
    .filter((style) => !known.includes(style))
    .map((style) => `no style ${style}`);
}
