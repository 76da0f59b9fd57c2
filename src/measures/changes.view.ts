import { coded } from '../texts/coded.js';
import { code, day, flag, list, maybe, object, record, text, whole } from '../web/schema.js';
import { CHANGE_KINDS, type ChangeKind, KIND_RULES } from './change-kinds.js';
import { differences } from './changes.js';
import { CHANGEABLE_FACTS } from './fact-labels.js';
import type { MeasureState } from './measure-state.js';
import { MEASURE_STATUSES } from './measure-status.js';

const MEANINGS = Object.entries(KIND_RULES).map(([kind, { meaning }]) => `\`${kind}\`: ${meaning}`);

const STANDING = (when: string) =>
  record(
    {
      status: code(MEASURE_STATUSES, 'Stand der Umsetzung'),
      asOf: maybe(day('Tag, für den der Sachstand gilt; null, wenn nichts gemeldet ist')),
      late: flag('Nachgemeldet: erst nach diesem Tag gemeldet'),
    },
    when,
  );

const words = (description: string, example: string) => ({
  ...list(text('Eine Angabe', example)),
  description,
});

export const CHANGED_MEASURE = object('ChangedMeasure', 'Was sich an einer Maßnahme geändert hat', {
  number: text('Nummer', 'W01'),
  title: text('Arbeitstitel am zweiten Tag'),
  kinds: list(code(CHANGE_KINDS, 'Art der Änderung'), MEANINGS.join(' ')),
  before: maybe(STANDING('Stand am ersten Tag; null, wenn die Maßnahme neu ist')),
  after: STANDING('Stand am zweiten Tag'),
  changes: list(
    record({
      fact: code(CHANGEABLE_FACTS, 'Geänderte Angabe'),
      before: words('Wie es am ersten Tag hieß; leer: keine Angabe', 'Jugendamt'),
      after: words('Wie es am zweiten Tag hieß', 'Amt für Jugend und Bildung'),
    }),
    'Angabe für Angabe, mit den Namen des jeweiligen Tages; leer, wenn die Maßnahme neu ist',
  ),
});

export const CHANGES_PAGE = object('ChangesPage', 'Eine Seite der Änderungen', {
  from: day('Erster Tag'),
  to: day('Zweiter Tag', '2023-11-30'),
  page: whole('Seite', 1),
  limit: whole('Maßnahmen je Seite', 50),
  total: whole('Zahl aller Maßnahmen dieser Art', 12),
  counts: list(
    record({
      kind: code(CHANGE_KINDS, 'Art der Änderung'),
      meaning: text('Was das heißt', KIND_RULES.NEW.meaning),
      count: whole('Zahl der Maßnahmen', 3),
    }),
    'Alle Arten, gleich welche gefragt ist; eine Maßnahme kann zu mehreren gehören',
  ),
  late: record(
    {
      from: whole('am ersten Tag', 0),
      to: whole('am zweiten Tag', 2),
    },
    'Zahl der Maßnahmen, deren Sachstand erst nach diesem Tag gemeldet wurde (nachgemeldet). Wer am ersten Tag nachsah, kannte ihn noch nicht.',
  ),
  items: list(CHANGED_MEASURE),
});

export function changeView(
  kinds: readonly ChangeKind[],
  before: MeasureState | undefined,
  after: MeasureState,
) {
  return {
    number: after.document.number,
    title: after.document.title,
    kinds: kinds.map((kind) => coded(CHANGE_KINDS, kind)),
    before: before ? standing(before) : null,
    after: standing(after),
    changes: before ? differences(before, after) : [],
  };
}

/** How many measures have changed in which way; every way has its line. */
export function countsView(kindsPerMeasure: readonly (readonly ChangeKind[])[]) {
  return (Object.keys(CHANGE_KINDS) as ChangeKind[]).map((kind) => ({
    kind: coded(CHANGE_KINDS, kind),
    meaning: KIND_RULES[kind].meaning,
    count: kindsPerMeasure.filter((kinds) => kinds.includes(kind)).length,
  }));
}

function standing({ status, report }: MeasureState) {
  return {
    status: coded(MEASURE_STATUSES, status),
    asOf: report?.asOf ?? null,
    late: report?.late ?? false,
  };
}
