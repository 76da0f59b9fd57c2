import { DomainError } from '../texts/domain-error.js';
import type { Measure } from './measure.entity.js';

/** Whether a measure goes on, or how it has come to its end. */
export const MEASURE_ENDS = {
  OPEN: 'offen',
  ARCHIVED: 'archiviert',
  MERGED: 'in einer anderen Maßnahme aufgegangen',
  SUPERSEDED: 'durch eine andere Maßnahme ersetzt',
} as const;
export type MeasureEnd = keyof typeof MEASURE_ENDS;

/** What can be done with a measure, and where it may stand for that. */
export const STEPS = {
  change: { from: ['OPEN'], label: 'geändert' },
  archive: { from: ['OPEN'], label: 'archiviert' },
  merge: { from: ['OPEN'], label: 'zusammengeführt' },
  supersede: { from: ['OPEN'], label: 'ersetzt' },
  takeOver: { from: ['OPEN'], label: 'Ziel einer anderen Maßnahme' },
  reopen: { from: ['ARCHIVED', 'MERGED', 'SUPERSEDED'], label: 'wieder geöffnet' },
} as const satisfies Record<string, { from: readonly MeasureEnd[]; label: string }>;
export type Step = keyof typeof STEPS;

type Ending = Pick<Measure, 'archivedAt' | 'mergedIntoId' | 'supersededById'>;

export function endOf({ archivedAt, mergedIntoId, supersededById }: Ending): MeasureEnd {
  if (mergedIntoId !== null) return 'MERGED';
  if (supersededById !== null) return 'SUPERSEDED';
  return archivedAt === null ? 'OPEN' : 'ARCHIVED';
}

export const mayStep = (step: Step, from: MeasureEnd): boolean =>
  (STEPS[step].from as readonly MeasureEnd[]).includes(from);

/** @throws DomainError NOT_POSSIBLE_NOW where the measure stands elsewhere */
export function requireStep(step: Step, measure: Ending & Pick<Measure, 'number'>): void {
  const end = endOf(measure);
  if (mayStep(step, end)) return;
  throw new DomainError(
    'NOT_POSSIBLE_NOW',
    `Die Maßnahme ${measure.number} ist ${MEASURE_ENDS[end]} und kann so nicht ${STEPS[step].label} werden.`,
  );
}
