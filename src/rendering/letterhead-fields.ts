import { TemplateError } from './template-error.js';
import { type XmlElement, type XmlNode, xmlChildren, xmlText } from './xml-tree.js';

/** What reads from elsewhere when somebody opens the file, or starts something. */
const FETCHING = new Set(
  'INCLUDEPICTURE INCLUDETEXT INCLUDE IMPORT DDE DDEAUTO LINK EMBED RD DATABASE MACROBUTTON CONTROL HTMLCONTROL'.split(
    ' ',
  ),
);
const KEPT = new Set(['PAGE', 'NUMPAGES']);

/** Told about what is not taken over. */
export interface FieldNotes {
  /** Of the part that is read. */
  part: string;
  leftOut: (what: string) => void;
}

interface OpenField {
  code: string;
  /** Its code is over; what follows is what it showed last. */
  shows: boolean;
  result: XmlElement[];
}

/**
 * The runs of a paragraph with its fields in one piece each (`w:fldSimple`). Only the numbers of pages
 * stay fields; of links the text stays.
 * @throws TemplateError for a field that fetches something
 */
export function settledFields(runs: readonly XmlElement[], notes: FieldNotes): XmlElement[] {
  const settled: XmlElement[] = [];
  const open: OpenField[] = [];
  const add = (element: XmlElement): void => {
    const field = open.at(-1);
    if (!field) settled.push(element);
    else if (field.shows) field.result.push(element);
  };
  for (const run of runs.flatMap(onePieceEach)) {
    if (run.name === 'w:fldSimple') {
      const result = settledFields(xmlChildren(run), notes);
      settle(run.attributes.get('w:instr') ?? '', result, notes).forEach(add);
      continue;
    }
    const piece = pieceOf(run);
    const field = open.at(-1);
    const kind = piece?.attributes.get('w:fldCharType');
    if (kind === 'begin') open.push({ code: '', shows: false, result: [] });
    else if (kind === 'separate' && field) field.shows = true;
    else if (kind === 'end' && field) {
      open.pop();
      settle(field.code, field.result, notes).forEach(add);
    } else if (piece?.name === 'w:instrText') {
      if (field) field.code += xmlText(piece);
    } else if (kind === undefined) add(run);
  }
  // A field that ends in another paragraph is none of ours.
  for (const field of open) settle(field.code, [], notes);
  return settled;
}

function settle(code: string, result: readonly XmlElement[], notes: FieldNotes): XmlElement[] {
  const name = /[A-Za-z]+/.exec(code)?.[0].toUpperCase() ?? '';
  if (FETCHING.has(name))
    throw new TemplateError(
      `„${notes.part}“ enthält das Feld ${name}, das etwas von außerhalb holt oder startet. Bitte entfernen Sie es und speichern Sie die Datei noch einmal.`,
    );
  if (KEPT.has(name)) return [simpleField(name, result)];
  if (name === 'HYPERLINK') {
    notes.leftOut(LINKS);
    return [...result];
  }
  notes.leftOut(`Das Feld ${name}: Erlaubt sind Seitenzahl und Seitenanzahl.`);
  return [];
}

export const LINKS = 'Ziele von Links: Ihr Text bleibt.';

/** Word and others fill it in when they show the page. */
function simpleField(name: string, result: readonly XmlElement[]): XmlElement {
  const shown = result.flatMap(xmlChildren).filter((child) => child.name === 'w:rPr');
  const number = { name: 'w:t', attributes: new Map(), children: ['1'] };
  const run = { name: 'w:r', attributes: new Map(), children: [...shown.slice(0, 1), number] };
  return { name: 'w:fldSimple', attributes: new Map([['w:instr', name]]), children: [run] };
}

/** A run may hold several pieces of a field at once. */
function onePieceEach(run: XmlElement): XmlElement[] {
  if (run.name !== 'w:r') return [run];
  const properties = xmlChildren(run).filter(isProperties);
  const pieces = run.children.filter((child) => typeof child !== 'string' && !isProperties(child));
  return pieces.map((piece: XmlNode) => ({ ...run, children: [...properties, piece] }));
}

const isProperties = ({ name }: XmlElement): boolean => name === 'w:rPr';

const pieceOf = (run: XmlElement): XmlElement | undefined =>
  xmlChildren(run).find((child) => !isProperties(child));
