import { TemplateError } from './template-error.js';
import { type XmlElement, xmlChildren, xmlText } from './xml-tree.js';

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
  const fields = new Fields(notes);
  for (const run of runs.flatMap(onePieceEach)) fields.take(run);
  return fields.close();
}

/** Takes the runs of a paragraph one after the other. */
class Fields {
  private readonly settled: XmlElement[] = [];
  /** One inside the other, the innermost last. */
  private readonly open: OpenField[] = [];

  constructor(private readonly notes: FieldNotes) {}

  take(run: XmlElement): void {
    const piece = pieceOf(run);
    if (run.name === 'w:fldSimple') this.whole(run);
    else if (piece?.name === 'w:fldChar') this.turn(piece.attributes.get('w:fldCharType'));
    else if (piece?.name === 'w:instrText') this.spell(xmlText(piece));
    else this.add(run);
  }

  /** A field that ends in another paragraph is none of ours. */
  close(): XmlElement[] {
    for (const { code } of this.open) settle(code, [], this.notes);
    return this.settled;
  }

  private whole(field: XmlElement): void {
    const result = settledFields(xmlChildren(field), this.notes);
    this.end(field.attributes.get('w:instr') ?? '', result);
  }

  private turn(kind: string | undefined): void {
    if (kind === 'begin') this.open.push({ code: '', shows: false, result: [] });
    const field = this.open.at(-1);
    if (kind === 'separate' && field) field.shows = true;
    if (kind !== 'end' || !field) return;
    this.open.pop();
    this.end(field.code, field.result);
  }

  private spell(code: string): void {
    const field = this.open.at(-1);
    if (field) field.code += code;
  }

  private end(code: string, result: readonly XmlElement[]): void {
    for (const element of settle(code, result, this.notes)) this.add(element);
  }

  private add(element: XmlElement): void {
    const field = this.open.at(-1);
    if (!field) this.settled.push(element);
    else if (field.shows) field.result.push(element);
  }
}

function settle(code: string, result: readonly XmlElement[], notes: FieldNotes): XmlElement[] {
  const name = /[A-Za-z]+/.exec(code)?.[0].toUpperCase() ?? '=';
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
  const pieces = xmlChildren(run).filter((child) => !isProperties(child));
  return pieces.map((piece) => ({ ...run, children: [...properties, piece] }));
}

const isProperties = ({ name }: XmlElement): boolean => name === 'w:rPr';

const pieceOf = (run: XmlElement): XmlElement | undefined =>
  xmlChildren(run).find((child) => !isProperties(child));
