import { CHANGE_KINDS, type ChangeKind } from '../../measures/change-kinds.js';
import type { PaperContent, Umsetzungsstand } from '../paper-content.js';
import { type ChangedMeasure, paperChanges } from './paper-changes.js';

/** What is other than in the last paper for the same committee. */
export interface Aenderungen {
  seit: { nummer: string | null; betreff: string; stichtag: string };
  /** The two are narrowed down otherwise: compared are only the measures both tell of. */
  nurGemeinsame: boolean;
  /** One per kind that occurs; a measure can be of several. */
  arten: Aenderungsart[];
  /** One per measure, by number. */
  zeilen: Aenderung[];
  /** Measures compared of which nothing is other. */
  unveraendert: number;
}

export interface Aenderungsart {
  bezeichnung: string;
  anzahl: number;
  /** E.g. `B01 Sprachlotsen`; empty where there are too many to be read in a row. */
  massnahmen: string[];
}

export interface Aenderung {
  nummer: string;
  titel: string;
  /** `neu`, `geändert, abgeschlossen` */
  art: string;
  /** Null for a new measure. */
  statusVorher: string | null;
  /** Null for a measure that is not listed any more. */
  status: string | null;
  /** What else is other, e.g. `Sachstand`. */
  angaben: string[];
}

/** What a committee is told, in the order it wants to know; confirmations and silence are no change. */
const TOLD: readonly ChangeKind[] = ['NEW', 'DONE', 'STALLED', 'DROPPED', 'CHANGED'];
const GONE = 'nicht mehr aufgeführt';

/**
 * Null where nothing can be compared: the two tell of other measures.
 * @param last what the last paper says, as it was frozen
 */
export function changesContent(
  last: PaperContent & { stand: Umsetzungsstand },
  now: Umsetzungsstand,
): Aenderungen | null {
  const { massnahmen, verglichen, nurGemeinsame, entfallen } = paperChanges(last.stand, now);
  if (nurGemeinsame && verglichen === 0) return null;
  const changed = massnahmen.filter(({ arten }) => arten.some((kind) => TOLD.includes(kind)));
  const gone = entfallen.filter(({ nummer }) => !now.bereitsGezeigt.includes(nummer));
  const { nummer, betreff } = last.vorlage;
  return {
    seit: { nummer, betreff, stichtag: last.stand.stichtag },
    nurGemeinsame,
    arten: [
      ...TOLD.map((kind) =>
        inWords(
          CHANGE_KINDS[kind],
          changed.filter(({ arten }) => arten.includes(kind)),
        ),
      ),
      inWords(GONE, gone),
    ].filter(({ anzahl }) => anzahl > 0),
    zeilen: [
      ...changed.map(row),
      ...gone.map((one) => ({
        ...one,
        art: GONE,
        statusVorher: one.status,
        status: null,
        angaben: [],
      })),
    ].sort((a, b) => BY_NUMBER.compare(a.nummer, b.nummer)),
    unveraendert: verglichen - changed.length,
  };
}

const BY_NUMBER = new Intl.Collator('de', { numeric: true });

/** More names than this in a row nobody reads; they stand in the table anyway. */
const MOST_NAMES = 12;

const inWords = (
  bezeichnung: string,
  measures: readonly { nummer: string; titel: string }[],
): Aenderungsart => ({
  bezeichnung,
  anzahl: measures.length,
  massnahmen: measures.length > MOST_NAMES ? [] : measures.map(named),
});

const named = ({ nummer, titel }: { nummer: string; titel: string }): string =>
  `${nummer} ${titel}`;

const row = ({
  nummer,
  titel,
  arten,
  status,
  statusVorher,
  angaben,
}: ChangedMeasure): Aenderung => ({
  nummer,
  titel,
  art: TOLD.filter((kind) => arten.includes(kind))
    .map((kind) => CHANGE_KINDS[kind])
    .join(', '),
  statusVorher,
  status,
  angaben: angaben.map(({ bezeichnung }) => bezeichnung).filter((name) => name !== 'Status'),
});
