import type { MeasureStatus } from '../../measures/measure-status.js';
import type { Random } from './random.js';
import { Rotation } from './rotation.js';
import { type Form, KIM, type Theme } from './theme.js';

/** Half-years a measure stays in one status; the last phase of a course lasts to the end. */
export interface Phase {
  status: MeasureStatus;
  least: number;
  most: number;
  delayed?: true;
}

const phase = (status: MeasureStatus, least = 1, most = least): Phase => ({ status, least, most });
const delayed = (least: number, most: number): Phase => ({
  ...phase('IN_PROGRESS', least, most),
  delayed: true,
});

/** How a measure can go on in five years. */
const COURSES = {
  steady: [phase('ONGOING')],
  built: [
    phase('NOT_STARTED', 1, 2),
    phase('PLANNED', 1, 2),
    phase('IN_PROGRESS', 2, 3),
    phase('ONGOING'),
  ],
  running: [phase('PLANNED', 2, 5), phase('IN_PROGRESS')],
  project: [phase('PLANNED', 1, 2), phase('IN_PROGRESS', 2, 5), phase('COMPLETED')],
  late: [phase('PLANNED', 1, 3), phase('IN_PROGRESS', 2, 3), delayed(1, 1)],
  lateThenDone: [phase('IN_PROGRESS', 2, 3), delayed(2, 3), phase('COMPLETED')],
  planned: [phase('NOT_STARTED', 3, 6), phase('PLANNED')],
  waiting: [phase('NOT_STARTED')],
  held: [phase('PLANNED', 2, 4), phase('ON_HOLD')],
  resumed: [
    phase('IN_PROGRESS', 1, 2),
    phase('ON_HOLD', 2, 3),
    phase('IN_PROGRESS', 1, 2),
    phase('ONGOING'),
  ],
  dropped: [phase('ONGOING', 3, 6), phase('DISCONTINUED')],
  absorbed: [phase('ONGOING', 3, 6), phase('SUPERSEDED')],
  /** Told in words that name no status. */
  told: [phase('UNKNOWN')],
  /** Nobody ever reported. */
  silent: [],
} satisfies Record<string, readonly Phase[]>;
type CourseName = keyof typeof COURSES;

/** What is likely for each form, most likely first; dealt out in turn. */
const DECKS: Readonly<Record<Form, readonly CourseName[]>> = {
  GROUP: [
    ...['steady', 'built', 'steady', 'project', 'late', 'steady', 'running', 'built'],
    ...['dropped', 'resumed', 'steady', 'planned', 'silent', 'held', 'steady', 'lateThenDone'],
  ] as CourseName[],
  ADVICE: ['steady', 'absorbed', 'built', 'steady', 'resumed', 'silent', 'running', 'told', 'late'],
  TRAINING: ['project', 'steady', 'built', 'running', 'waiting', 'steady', 'dropped', 'late'],
  NETWORK: ['steady', 'absorbed', 'built', 'steady', 'held', 'told'],
  MATERIAL: [
    'project',
    'built',
    'late',
    'project',
    'waiting',
    'lateThenDone',
    'dropped',
    'running',
  ],
  PROCEDURE: [
    ...['running', 'project', 'built', 'late', 'held', 'steady', 'planned', 'absorbed'],
    ...['lateThenDone', 'silent', 'waiting'],
  ] as CourseName[],
  EVENT: ['steady', 'built', 'steady', 'dropped', 'resumed', 'silent'],
};

/** KIM took over work of these. */
const NEAR_KIM: readonly Theme['office'][] = ['ki', 'soziales', 'migration', 'jobcenter'];

/** One course per theme, so that every course occurs among a few dozen measures. */
export function coursesFor(themes: readonly Theme[], random: Random): (readonly Phase[])[] {
  const rotation = new Rotation(random);
  return themes.map((theme) => {
    if (theme.field === null) return COURSES[theme.title === KIM ? 'steady' : 'late'];
    const name = rotation.next(DECKS[theme.form]);
    return COURSES[name === 'absorbed' && !NEAR_KIM.includes(theme.office) ? 'steady' : name];
  });
}
