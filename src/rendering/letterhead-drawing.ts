import type { LetterheadPart } from './letterhead-part.js';
import { isXmlText, type XmlElement, xmlDescendants } from './xml-tree.js';

/** A picture of a letterhead as our files show it. */
export interface ShownPicture {
  /** What its data are called there. */
  id: string;
  /** Among the pictures of the letterhead, from 1. */
  number: number;
  /** Blank for one that decorates. */
  description: string;
}

const NO_PICTURE = 'Formen, Textfelder und Diagramme';
const NO_WORDS =
  'Ein Bild ohne Alternativtext: Es gilt als Schmuck, und Vorleseprogramme übergehen es.';

/** The one picture of a drawing; undefined for shapes, charts, and what is no PNG and no JPEG. */
export function pictureIn(drawing: XmlElement, part: LetterheadPart): ShownPicture | undefined {
  const [blip, another] = xmlDescendants(drawing, 'a:blip');
  if (!blip || another) {
    part.leftOut(NO_PICTURE);
    return undefined;
  }
  const target = part.relations.get(blip.attributes.get('r:embed') ?? '')?.target ?? '';
  const id = part.pictures.idOf(target);
  if (id === undefined) {
    part.leftOut(`Das Bild „${target.split('/').at(-1)}“: Erlaubt sind PNG und JPEG.`);
    return undefined;
  }
  const [words] = xmlDescendants(drawing, 'wp:docPr');
  const description = words?.attributes.get('descr') ?? '';
  const decorates = xmlDescendants(drawing, 'adec:decorative').length > 0;
  if (description === '' && !decorates) part.leftOut(NO_WORDS);
  return { id, number: part.pictures.nextNumber(), description };
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const DECORATIVE = 'http://schemas.microsoft.com/office/drawing/2017/decorative';
const DECORATIVE_URI = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}';
/** Far above the numbers of the charts in a paper; no two pictures of a file may share one. */
const FIRST_NUMBER = 100_000;

const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: XmlElement[]
): XmlElement => ({ name, attributes: new Map(Object.entries(attributes)), children });

/** @param drawing without anything harmful */
export function showing(drawing: XmlElement, picture: ShownPicture): XmlElement {
  const told = {
    id: String(FIRST_NUMBER + picture.number),
    name: `Briefkopf ${picture.number}`,
    descr: picture.description,
  };
  const replaced: Readonly<Record<string, XmlElement>> = {
    'a:blip': element('a:blip', { 'r:embed': picture.id }),
    'wp:docPr': element('wp:docPr', told, ...(picture.description === '' ? [DECORATION] : [])),
    'pic:cNvPr': element('pic:cNvPr', told),
  };
  const renewed = (one: XmlElement): XmlElement =>
    replaced[one.name] ?? {
      ...one,
      children: one.children.map((c) => (isXmlText(c) ? c : renewed(c))),
    };
  const children = renewed(drawing).children.map((child) =>
    isXmlText(child) ? child : withNamespaces(child),
  );
  return { ...drawing, children };
}

const DECORATION = element(
  'a:extLst',
  {},
  element(
    'a:ext',
    { uri: DECORATIVE_URI },
    element('adec:decorative', { 'xmlns:adec': DECORATIVE, val: '1' }),
  ),
);

const withNamespaces = (anchor: XmlElement): XmlElement => ({
  ...anchor,
  attributes: new Map([
    ...anchor.attributes,
    ['xmlns:a', `${DRAWING}/main`],
    ['xmlns:pic', `${DRAWING}/picture`],
  ]),
});
