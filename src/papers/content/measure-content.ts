import type { Edition } from '../edition.js';
import type { MeasureDocument } from '../../measures/measure-document.js';
import { KI_ROLES, MEASURE_KINDS } from '../../measures/measure-facts.js';
import type { MeasureState } from '../../measures/measure-state.js';
import { ADAPTATIONS, MEASURE_STATUSES, SCHEDULES } from '../../measures/measure-status.js';
import type { FundingShare } from '../../measures/kim-link.entity.js';
import { KIM_ASSESSMENTS, KIM_CONTRIBUTIONS, KIM_MODULES } from '../../measures/kim.js';
import { dayOf } from '../../texts/days.js';

/** A measure as it stood on the Stichtag. Empty lists and null: not recorded. */
export interface Massnahme {
  nummer: string;
  titel: string;
  oeffentlich: boolean;
  wortlaut: string | null;
  beschreibung: string | null;
  /** In the words of the source where it has its own, e.g. `Fortbildungsreihe`. */
  art: string;
  /** `W01 FIT - Frühkindliches Integrationstraining` */
  teilVon: string | null;
  /** The measure this one has become part of. */
  aufgegangenIn: string | null;
  handlungsfelder: string[];
  /** Goals of its fields of action. */
  ziele: string[];
  konzepte: { titel: string; fundstelle: string | null }[];
  federfuehrung: string | null;
  /** Who leads in the words of the source, where a name was found for it. */
  federfuehrungWortlaut: string | null;
  rolleKi: string | null;
  beteiligte: string[];
  partner: string[];
  zielgruppen: string[];
  orte: string[];
  /** `seit Mai 2021`, `2018 bis 2022`, `geplant ab 2025` */
  laufzeit: string | null;
  /** Names of the programmes. */
  foerderung: string[];
  status: string;
  /** False where nobody reported a status. */
  statusErhoben: boolean;
  /** The status in the words of the source. */
  statusWortlaut: string | null;
  zeitplan: string | null;
  verzoegert: boolean;
  /** Why it is delayed, on hold or discontinued. */
  begruendung: string | null;
  sachstand: string | null;
  /** Number of an earlier measure of the chapter that is told with the very same words. */
  sachstandWie: string | null;
  sachstandVom: string | null;
  /** The day of a report that came in after the Stichtag. */
  nachgemeldetAm: string | null;
  /** The report only says that nothing has changed. */
  unveraendert: boolean;
  anpassung: string | null;
  anpassungText: string | null;
  /** It shall not simply go on as it is. */
  aenderung: boolean;
  kim: {
    bewertung: string;
    bewertet: boolean;
    bausteine: string[];
    beitraege: string[];
    rechtskreise: string[];
    begruendung: string | null;
    beschluesse: { vom: string; beschluss: string }[];
    /** Of committees and the council. */
    politik: { vom: string; gremium: string; beschluss: string }[];
  };
  /** Where the facts come from; blank where a concept already names the place. */
  quelle: string | null;
  /** Of the report; only in the internal edition. */
  internerVermerk: string | null;
  /** How KIM pays for it; only in the internal edition. */
  foerderanteile: Foerderanteil[];
}

export interface Foerderanteil {
  programm: string;
  baustein: string | null;
  /** Euro. */
  betrag: number | null;
  zeitraum: string | null;
  doppelfoerderungGeprueft: boolean;
}

/** How a measure is told, and what is looked up by key for it. */
export interface Telling {
  edition: Edition;
  /** The goals of a field of action. */
  goalsOf: (fieldKey: string) => string[];
  programmeName: (programmeKey: string) => string;
  /** What the paper prints instead of the words of the department. */
  printed: (number: string, words: string | null) => string | null;
}

export function measureContent(
  { document, status, report }: MeasureState,
  { edition, goalsOf, programmeName, printed }: Telling,
): Massnahme {
  return {
    nummer: document.number,
    titel: document.title,
    oeffentlich: document.isPublic,
    wortlaut: document.officialWording,
    beschreibung: document.description,
    art: document.kindWording ?? MEASURE_KINDS[document.kind],
    teilVon: document.parent && `${document.parent.number} ${document.parent.title}`,
    aufgegangenIn: whereItWent(document),
    handlungsfelder: names(document.fields),
    ziele: [...new Set(document.fields.flatMap((field) => goalsOf(field.key)))],
    konzepte: document.concepts.map((concept) => ({
      titel: concept.name,
      fundstelle: concept.placeInText,
    })),
    federfuehrung: document.lead?.name ?? document.leadWording,
    federfuehrungWortlaut: document.lead ? document.leadWording : null,
    rolleKi: document.kiRole === 'NOT_ASSESSED' ? null : KI_ROLES[document.kiRole],
    beteiligte: names(document.parties.filter(({ role }) => role === 'INVOLVED')),
    partner: names(document.parties.filter(({ role }) => role === 'PARTNER')),
    zielgruppen: names(document.targetGroups),
    orte: names(document.places),
    laufzeit: period(document),
    foerderung: names(document.funding),
    status: MEASURE_STATUSES[status],
    statusErhoben: status !== 'UNKNOWN',
    ...reportContent(report),
    sachstand: printed(document.number, report?.publicText ?? null),
    kim: kimContent(document.kim),
    quelle: document.concepts.some(({ placeInText }) => placeInText !== null)
      ? null
      : document.source,
    internerVermerk: edition === 'INTERNAL' ? (report?.internalNote ?? null) : null,
    foerderanteile:
      edition === 'INTERNAL' ? document.kim.fundingShares.map(shareContent(programmeName)) : [],
  };
}

const shareContent =
  (programmeName: Telling['programmeName']) =>
  (share: FundingShare): Foerderanteil => ({
    programm: programmeName(share.programmeKey),
    baustein: share.module && KIM_MODULES[share.module],
    betrag: share.amountEuro,
    zeitraum: share.period,
    doppelfoerderungGeprueft: share.doubleFundingChecked,
  });

const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name);

function whereItWent({ mergedInto, supersededBy }: MeasureDocument): string | null {
  const measure = mergedInto ?? supersededBy;
  return measure && `${measure.number} ${measure.title}`;
}

/** What is known of the actual period comes first; the planned one only speaks where it is not. */
function period(measure: MeasureDocument): string | null {
  return (
    span(measure.startedOn, measure.endedOn, 'seit') ??
    prefixed('geplant ', span(measure.plannedStart, measure.plannedEnd, 'ab'))
  );
}

function span(from: string | null, to: string | null, open: string): string | null {
  if (from && to) return `${from} bis ${to}`;
  if (from) return `${open} ${from}`;
  return prefixed('bis ', to);
}

const prefixed = (prefix: string, text: string | null): string | null => text && prefix + text;

function reportContent(report: MeasureState['report']): ReportContent {
  return {
    statusWortlaut: report?.statusWording ?? null,
    zeitplan: report?.schedule ? SCHEDULES[report.schedule] : null,
    verzoegert: report?.schedule === 'DELAYED',
    begruendung: report?.reason ?? null,
    sachstandWie: null,
    sachstandVom: report?.asOf ?? null,
    nachgemeldetAm: report?.late ? dayOf(report.recordedAt) : null,
    unveraendert: report?.confirmsUnchanged ?? false,
    anpassung: report?.adaptation ? ADAPTATIONS[report.adaptation] : null,
    anpassungText: report?.adaptationText ?? null,
    aenderung: report?.adaptation != null && report.adaptation !== 'KEEP',
  };
}

type ReportContent = Pick<
  Massnahme,
  | 'statusWortlaut'
  | 'zeitplan'
  | 'verzoegert'
  | 'begruendung'
  | 'sachstandWie'
  | 'sachstandVom'
  | 'nachgemeldetAm'
  | 'unveraendert'
  | 'anpassung'
  | 'anpassungText'
  | 'aenderung'
>;

function kimContent(kim: MeasureDocument['kim']): Massnahme['kim'] {
  return {
    bewertung: KIM_ASSESSMENTS[kim.assessment],
    bewertet: kim.assessment !== 'NOT_ASSESSED',
    bausteine: kim.modules.map((module) => KIM_MODULES[module]),
    beitraege: kim.contributions.map((contribution) => KIM_CONTRIBUTIONS[contribution]),
    rechtskreise: kim.legalCircles,
    begruendung: kim.rationale,
    beschluesse: kim.steeringDecisions.map(({ date, decision }) => ({
      vom: date,
      beschluss: decision,
    })),
    politik: (kim.politicalDecisions ?? []).map(({ date, committee, decision }) => ({
      vom: date,
      gremium: committee,
      beschluss: decision,
    })),
  };
}
