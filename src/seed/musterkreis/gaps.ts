import type { GapRecord, MeasureRecord } from '../format/measure-records.js';
import { SOURCES } from './sources.js';

interface Gap {
  title: string;
  on: string;
  by: GapRecord['erkanntDurch'];
  /** Title of the measure that answers it. */
  answer?: string;
}

const GAPS: readonly Gap[] = [
  {
    title: 'In kleineren Gemeinden fehlen Sprachkurse mit Kinderbetreuung',
    on: 'Mai 2021',
    by: 'Case Management',
    answer: 'Deutschkurse mit Kinderbetreuung',
  },
  {
    title: 'Beim Wechsel in das SGB II entstehen Lücken in der Auszahlung',
    on: '2022-03-17',
    by: 'Lenkungsgruppe',
    answer: 'Begleitung beim Rechtskreiswechsel',
  },
  {
    title: 'Für Elterngespräche steht kurzfristig keine Sprachmittlung bereit',
    on: 'Herbst 2022',
    by: 'Arbeitsgruppe',
    answer: 'Sprachmittlungspool des Kreises',
  },
  {
    title: 'Junge Erwachsene warten lange auf psychosoziale Hilfen',
    on: '2024',
    by: 'Case Management',
  },
  {
    title: 'Für zugewanderte Beschäftigte ohne Leistungsbezug ist keine Beratungsstelle zuständig',
    on: 'Februar 2025',
    by: 'Arbeitsgruppe',
  },
  {
    title: 'Betreuung am frühen Morgen fehlt für Alleinerziehende in Schichtarbeit',
    on: '2025-11-20',
    by: 'andere Stelle',
  },
];

export function gaps(measures: readonly MeasureRecord[]): GapRecord[] {
  return GAPS.map(({ title, on, by, answer }, index) => {
    const measure = measures.find(({ titel }) => titel === answer);
    return {
      schluessel: `luecke-${index + 1}`,
      titel: title,
      erkanntAm: on,
      erkanntDurch: by,
      ...(measure && { massnahme: measure.nummer }),
      quelle: SOURCES.steering,
    };
  });
}
