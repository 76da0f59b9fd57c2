import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';
import { dictsOf } from './pdf-objects.js';

const [DEST, D, S] = ['Dest', 'D', 'S'].map((name) => PDFName.of(name)) as [
  PDFName,
  PDFName,
  PDFName,
];
const DEEPEST = 30;

/** Makes links point at pages themselves: names of places are only good within one file. */
export function withOwnDestinations(file: PDFDocument): void {
  const places = placesOf(file);
  for (const dict of dictsOf(file)) {
    resolve(dict, DEST, places);
    if (dict.get(S) === PDFName.of('GoTo')) resolve(dict, D, places);
  }
}

function resolve(dict: PDFDict, key: PDFName, places: ReadonlyMap<string, PDFObject>): void {
  const name = nameOf(dict.lookup(key));
  if (name === undefined) return;
  const place = places.get(name);
  if (place) dict.set(key, place);
  else dict.delete(key);
}

function placesOf({ catalog }: PDFDocument): Map<string, PDFObject> {
  const places = new Map<string, PDFObject>();
  const keep = (name: string | undefined, value: PDFObject | undefined): void => {
    const place = value instanceof PDFDict ? value.lookup(D) : value;
    if (name !== undefined && place instanceof PDFArray) places.set(name, place);
  };
  const old = catalog.lookup(PDFName.of('Dests'));
  if (old instanceof PDFDict) for (const key of old.keys()) keep(key.decodeText(), old.lookup(key));
  const names = catalog.lookup(PDFName.of('Names'));
  const tree = names instanceof PDFDict ? names.lookup(PDFName.of('Dests')) : undefined;
  for (const [key, value] of entriesOf(tree, 'Names')) keep(nameOf(key), value);
  return places;
}

/** All pairs of a tree of names or numbers. @param own where a node keeps its pairs: `Names` or `Nums` */
export function entriesOf(
  node: unknown,
  own: 'Names' | 'Nums',
  depth = 0,
): [key: PDFObject, value: PDFObject][] {
  if (!(node instanceof PDFDict) || depth > DEEPEST) return [];
  const pairs = node.lookup(PDFName.of(own));
  const kids = node.lookup(PDFName.of('Kids'));
  const below = kids instanceof PDFArray ? kids.asArray().map((_, at) => kids.lookup(at)) : [];
  return [
    ...(pairs instanceof PDFArray ? pairsOf(pairs) : []),
    ...below.flatMap((kid) => entriesOf(kid, own, depth + 1)),
  ];
}

function pairsOf(list: PDFArray): [PDFObject, PDFObject][] {
  const pairs: [PDFObject, PDFObject][] = [];
  for (let at = 0; at + 1 < list.size(); at += 2) {
    const [key, value] = [list.lookup(at), list.get(at + 1)];
    if (key) pairs.push([key, value]);
  }
  return pairs;
}

function nameOf(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFName) return value.decodeText();
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
}
