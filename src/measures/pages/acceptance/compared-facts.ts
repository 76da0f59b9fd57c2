import type { ComparedReport } from './compared-report.js';
import { type Stretch, wordDifferences } from './word-differences.js';

type Facts = NonNullable<ComparedReport['lastAccepted']>;

/** One statement of a report beside what was said before. */
export interface ComparedFact {
  label: string;
  /** What happened to it, in a word. */
  change: string;
  changed: boolean;
  old: { marked: boolean; text: string }[];
  fresh: { marked: boolean; text: string }[];
}

const FACTS: readonly (readonly [label: string, of: (facts: Facts) => string | null])[] = [
  ['Stand der Umsetzung', ({ status }) => status.label],
  ['Stand im Wortlaut', ({ statusWording }) => statusWording],
  ['Zeitplan', ({ schedule }) => schedule?.label ?? null],
  ['Begründung', ({ reason }) => reason],
  ['Sachstand für die Vorlage', ({ publicText }) => publicText],
  ['Anpassungsbedarf', ({ adaptation }) => adaptation?.label ?? null],
  ['Was anzupassen ist', ({ adaptationText }) => adaptationText],
  ['Interner Vermerk', ({ internalNote }) => internalNote],
];

/** What either of them says, in the order people read it. */
export function comparedFacts(report: Facts, last: Facts | null): ComparedFact[] {
  return FACTS.flatMap(([label, of]) => {
    const [before, after] = [last && of(last), of(report)];
    return before === null && after === null ? [] : [compared(label, before ?? '', after ?? '')];
  });
}

function compared(label: string, before: string, after: string): ComparedFact {
  const stretches = wordDifferences(before, after);
  return {
    label,
    change: changeOf(before, after),
    changed: before !== after,
    old: side(stretches, 'OLD'),
    fresh: side(stretches, 'NEW'),
  };
}

function changeOf(before: string, after: string): string {
  if (before === after) return 'unverändert';
  if (before === '') return 'neu';
  return after === '' ? 'entfällt' : 'geändert';
}

const side = (stretches: readonly Stretch[], own: 'OLD' | 'NEW') =>
  stretches
    .filter(({ stands }) => stands === 'BOTH' || stands === own)
    .map(({ stands, text }) => ({ marked: stands === own, text }));
