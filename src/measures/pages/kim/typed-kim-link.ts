import { type Form, typed } from '../../../auth/page-forms.js';
import type { MeasureDocument } from '../../measure-document.js';
import { given, rowsIn, several } from '../editing/form-entries.js';
import { isoDay } from '../editing/typed-facts.js';

export const DECISION_FIELDS = ['date', 'decision'] as const;
export const POLITICAL_FIELDS = ['date', 'committee', 'decision'] as const;
export const SHARE_FIELDS = [
  'programmeKey',
  'module',
  'amountEuro',
  'period',
  'doubleFundingChecked',
] as const;

/** The link to KIM as the form has it: lists of texts where there are rows. */
export interface TypedKimLink {
  assessment: string | null;
  modules: readonly unknown[];
  contributions: readonly unknown[];
  legalCircles: readonly string[];
  rationale: string | null;
  steeringDecisions: readonly Readonly<Record<string, string | null>>[];
  politicalDecisions: readonly Readonly<Record<string, string | null>>[];
  fundingShares: readonly Readonly<Record<string, string | null>>[];
}

export const typedKimLink = (form: Form): TypedKimLink => ({
  assessment: given(form, 'assessment'),
  modules: several(form, 'modules'),
  contributions: several(form, 'contributions'),
  legalCircles: legalCircles(typed(form, 'legalCircles')),
  rationale: given(form, 'rationale'),
  steeringDecisions: rowsIn(form, 'steeringDecisions', DECISION_FIELDS),
  politicalDecisions: rowsIn(form, 'politicalDecisions', POLITICAL_FIELDS),
  fundingShares: rowsIn(form, 'fundingShares', SHARE_FIELDS),
});

/** One in each line. */
const legalCircles = (text: string): string[] => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

export const recordedKimLink = ({ kim }: MeasureDocument): TypedKimLink => ({
  assessment: kim.assessment,
  modules: kim.modules,
  contributions: kim.contributions,
  legalCircles: kim.legalCircles,
  rationale: kim.rationale,
  steeringDecisions: kim.steeringDecisions.map(({ date, decision }) => ({ date, decision })),
  politicalDecisions: (kim.politicalDecisions ?? []).map(({ date, committee, decision }) => ({
    date,
    committee,
    decision,
  })),
  fundingShares: kim.fundingShares.map((share) => ({
    programmeKey: share.programmeKey,
    module: share.module,
    amountEuro: share.amountEuro?.toLocaleString('de-DE') ?? null,
    period: share.period,
    doubleFundingChecked: share.doubleFundingChecked ? 'ja' : null,
  })),
});

const withIsoDay = ({ date = null, ...decision }: Readonly<Record<string, string | null>>) => ({
  ...decision,
  date: date === null ? null : isoDay(date),
});

/** As the API takes it. */
export const statedKimLink = (link: TypedKimLink) => ({
  ...link,
  steeringDecisions: link.steeringDecisions.map(withIsoDay),
  politicalDecisions: link.politicalDecisions.map(withIsoDay),
  fundingShares: link.fundingShares.map(
    ({ amountEuro = null, doubleFundingChecked, ...share }) => ({
      ...share,
      amountEuro: amountEuro === null ? null : euro(amountEuro),
      doubleFundingChecked: doubleFundingChecked === 'ja',
    }),
  ),
});

/** `12.500,50` is 12500.5; what is no amount stays for the rules to refuse. */
export function euro(text: string): number | string {
  const plain = text.replace(/\s|€/g, '');
  const german = /^\d{1,3}(\.\d{3})*(,\d{1,2})?$|^\d+(,\d{1,2})?$/;
  return german.test(plain) ? Number(plain.replaceAll('.', '').replace(',', '.')) : text;
}
