import type { MeasureDocument } from './measure-document.js';
import type { StatusReport } from './status-report.entity.js';

/**
 * Where a text stands, the most telling first: what a measure is called, who and what belongs to
 * it, what is said about it.
 */
export const PLACES = { NAME: 0, PARTY: 1, TEXT: 2 } as const;
export type Place = keyof typeof PLACES;

/** One text that a search looks at; `field` is the name it has in the view of a measure. */
export interface SearchText {
  field: string;
  place: Place;
  text: string;
}

export type ReportedTexts = Pick<
  StatusReport,
  'publicText' | 'statusWording' | 'reason' | 'adaptationText'
>;

export function textsOfDocument(document: MeasureDocument): SearchText[] {
  const { lead, parties, fields, concepts, targetGroups, places, funding } = document;
  return [
    ...one('NAME', 'number', document.number),
    ...one('NAME', 'title', document.title),
    ...one('PARTY', 'lead', lead?.name),
    ...one('PARTY', 'leadWording', document.leadWording),
    ...parties.flatMap(({ name, wording }) => [
      ...one('PARTY', 'parties', name),
      ...one('PARTY', 'parties', wording === name ? null : wording),
    ]),
    ...names('fieldsOfAction', fields),
    ...names('places', places),
    ...names('targetGroups', targetGroups),
    ...names('concepts', concepts),
    ...names('funding', funding),
    ...one('TEXT', 'officialWording', document.officialWording),
    ...one('TEXT', 'description', document.description),
    ...one('TEXT', 'kindWording', document.kindWording),
    ...one('TEXT', 'note', document.note),
  ];
}

/** Only what anybody may read of a report: never the internal note. */
export const textsOfReport = (report: ReportedTexts): SearchText[] => [
  ...one('TEXT', 'report.publicText', report.publicText),
  ...one('TEXT', 'report.statusWording', report.statusWording),
  ...one('TEXT', 'report.reason', report.reason),
  ...one('TEXT', 'report.adaptationText', report.adaptationText),
];

const names = (field: string, records: readonly { name: string }[]): SearchText[] =>
  records.flatMap(({ name }) => one('PARTY', field, name));

const one = (place: Place, field: string, text: string | null | undefined): SearchText[] =>
  text ? [{ field, place, text }] : [];
