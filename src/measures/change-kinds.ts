import { ENDED, isOver, type Standing } from './standing.js';

export const CHANGE_KINDS = {
  NEW: 'neu',
  CHANGED: 'geändert',
  DONE: 'abgeschlossen',
  STALLED: 'zurückgestellt oder verzögert',
  DROPPED: 'weggefallen',
  CONFIRMED: 'unverändert bestätigt',
  SILENT: 'ohne Rückmeldung',
} as const;
export type ChangeKind = keyof typeof CHANGE_KINDS;

/** The way of a measure between two days: after the first, up to the end of the second. */
export interface Course {
  /** Null when it was not there on the first day. */
  before: Standing | null;
  after: Standing;
  /** Facts or words of the report are others than on the first day. */
  differs: boolean;
  /** There is an accepted report about a day in between. */
  reported: boolean;
  /** There is an accepted confirmation for a day in between. */
  confirmed: boolean;
}

interface Rule {
  /** What people are told it means. */
  meaning: string;
  applies(course: Course): boolean;
}

/**
 * It holds on the second day and did not on the first. Of a new measure, only what was reported in
 * between came about there: one entered as completed long ago has not been completed now.
 */
function became(holds: (standing: Standing) => boolean) {
  return ({ before, after, reported }: Course): boolean =>
    holds(after) && (before === null ? reported : !holds(before));
}

function either(...rules: Rule['applies'][]): Rule['applies'] {
  return (course) => rules.some((applies) => applies(course));
}

/**
 * The two days are compared: what came and went in between is not told. A measure can have changed
 * in several ways at once.
 */
export const KIND_RULES: Readonly<Record<ChangeKind, Rule>> = {
  NEW: {
    meaning: 'War am ersten Tag noch nicht verzeichnet oder nicht öffentlich.',
    applies: ({ before }) => before === null,
  },
  CHANGED: {
    meaning: 'Eine Angabe oder der Sachstand lautet am zweiten Tag anders als am ersten.',
    applies: ({ before, differs }) => before !== null && differs,
  },
  DONE: {
    // SUPERSEDED is no success: its work goes on elsewhere, and there it will be counted.
    meaning:
      'Ist im Zeitraum abgeschlossen worden. In einer anderen Maßnahme aufzugehen zählt nicht dazu.',
    applies: became(({ status }) => status === 'COMPLETED'),
  },
  STALLED: {
    meaning: 'Ist im Zeitraum zurückgestellt worden oder in Verzug geraten.',
    applies: either(
      became(({ status }) => status === 'ON_HOLD'),
      became((standing) => standing.schedule === 'DELAYED' && !isOver(standing)),
    ),
  },
  DROPPED: {
    // Putting away what is over anyhow, or goes on in another measure, drops nothing.
    meaning: 'Ist im Zeitraum eingestellt oder unbeendet archiviert worden.',
    applies: either(
      became(({ status }) => status === 'DISCONTINUED'),
      became(({ archived, absorbed, status }) => archived && !absorbed && !ENDED.includes(status)),
    ),
  },
  CONFIRMED: {
    meaning: 'Für einen Tag im Zeitraum ist bestätigt, dass der Sachstand unverändert gilt.',
    applies: ({ confirmed }) => confirmed,
  },
  SILENT: {
    meaning: 'Ist nicht beendet, und für keinen Tag im Zeitraum ist ein Sachstand angenommen.',
    applies: ({ after, reported }) => !reported && !isOver(after),
  },
};

export function kindsOf(course: Course): ChangeKind[] {
  const kinds = Object.keys(KIND_RULES) as ChangeKind[];
  return kinds.filter((kind) => KIND_RULES[kind].applies(course));
}
