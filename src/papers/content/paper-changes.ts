import { CHANGE_KINDS, type ChangeKind, kindsOf } from '../../measures/change-kinds.js';
import { MEASURE_STATUSES, SCHEDULES } from '../../measures/measure-status.js';
import type { Standing } from '../../measures/standing.js';
import type { Umsetzungsstand } from '../paper-content.js';
import type { Massnahme } from './measure-content.js';
import { statusCalled } from './status-content.js';

/** A measure that is not in the paper what it was in the one before. */
export interface ChangedMeasure {
  nummer: string;
  titel: string;
  status: string;
  statusVorher: string | null;
  arten: ChangeKind[];
  /** Old and new in the words of both papers; empty for a new measure. */
  angaben: { bezeichnung: string; vorher: string | null; nachher: string | null }[];
}

export interface PaperChanges {
  massnahmen: ChangedMeasure[];
  /** How many measures are compared. */
  verglichen: number;
  /** The papers are narrowed down otherwise: compared are only the measures both tell of. */
  nurGemeinsame: boolean;
  /** Told in the paper before, and not in this one; empty where only common ones are compared. */
  entfallen: { nummer: string; titel: string; status: string }[];
  /** How many of each kind; a measure can be of several. */
  anzahl: Record<ChangeKind, number>;
  /** Every status that occurs in one of the two. */
  status: { bezeichnung: string; vorher: number; nachher: number; veraenderung: string }[];
}

/** What a paper says of a measure and may say otherwise the next time. */
const FACTS: Readonly<Record<string, (measure: Massnahme) => string | null>> = {
  Titel: ({ titel }) => titel,
  Status: ({ status }) => status,
  Zeitplan: ({ zeitplan }) => zeitplan,
  Sachstand: ({ sachstand }) => sachstand,
  Begründung: ({ begruendung }) => begruendung,
  Anpassungsbedarf: ({ anpassung, anpassungText }) =>
    [anpassung, anpassungText].filter(Boolean).join(': ') || null,
  Federführung: ({ federfuehrung }) => federfuehrung,
  Handlungsfeld: ({ handlungsfelder }) => handlungsfelder.join(', ') || null,
  Laufzeit: ({ laufzeit }) => laufzeit,
  Förderung: ({ foerderung }) => foerderung.join(', ') || null,
  'KIM-Bezug': ({ kim }) => kim.bewertung,
  'Fortgeführt in': ({ aufgegangenIn }) => aufgegangenIn,
};

/** Compares what two papers say; what the measures are today plays no part. */
export function paperChanges(before: Umsetzungsstand, after: Umsetzungsstand): PaperChanges {
  const nurGemeinsame = !sameSelection(before, after);
  const earlier = new Map(before.massnahmen.map((measure) => [measure.nummer, measure]));
  const compared = after.massnahmen
    .filter(({ nummer }) => !nurGemeinsame || earlier.has(nummer))
    .map((measure) => change(earlier.get(measure.nummer), measure, before.stichtag));
  const told = new Set(after.massnahmen.map(({ nummer }) => nummer));
  return {
    massnahmen: compared.filter(({ arten }) => arten.length > 0),
    verglichen: compared.length,
    nurGemeinsame,
    entfallen: before.massnahmen
      .filter(({ nummer }) => !nurGemeinsame && !told.has(nummer))
      .map(({ nummer, titel, status }) => ({ nummer, titel, status })),
    anzahl: counts(compared),
    status: statusTable(before, after),
  };
}

/** Of another part of the measures nobody can say what is new and what has gone. */
const sameSelection = (before: Umsetzungsstand, after: Umsetzungsstand): boolean =>
  JSON.stringify(before.auswahl) === JSON.stringify(after.auswahl);

function change(
  before: Massnahme | undefined,
  after: Massnahme,
  lastStichtag: string,
): ChangedMeasure {
  const angaben = before ? differences(before, after) : [];
  const reported = after.sachstandVom !== null && after.sachstandVom > lastStichtag;
  return {
    nummer: after.nummer,
    titel: after.titel,
    status: after.status,
    statusVorher: before?.status ?? null,
    arten: kindsOf({
      before: before ? standing(before) : null,
      after: standing(after),
      differs: angaben.length > 0,
      reported,
      confirmed: reported && after.unveraendert,
    }),
    angaben,
  };
}

function differences(before: Massnahme, after: Massnahme): ChangedMeasure['angaben'] {
  return Object.entries(FACTS)
    .map(([bezeichnung, of]) => ({ bezeichnung, vorher: of(before), nachher: of(after) }))
    .filter(({ vorher, nachher }) => vorher !== nachher);
}

/** What is archived no paper tells. */
const standing = ({ status, zeitplan, aufgegangenIn }: Massnahme): Standing => ({
  status: statusCalled(status),
  schedule:
    (Object.keys(SCHEDULES) as (keyof typeof SCHEDULES)[]).find(
      (code) => SCHEDULES[code] === zeitplan,
    ) ?? null,
  archived: false,
  absorbed: aufgegangenIn !== null,
});

const counts = (compared: readonly ChangedMeasure[]): PaperChanges['anzahl'] =>
  Object.fromEntries(
    Object.keys(CHANGE_KINDS).map((kind) => [
      kind,
      compared.filter(({ arten }) => arten.includes(kind as ChangeKind)).length,
    ]),
  ) as PaperChanges['anzahl'];

function statusTable(before: Umsetzungsstand, after: Umsetzungsstand): PaperChanges['status'] {
  const names = new Set([...after.status, ...before.status].map(({ bezeichnung }) => bezeichnung));
  return inTheirOrder([...names]).map((bezeichnung) => {
    const [vorher, nachher] = [before, after].map(
      ({ status }) => status.find((row) => row.bezeichnung === bezeichnung)?.wert ?? 0,
    ) as [number, number];
    return { bezeichnung, vorher, nachher, veraenderung: signed(nachher - vorher) };
  });
}

const inTheirOrder = (names: string[]): string[] =>
  Object.values<string>(MEASURE_STATUSES).filter((name) => names.includes(name));

/** `+3`, `−2` with a true minus, `±0`. */
const signed = (difference: number): string =>
  difference === 0 ? '±0' : `${difference > 0 ? '+' : '−'}${Math.abs(difference)}`;
