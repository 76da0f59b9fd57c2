import type { MeasureState } from '../measures/measure-state.js';
import { type Lack, LACKS } from '../measures/quality.js';
import { type ShortenedText, TEXT_STATES, textState, UNSETTLED } from './text-states.js';
import type { Paper } from './paper.entity.js';

/** Something that should be there before a paper is approved. */
export interface PaperGap {
  /** Null where the paper itself lacks it. */
  measure: { number: string; title: string } | null;
  /** `KIM-Bezug nicht bewertet` */
  what: string;
  /** The page where it is mended. */
  href: string;
}

export interface MeasureGap extends PaperGap {
  lack: Lack;
}

/** The page of a measure where what is lacking is entered. */
const PAGES: Readonly<Record<Lack, string>> = {
  STATUS: 'sachstand',
  PUBLIC_TEXT: 'sachstand',
  LEAD: 'bearbeiten',
  FIELD_OF_ACTION: 'bearbeiten',
  KIM_ASSESSMENT: 'kim',
  ADAPTATION_TEXT: 'sachstand',
  REASON: 'sachstand',
  CURRENT_REPORT: 'sachstand',
};

export function measureGaps({ document, missing }: MeasureState): MeasureGap[] {
  const { number, title } = document;
  return (missing ?? []).map((lack) => ({
    lack,
    measure: { number, title },
    what: LACKS[lack],
    href: `/massnahmen/${encodeURIComponent(number)}/${PAGES[lack]}`,
  }));
}

/** What the frame of a paper needs, each with whether it is missing. */
const FRAME: readonly (readonly [what: string, missing: (paper: Framed) => boolean])[] = [
  ['kein Betreff', ({ paper }) => paper.name.trim() === ''],
  ['kein Vorlagenmuster gewählt', ({ paper }) => paper.template === null],
  ['weder Stichtag noch Sitzungstermin', ({ paper, hasDate }) => paper.asOf === null && !hasDate],
  ['kein federführendes Amt', ({ paper }) => paper.underDirectionOfId === null],
  ['kein Beschlussvorschlag', ({ paper }) => !paper.proposedResolution?.trim()],
  ['kein Gremium in der Beratungsfolge', ({ hasCommittee }) => !hasCommittee],
];

interface Framed {
  paper: Paper;
  hasCommittee: boolean;
  /** One of the sessions has one. */
  hasDate: boolean;
}

export function frameGaps(framed: Framed): PaperGap[] {
  const href = `${paperPath(framed.paper)}/angaben`;
  return FRAME.filter(([, missing]) => missing(framed)).map(([what]) => ({
    measure: null,
    what,
    href,
  }));
}

/** @param texts by number of the measure */
export function textGaps(
  paper: Pick<Paper, 'key'>,
  { document: { number, title }, report }: MeasureState,
  texts: ReadonlyMap<string, ShortenedText>,
): PaperGap[] {
  const state = textState(texts.get(number), report?.publicText ?? null);
  if (!UNSETTLED.includes(state)) return [];
  return [
    {
      measure: { number, title },
      what: TEXT_STATES[state],
      href: `${paperPath(paper)}/texte/${encodeURIComponent(number)}`,
    },
  ];
}

const paperPath = ({ key }: Pick<Paper, 'key'>): string => `/vorlagen/${encodeURIComponent(key)}`;
