import type { Theme } from '../theme.js';
import { EARLY_EDUCATION, SCHOOL } from './education.js';
import { ADMINISTRATION, CROSS_CUTTING, HEALTH } from './health-and-administration.js';
import { ARRIVAL, PROTECTION } from './refugees.js';
import { NEIGHBOURHOOD, WORK } from './work-and-neighbourhood.js';

/** 80 of the Integrationskonzept, then 35 of the concept for refugees. */
export const THEMES: readonly Theme[] = [
  ...CROSS_CUTTING,
  ...EARLY_EDUCATION,
  ...SCHOOL,
  ...WORK,
  ...NEIGHBOURHOOD,
  ...HEALTH,
  ...ADMINISTRATION,
  ...ARRIVAL,
  ...PROTECTION,
];
