import { MEASURE_STATUSES, type MeasureStatus } from '../../measures/measure-status.js';
import type { Statuszeile } from '../paper-content.js';
import type { Massnahme } from './measure-content.js';

/** What the words for the status mean, for readers who see them for the first time. */
const MEANINGS: Readonly<Record<MeasureStatus, string>> = {
  NOT_STARTED: 'beschlossen, mit der Umsetzung wurde noch nicht begonnen',
  PLANNED: 'die Umsetzung ist vorbereitet oder terminiert',
  IN_PROGRESS: 'die Umsetzung läuft und ist noch nicht abgeschlossen',
  ONGOING: 'dauerhaft eingerichtet, ohne vorgesehenes Ende',
  COMPLETED: 'die Umsetzung ist beendet, das Vorhaben erreicht',
  ON_HOLD: 'die Umsetzung ruht, eine Wiederaufnahme ist möglich',
  DISCONTINUED: 'die Maßnahme wird nicht weiterverfolgt',
  SUPERSEDED: 'die Maßnahme wird in einer anderen fortgeführt',
  UNKNOWN: 'zum Stichtag liegt keine Angabe zum Status vor',
};

/** One row per status that occurs. „Nicht erhoben“ always stands there, so that nobody overlooks it. */
export function statusRows(measures: readonly Massnahme[]): Statuszeile[] {
  return (Object.keys(MEASURE_STATUSES) as MeasureStatus[])
    .map((status) => row(status, measures))
    .filter(({ bezeichnung, wert }) => wert > 0 || bezeichnung === MEASURE_STATUSES.UNKNOWN);
}

function row(status: MeasureStatus, measures: readonly Massnahme[]): Statuszeile {
  const bezeichnung = MEASURE_STATUSES[status];
  const wert = measures.filter((measure) => measure.status === bezeichnung).length;
  return {
    bezeichnung,
    bedeutung: MEANINGS[status],
    wert,
    anteil: measures.length > 0 ? (wert * 100) / measures.length : 0,
  };
}

/** The status a paper's word stands for. */
export const statusCalled = (label: string): MeasureStatus =>
  (Object.keys(MEASURE_STATUSES) as MeasureStatus[]).find(
    (status) => MEASURE_STATUSES[status] === label,
  ) ?? 'UNKNOWN';
