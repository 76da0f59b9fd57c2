import type { MeasureStatus, Schedule } from './measure-status.js';

/** How a measure stands on a day. */
export interface Standing {
  /** UNKNOWN when nobody reported. */
  status: MeasureStatus;
  schedule: Schedule | null;
  archived: boolean;
  /** It has been merged into another measure or superseded by one. */
  absorbed: boolean;
}

/** Nothing more is to come of a measure that has one of these. */
export const ENDED: readonly MeasureStatus[] = ['COMPLETED', 'DISCONTINUED', 'SUPERSEDED'];

/** Closed as a record: put away, or its work goes on in another measure. */
export const isClosed = ({
  archived,
  absorbed,
}: Pick<Standing, 'archived' | 'absorbed'>): boolean => archived || absorbed;

export const isOver = (standing: Omit<Standing, 'schedule'>): boolean =>
  ENDED.includes(standing.status) || isClosed(standing);
