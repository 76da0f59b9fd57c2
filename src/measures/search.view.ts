import { coded } from '../texts/coded.js';
import { code, day, flag, list, maybe, named, object, record, text, whole } from '../web/schema.js';
import { highlights } from './highlights.js';
import type { MeasureState } from './measure-state.js';
import { MEASURE_STATUSES } from './measure-status.js';
import { textsOfDocument, textsOfReport } from './search-texts.js';

/** A measure that was found, and where the words asked for stand in it. */
export function hitView({ document, report, status }: MeasureState, asked: readonly string[]) {
  const texts = [...textsOfDocument(document), ...(report ? textsOfReport(report) : [])];
  return {
    number: document.number,
    title: document.title,
    status: coded(MEASURE_STATUSES, status),
    lead: document.lead,
    highlights: highlights(texts, asked),
  };
}

const SEGMENT = record(
  { text: text('Stück des Textes', 'Rucksack'), hit: flag('Ein gesuchtes Wort, hervorzuheben') },
  'Alle Stücke hintereinander sind der Text',
);

export const SEARCH_PAGE = object('SearchPage', 'Eine Seite der Treffer, die besten zuerst', {
  asOf: day('Stichtag'),
  page: whole('Seite', 1),
  limit: whole('Treffer je Seite', 20),
  total: whole('Zahl aller Treffer', 3),
  items: list(
    object('SearchHit', 'Gefundene Maßnahme, wie sie am Stichtag stand', {
      number: text('Nummer, im Kreis eindeutig', 'W01'),
      title: text('Arbeitstitel'),
      status: code(MEASURE_STATUSES, 'Stand der Umsetzung'),
      lead: maybe(named('Federführung')),
      highlights: list(
        record({
          field: text('Name der Angabe in der Maßnahme', 'title'),
          segments: list(SEGMENT, 'Der Text; lange Texte in Auszügen'),
        }),
        'Wo die gesuchten Wörter stehen',
      ),
    }),
  ),
});
