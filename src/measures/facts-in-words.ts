import { isDay } from '../texts/days.js';
import { germanDay } from '../texts/partial-date.js';
import type { ChangeableFact } from './fact-labels.js';
import { KIM_ASSESSMENTS, KIM_CONTRIBUTIONS, KIM_MODULES } from './kim.js';
import type { MeasureDocument, MeasureReference } from './measure-document.js';
import { KI_ROLES, MEASURE_KINDS, PARTY_ROLES } from './measure-facts.js';
import type { MeasureState, ReportedState } from './measure-state.js';
import { ADAPTATIONS, MEASURE_STATUSES, SCHEDULES } from './measure-status.js';

/** What of a state is compared and told. */
export interface Told extends Pick<MeasureState, 'document' | 'status'> {
  report: Omit<ReportedState, 'late'> | null;
}

export interface Fact {
  value(told: Told): unknown;
  /** One text per entry; none where nothing is stated. */
  words(told: Told): string[];
}

const fact = <Value>(value: (told: Told) => Value, words: (value: Value) => string[]): Fact => ({
  value,
  words: (told) => words(value(told)),
});
const ofDocument = <Key extends keyof MeasureDocument>(
  key: Key,
  words: (value: MeasureDocument[Key]) => string[],
): Fact => fact(({ document }) => document[key], words);
const ofKim = <Key extends keyof MeasureDocument['kim']>(
  key: Key,
  words: (value: MeasureDocument['kim'][Key]) => string[],
): Fact => fact(({ document }) => document.kim[key], words);
type Report = NonNullable<Told['report']>;
const ofReport = <Key extends keyof Report>(
  key: Key,
  words: (value: Report[Key] | null) => string[],
): Fact => fact(({ report }) => report?.[key] ?? null, words);

const text = (value: string | null): string[] => (value === null ? [] : [value]);
const date = (value: string | null): string[] =>
  text(value).map((given) => (isDay(given) ? germanDay(given) : given));
const flag = (value: boolean): string[] => [value ? 'ja' : 'nein'];
const names = (records: readonly { name: string }[]): string[] => records.map(({ name }) => name);
const measure = (other: MeasureReference | null): string[] =>
  other ? [`${other.number} ${other.title}`] : [];
const label =
  <Code extends string>(labels: Readonly<Record<Code, string>>) =>
  (code: Code | null): string[] =>
    code === null ? [] : [labels[code]];
const labels =
  <Code extends string>(table: Readonly<Record<Code, string>>) =>
  (codes: readonly Code[]): string[] =>
    codes.map((code) => table[code]);

/** `Volkshochschule (Kooperationspartner; im Wortlaut: VHS)` */
function withDetails(name: string, ...details: (string | null)[]): string {
  const given = details.filter((detail) => detail !== null);
  return given.length > 0 ? `${name} (${given.join('; ')})` : name;
}
const wording = (given: string | null): string | null => given && `im Wortlaut: ${given}`;
const euro = (amount: number | null): string | null =>
  amount === null ? null : `${amount.toLocaleString('de-DE')} Euro`;

type FundingShare = MeasureDocument['kim']['fundingShares'][number];
const fundingShare = (share: FundingShare): string =>
  withDetails(
    share.programmeKey,
    share.module && KIM_MODULES[share.module],
    euro(share.amountEuro),
    share.period,
    `Doppelförderung ${share.doubleFundingChecked ? '' : 'nicht '}ausgeschlossen`,
  );

export const FACTS_IN_WORDS: Readonly<Record<ChangeableFact, Fact>> = {
  status: fact(({ status }) => status, label(MEASURE_STATUSES)),
  statusWording: ofReport('statusWording', text),
  schedule: ofReport('schedule', label(SCHEDULES)),
  reason: ofReport('reason', text),
  publicText: ofReport('publicText', text),
  adaptation: ofReport('adaptation', label(ADAPTATIONS)),
  adaptationText: ofReport('adaptationText', text),
  title: ofDocument('title', text),
  officialWording: ofDocument('officialWording', text),
  description: ofDocument('description', text),
  kind: ofDocument('kind', label(MEASURE_KINDS)),
  kindWording: ofDocument('kindWording', text),
  isPublic: ofDocument('isPublic', flag),
  parent: ofDocument('parent', measure),
  fields: ofDocument('fields', names),
  concepts: ofDocument('concepts', (concepts) =>
    concepts.map(({ name, placeInText }) => withDetails(name, placeInText)),
  ),
  lead: ofDocument('lead', (lead) => (lead ? [lead.name] : [])),
  leadWording: ofDocument('leadWording', text),
  kiRole: ofDocument('kiRole', label(KI_ROLES)),
  parties: ofDocument('parties', (parties) =>
    parties.map((party) =>
      withDetails(party.name, PARTY_ROLES[party.role], wording(party.wording)),
    ),
  ),
  targetGroups: ofDocument('targetGroups', names),
  places: ofDocument('places', names),
  plannedStart: ofDocument('plannedStart', date),
  plannedEnd: ofDocument('plannedEnd', date),
  startedOn: ofDocument('startedOn', date),
  endedOn: ofDocument('endedOn', date),
  funding: ofDocument('funding', (programmes) =>
    programmes.map(({ name, funder, wording: given }) => withDetails(name, funder, wording(given))),
  ),
  mergedInto: ofDocument('mergedInto', measure),
  supersededBy: ofDocument('supersededBy', measure),
  archived: ofDocument('archived', flag),
  note: ofDocument('note', text),
  source: ofDocument('source', text),
  kimAssessment: ofKim('assessment', label(KIM_ASSESSMENTS)),
  kimModules: ofKim('modules', labels(KIM_MODULES)),
  kimContributions: ofKim('contributions', labels(KIM_CONTRIBUTIONS)),
  kimLegalCircles: ofKim('legalCircles', (circles) => circles),
  kimRationale: ofKim('rationale', text),
  kimSteeringDecisions: ofKim('steeringDecisions', (decisions) =>
    decisions.map((made) => `${date(made.date).join('')}: ${made.decision}`),
  ),
  kimPoliticalDecisions: ofKim('politicalDecisions', (decisions = []) =>
    decisions.map((made) => `${made.committee}, ${date(made.date).join('')}: ${made.decision}`),
  ),
  kimFundingShares: ofKim('fundingShares', (shares) => shares.map(fundingShare)),
  kimAssessedBy: ofKim('assessedBy', text),
  kimAssessedOn: ofKim('assessedOn', date),
};
