import type { Measure } from './measure.entity.js';

/** What is known of a measure nobody has said anything about. `writeRevisions` makes it version 1. */
export const UNKNOWN_MEASURE = {
  version: 0,
  kindWording: null,
  officialWording: null,
  description: null,
  parentId: null,
  leadId: null,
  leadWording: null,
  kiRole: 'NOT_ASSESSED',
  plannedStart: null,
  plannedEnd: null,
  startedOn: null,
  endedOn: null,
  mergedIntoId: null,
  supersededById: null,
  archivedAt: null,
  note: null,
  source: null,
} as const satisfies Partial<Measure>;
