import { readFileSync } from 'node:fs';
import { LIMITS } from '../../src/papers/attachments/attachment-words.js';
import { MOST_IN_PUBLIC } from '../../src/papers/direct-documents.js';
import { MOST_UNDER_WAY } from '../../src/papers/rendition-jobs.js';
import { LONGEST_SOURCE } from '../../src/papers/templates/checked-source.js';
import { LARGEST } from '../../src/papers/word-styles/word-styles-of-counties.js';
import {
  MOST_ATTACHED_PAGES,
  PAPER_LIMITS,
  PRINT_DEADLINE,
  WORK_LIMITS,
  type WorkerLimits,
} from '../../src/rendering/limits.js';

const MILLION = 1_000_000;

const said = (count: number): string => count.toLocaleString('de-DE');
const seconds = (deadline: number): string => `${deadline / 1_000} Sekunden`;
const work = ({ deadline, memory }: WorkerLimits): string =>
  `${seconds(deadline)}, ${said(memory)} MB Arbeitsspeicher`;
const { characters, measures, selected, rows, bytes } = PAPER_LIMITS;

const VALUES = [
  `${said(characters / MILLION)} Millionen Zeichen, etwa ${said(measures)} Maßnahmen`,
  said(selected),
  said(rows),
  `${bytes / MILLION} MB`,
  work(WORK_LIMITS.template),
  work(WORK_LIMITS.word),
  seconds(PRINT_DEADLINE),
  work(WORK_LIMITS.finish),
  work(WORK_LIMITS.join),
  `${LIMITS.file / MILLION} MB, ${said(MOST_ATTACHED_PAGES)} Seiten`,
  `${LIMITS.count} Dateien, ${LIMITS.paper / MILLION} MB`,
  work(WORK_LIMITS.attachment),
  `${LARGEST / MILLION} MB`,
  work(WORK_LIMITS.wordStyles),
  `${said(LONGEST_SOURCE)} Zeichen`,
  said(MOST_UNDER_WAY),
  said(MOST_IN_PUBLIC),
];

it('the handbook tells every limit as the program keeps it', () => {
  const page = readFileSync('docs/handbuch/grenzen.md', 'utf8');
  const cells = page.matchAll(/^\|[^|]+\| *([^|]*\d[^|]*?) *\|$/gm);
  expect([...cells].map(([, value]) => value)).toEqual(VALUES);
});
