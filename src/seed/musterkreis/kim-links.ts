import {
  KIM_ASSESSMENTS,
  KIM_CONTRIBUTIONS,
  KIM_MODULES,
  type KimAssessment,
  type KimContribution,
  type KimModule,
} from '../../measures/kim.js';
import type { KimLinkRecord } from '../format/kim-link-record.js';
import type { OfficeKey } from './offices.js';
import type { Random } from './random.js';
import type { Theme } from './theme.js';

type Assessed = Exclude<KimAssessment, 'NOT_ASSESSED'>;

/** Meetings of the steering group that assessed measures. */
const MEETINGS = ['2020-11-19', '2022-09-22', '2024-03-14', '2025-11-20'] as const;

const LEGAL_CIRCLES: Readonly<Record<OfficeKey, readonly string[]>> = {
  bildung: ['SchulG NRW'],
  soziales: ['AsylbLG', 'SGB XII'],
  migration: ['AufenthG', 'StAG'],
  jugend: ['SGB VIII'],
  gesundheit: ['SGB V'],
  personal: [],
  entwicklung: [],
  volkshochschule: ['SGB II', 'SGB III'],
  ki: ['SchulG NRW', 'AufenthG'],
  jobcenter: ['SGB II', 'AsylbLG'],
};

const RATIONALES: Readonly<Record<Assessed, readonly string[]>> = {
  NONE: ['Die Maßnahme berührt keine Aufgaben des Integrationsmanagements.'],
  RELATED: [
    'Das Case Management verweist Ratsuchende auf das Angebot.',
    'Die Erfahrungen fließen in die Arbeitsgruppen des Integrationsmanagements ein.',
  ],
  CARRIED_BY_KIM: [
    'Die Maßnahme wird durch die Koordinierung fortgeführt und in deren Strukturen gesichert.',
  ],
  ORIGINATED_IN_KIM: ['Das Case Management hat die Lücke erkannt, aus der die Maßnahme entstand.'],
};

const DECISIONS = [
  'Die Lenkungsgruppe empfiehlt die Fortführung.',
  'Die Lenkungsgruppe beauftragt die Koordinierung mit einem Vorschlag zur Umsetzung.',
  'Die Lenkungsgruppe nimmt den Stand zur Kenntnis.',
] as const;

/** What the steering group found, or undefined where it has not looked at the measure yet. */
export function kimLink(theme: Theme, random: Random): KimLinkRecord | undefined {
  if (theme.field !== null && random.chance(22)) return undefined;
  const assessment = theme.field === null ? 'CARRIED_BY_KIM' : assess(theme, random);
  const day = random.pick(MEETINGS);
  const found = {
    bewertung: KIM_ASSESSMENTS[assessment],
    begruendung: random.pick(RATIONALES[assessment]),
    bewertetVon: 'KIM-Koordination',
    bewertetAm: day,
  };
  return assessment === 'NONE' ? found : { ...found, ...details(theme, assessment, day, random) };
}

function assess({ form, office }: Theme, random: Random): Assessed {
  const near = form === 'ADVICE' || form === 'PROCEDURE' || form === 'NETWORK' || office === 'ki';
  return near
    ? random.pick(['RELATED', 'RELATED', 'CARRIED_BY_KIM', 'ORIGINATED_IN_KIM', 'NONE'])
    : random.pick(['NONE', 'NONE', 'RELATED', 'RELATED', 'CARRIED_BY_KIM']);
}

function details(
  theme: Theme,
  assessment: Assessed,
  day: string,
  random: Random,
): Partial<KimLinkRecord> {
  const modules = modulesOf(theme, random);
  const circles = random.some(LEGAL_CIRCLES[theme.office], random.between(1, 2));
  return {
    bausteine: modules.map((module) => KIM_MODULES[module]),
    beitraege: contributionsOf(theme, assessment, random).map((one) => KIM_CONTRIBUTIONS[one]),
    ...(circles.length > 0 && { rechtskreise: circles }),
    ...(random.chance(30) && {
      lenkungsbeschluesse: [{ datum: day, beschluss: random.pick(DECISIONS) }],
    }),
    ...(assessment !== 'RELATED' && { foerderanteile: shares(modules, random) }),
  };
}

function modulesOf({ form, office }: Theme, random: Random): KimModule[] {
  if (office === 'migration') return ['IMMIGRATION_AND_NATURALISATION'];
  if (form === 'ADVICE') return ['CASE_MANAGEMENT'];
  return random.chance(20) ? ['COORDINATION', 'CASE_MANAGEMENT'] : ['COORDINATION'];
}

function contributionsOf({ form }: Theme, assessment: Assessed, random: Random): KimContribution[] {
  if (assessment === 'ORIGINATED_IN_KIM') return ['GAP_IDENTIFIED', 'STRUCTURE_CHANGE'];
  if (form === 'ADVICE') return ['COUNSELLING_OFFER'];
  if (form === 'NETWORK') return ['NETWORK'];
  if (form === 'MATERIAL') return ['DATA_MONITORING'];
  return random.pick([['NETWORK'], ['INTERFACE_BETWEEN_AUTHORITIES'], ['STRUCTURE_CHANGE']]);
}

function shares(modules: readonly KimModule[], random: Random): KimLinkRecord['foerderanteile'] {
  const share = modules.map((module) => ({
    programm: 'kim',
    baustein: KIM_MODULES[module],
    zeitraum: '2021 bis 2026',
    doppelfoerderungGeprueft: random.chance(80),
  }));
  const own = {
    programm: 'kreismittel',
    betrag: random.between(2, 18) * 500,
    zeitraum: '2026',
    doppelfoerderungGeprueft: true,
  };
  return random.chance(40) ? [...share, own] : share;
}
