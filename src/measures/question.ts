import type { Database } from '../database/database.js';
import type { Admission, Reading } from '../organizations/access.js';
import { endOfDay } from '../texts/days.js';
import { limitParameters } from './computed-conditions.js';
import type { FreshnessLimits } from './freshness.js';
import { readingParameters } from './visible-measures.js';

/** Who asks about which day, with all parameters that the SQL about measures shares. */
export interface Question {
  reading: Reading;
  day: string;
  /** Its last moment. */
  end: string;
  limits: FreshnessLimits;
  parameters: Readonly<Record<string, unknown>>;
}

/** The same for the same question, with whatever else is asked. */
export const inWords = ({ reading, parameters }: Question, ...more: readonly unknown[]): string =>
  JSON.stringify([reading, parameters, ...more]);

/** The limits of freshness are those of today, whatever the day: nobody wrote down older ones. */
export async function questionOn(
  database: Database,
  { bodyId, reading }: Admission,
  day: string,
): Promise<Question> {
  const [limits] = await database.steadyRows<FreshnessLimits>(LIMITS, { bodyId });
  if (!limits) throw new Error(`There is no county ${bodyId}.`);
  const end = endOfDay(day).toISOString();
  const parameters = {
    ...readingParameters(reading),
    ...limitParameters(day, limits),
    bodyId,
    day,
    end,
  };
  return { reading, day, end, limits, parameters };
}

const LIMITS = `
  select ageing_after_days as "ageingAfterDays", stale_after_days as "staleAfterDays"
  from body where id = :bodyId`;
