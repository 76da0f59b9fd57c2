import type { Problem } from '../problem.js';
import type { SeedData } from '../seed-format.js';
import { checkCycles } from './check-cycles.js';
import { checkDates } from './check-dates.js';
import { checkDuplicates } from './check-duplicates.js';
import { checkReferences } from './check-references.js';
import { checkReports } from './check-reports.js';
import { checkShapes } from './check-shapes.js';

/**
 * What must hold between records. Copes with data whose form is wrong, so that all problems can be
 * told at once.
 * @param today `YYYY-MM-DD`; nothing can be known that lies after it
 */
export function checkRules(data: SeedData, today: string): Problem[] {
  return [
    ...checkDuplicates(data),
    ...checkReferences(data),
    ...checkCycles(data),
    ...checkDates(data, today),
    ...checkReports(data, today),
    ...checkShapes(data),
  ];
}
