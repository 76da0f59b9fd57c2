import type { Reading } from '../organizations/access.js';

/*
 * What a reader may see of measures, as SQL. Parameters of all of it: those of `readingParameters`,
 * and `bodyId`.
 */

/** A condition on a revision: the reader sees all of the measure, internal notes too. */
export function inside(reading: Reading, revision: string): string {
  switch (reading.scope) {
    case 'ALL':
      return 'true';
    case 'PUBLIC':
      return 'false';
    case 'UNITS':
      return reading.unitKeys.length === 0
        ? 'false'
        : `exists (${LED} and m.id = ${revision}.measure_id)`;
  }
}

/** ` and …`: the measure was public then, or the reader sees all of it. */
export function visible(reading: Reading, revision: string): string {
  if (reading.scope === 'ALL') return '';
  const all = inside(reading, revision);
  const open = `${revision}.is_public = true`;
  return all === 'false' ? ` and ${open}` : ` and (${open} or ${all})`;
}

export function readingParameters(reading: Reading): Record<string, readonly string[]> {
  return reading.scope === 'UNITS' ? { unitKeys: reading.unitKeys } : {};
}

/**
 * Who answers for a measure today reads its past as well, whoever led it then; else an office would
 * not know what it has taken over from its predecessor.
 */
export const LED = `
  select m.number from measure m join organization led on led.id = m.lead_id
  where m.body_id = :bodyId and led.key in (:...unitKeys)`;
