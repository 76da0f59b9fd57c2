import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFObjectCopier,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { entriesOf } from './joined-pdf-links.js';
import { dictsOf } from './pdf-objects.js';

const name = (text: string): PDFName => PDFName.of(text);
const MARKS = [name('StructParents'), name('StructParent')];
const LONGEST_CHAIN = 10;

/** The tags of a paper, with those of other files behind them. */
export class JoinedTags {
  private readonly root: PDFDict;
  private readonly rootRef: PDFRef;
  private readonly kids: PDFObject[];
  private readonly marks: [number, PDFObject][];
  private readonly ids: [PDFObject, PDFObject][];
  private files = 0;

  /** @throws Error for a paper without tags, which is none of ours */
  constructor(private readonly paper: PDFDocument) {
    const { catalog, context } = paper;
    const ref = catalog.get(name('StructTreeRoot'));
    const root = context.lookup(ref);
    if (!(ref instanceof PDFRef) || !(root instanceof PDFDict)) throw new Error('PDF without tags');
    [this.rootRef, this.root] = [ref, root];
    this.kids = kidsOf(root);
    this.marks = marksOf(root);
    this.ids = entriesOf(root.lookup(name('IDTree')), 'Names');
  }

  /** Gives the tags of a file numbers and names that the others have not; before anything is copied. */
  prepare(part: PDFDocument): void {
    this.files += 1;
    const root = tagsOf(part);
    const first = root && this.nextMark();
    const roles = root?.lookup(name('RoleMap'));
    for (const dict of dictsOf(part)) {
      for (const key of MARKS) renumber(dict, key, first);
      if (root) rename(dict, `d${this.files}-`, roles instanceof PDFDict ? roles : undefined);
    }
  }

  /** Takes over the tags; after its pages are copied. */
  take(part: PDFDocument, copier: PDFObjectCopier): void {
    const root = tagsOf(part);
    if (!root) return;
    const first = this.nextMark();
    const kids = kidsOf(root);
    // They point at the root of their file, which stays behind.
    for (const kid of kids) tagOf(part, kid)?.delete(name('P'));
    for (const kid of kids) {
      const copied = copier.copy(kid);
      tagOf(this.paper, copied)?.set(name('P'), this.rootRef);
      this.kids.push(copied);
    }
    const prefix = `d${this.files}-`;
    for (const [mark, value] of marksOf(root)) this.marks.push([first + mark, copier.copy(value)]);
    for (const [id, value] of entriesOf(root.lookup(name('IDTree')), 'Names'))
      this.ids.push([prefixed(id, prefix), copier.copy(value)]);
  }

  write(): void {
    const { context } = this.paper;
    const sorted = [...this.marks].sort(([a], [b]) => a - b);
    this.root.set(name('K'), context.obj(this.kids));
    this.root.set(name('ParentTree'), context.register(context.obj({ Nums: sorted.flat() })));
    this.root.set(name('ParentTreeNextKey'), PDFNumber.of(this.nextMark()));
    if (this.ids.length === 0) return;
    const byName = [...this.ids].sort(([a], [b]) => (bytesOf(a) < bytesOf(b) ? -1 : 1));
    this.root.set(name('IDTree'), context.register(context.obj({ Names: byName.flat() })));
  }

  private nextMark(): number {
    return this.marks.reduce((most, [mark]) => Math.max(most, mark + 1), 0);
  }
}

function tagsOf({ catalog }: PDFDocument): PDFDict | undefined {
  const root = catalog.lookup(name('StructTreeRoot'));
  return root instanceof PDFDict ? root : undefined;
}

function kidsOf(root: PDFDict): PDFObject[] {
  const kids = root.lookup(name('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  const only = root.get(name('K'));
  return only ? [only] : [];
}

const tagOf = ({ context }: PDFDocument, kid: PDFObject): PDFDict | undefined => {
  const tag = context.lookup(kid);
  return tag instanceof PDFDict ? tag : undefined;
};

const marksOf = (root: PDFDict): [number, PDFObject][] =>
  entriesOf(root.lookup(name('ParentTree')), 'Nums').flatMap(
    ([key, value]): [number, PDFObject][] =>
      key instanceof PDFNumber ? [[key.asNumber(), value]] : [],
  );

/** @param first where the numbers of this file begin; undefined: its tags are not taken over */
function renumber(dict: PDFDict, key: PDFName, first: number | undefined): void {
  const known = dict.lookup(key);
  if (!(known instanceof PDFNumber)) return;
  if (first === undefined) dict.delete(key);
  else dict.set(key, PDFNumber.of(known.asNumber() + first));
}

function rename(dict: PDFDict, prefix: string, roles: PDFDict | undefined): void {
  const id = dict.get(name('ID'));
  if (dict.has(name('S')) && isText(id)) dict.set(name('ID'), prefixed(id, prefix));
  const headers = dict.lookup(name('Headers'));
  if (headers instanceof PDFArray)
    for (let at = 0; at < headers.size(); at += 1)
      headers.set(at, prefixed(headers.get(at), prefix));
  const role = dict.get(name('S'));
  if (roles && role instanceof PDFName && dict.has(name('P')))
    dict.set(name('S'), standardRole(role, roles));
}

/** What a name of the author's own stands for. */
function standardRole(role: PDFName, roles: PDFDict): PDFName {
  let found = role;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const next = roles.lookup(found);
    if (!(next instanceof PDFName)) return found;
    found = next;
  }
  return found;
}

const isText = (value: PDFObject | undefined): value is PDFString | PDFHexString =>
  value instanceof PDFString || value instanceof PDFHexString;

const prefixed = (id: PDFObject, prefix: string): PDFObject =>
  isText(id) ? PDFHexString.of(Buffer.from(prefix).toString('hex') + hexOf(id)) : id;

const hexOf = (id: PDFString | PDFHexString): string => Buffer.from(id.asBytes()).toString('hex');

const bytesOf = (id: PDFObject): string => (isText(id) ? hexOf(id) : '');
