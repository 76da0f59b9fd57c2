import type { KimLinkRecord } from '../format/kim-link-record.js';
import type { FundingProgrammeRecord, MeasureFundingRecord } from '../format/measure-records.js';
import type { Random } from './random.js';
import { SOURCES } from './sources.js';
import type { Form, Theme } from './theme.js';

const note = 'Welche Maßnahme gefördert wird, ist hier erfunden.';

const PROGRAMMES = {
  kim: 'Landesprogramm Kommunales Integrationsmanagement',
  'komm-an': 'KOMM-AN NRW',
  sprachmittlung: 'Landesförderung Sprachmittlung',
  kreismittel: 'Haushaltsmittel des Kreises',
  stiftung: 'Förderfonds Gute Nachbarschaft',
} as const;
export type ProgrammeKey = keyof typeof PROGRAMMES;

const FUNDERS: Readonly<Record<ProgrammeKey, string>> = {
  kim: 'integrationsministerium',
  'komm-an': 'integrationsministerium',
  sprachmittlung: 'integrationsministerium',
  kreismittel: 'kreistag',
  stiftung: 'stiftung-nachbarschaft',
};

const LIKELY: Readonly<Record<Form, readonly ProgrammeKey[]>> = {
  GROUP: ['komm-an', 'kreismittel', 'stiftung'],
  ADVICE: ['kreismittel', 'sprachmittlung'],
  TRAINING: ['kreismittel'],
  NETWORK: ['kreismittel'],
  MATERIAL: ['komm-an', 'kreismittel'],
  PROCEDURE: ['kreismittel'],
  EVENT: ['komm-an', 'stiftung'],
};

export function fundingProgrammes(): FundingProgrammeRecord[] {
  return (Object.keys(PROGRAMMES) as ProgrammeKey[]).map((schluessel) => ({
    schluessel,
    name: PROGRAMMES[schluessel],
    geber: FUNDERS[schluessel],
    ...(FUNDERS[schluessel] === 'integrationsministerium' && { notiz: note }),
    quelle: SOURCES.body,
  }));
}

/** The programmes a measure lives on; blank for some, as in real concepts. */
export function fundingFor(
  theme: Theme,
  kim: KimLinkRecord | undefined,
  random: Random,
): MeasureFundingRecord[] {
  const drawn = random.chance(70) ? [random.pick(LIKELY[theme.form])] : [];
  const shares = kim?.foerderanteile?.map(({ programm }) => programm) ?? [];
  return [...new Set<string>([...shares, ...drawn])].map((programm) => ({ programm }));
}
