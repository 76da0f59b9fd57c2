import type { OrganizationRecord } from '../format/organization-records.js';
import { MUNICIPALITIES } from './municipalities.js';
import { OFFICES, type OfficeName } from './offices.js';
import { PARTNERS } from './partners.js';
import { SOURCES } from './sources.js';

const quelle = SOURCES.organization;

const COUNTY_BODIES: OrganizationRecord[] = [
  { schluessel: 'kreistag', name: 'Kreistag', art: 'Kreistag', quelle },
  { schluessel: 'kreisausschuss', name: 'Kreisausschuss', art: 'Ausschuss', quelle },
  {
    schluessel: 'ausschuss-soziales-integration',
    name: 'Ausschuss für Soziales, Integration und Gesundheit',
    kurzname: 'ASIG',
    art: 'Ausschuss',
    quelle,
  },
  { schluessel: 'kreisverwaltung', name: 'Kreisverwaltung', art: 'Verwaltungseinheit', quelle },
  {
    schluessel: 'integrationsministerium',
    name: 'Integrationsministerium des Landes',
    art: 'Ministerium',
    quelle,
  },
  {
    schluessel: 'stiftung-nachbarschaft',
    name: 'Stiftung Gute Nachbarschaft Musterkreis',
    art: 'Partner',
    quelle,
  },
];

const GROUPS: OrganizationRecord[] = [
  {
    schluessel: 'kim-lenkungsgruppe',
    name: 'KIM-Lenkungsgruppe',
    art: 'Lenkungsgruppe',
    seit: 'Oktober 2020',
    notiz: 'Berät zweimal im Jahr und legt dem Fachausschuss Vorschläge vor.',
    quelle,
  },
  {
    schluessel: 'projektgruppe-rechtskreiswechsel',
    name: 'Projektgruppe Rechtskreiswechsel',
    art: 'Arbeitskreis',
    teilVon: 'kim-lenkungsgruppe',
    seit: '2022',
    quelle,
  },
  {
    schluessel: 'netzwerk-integration',
    name: 'Netzwerk Integration im Musterkreis',
    art: 'Netzwerk',
    notiz: 'Einmal im Jahr lädt eine Gemeinde zur Integrationskonferenz ein.',
    quelle,
  },
];

export function organizations(): OrganizationRecord[] {
  return [
    ...COUNTY_BODIES,
    ...Object.values(OFFICES).flatMap((names) => office(names)),
    ...GROUPS,
    ...MUNICIPALITIES.map((place): OrganizationRecord => ({
      schluessel: `gemeinde-${place.key}`,
      name: `${place.kind} ${place.name}`,
      kurzname: place.name,
      art: 'Gemeinde',
      quelle,
    })),
    ...PARTNERS.map(({ key, name, kind }): OrganizationRecord => ({
      schluessel: key,
      name,
      art: kind,
      quelle,
    })),
  ];
}

/** One record per name, each knowing the next. */
function office(names: readonly OfficeName[]): OrganizationRecord[] {
  return names.map(({ key, name, shortName, from, until, note }, index) => ({
    schluessel: key,
    name,
    kurzname: shortName,
    art: kindOf(key),
    teilVon: 'kreisverwaltung',
    ...(from && { seit: from }),
    ...(until && { bis: until }),
    ...(names[index + 1] && { nachfolge: names[index + 1]?.key }),
    ...(note && { notiz: note }),
    quelle,
  }));
}

function kindOf(key: string): OrganizationRecord['art'] {
  if (key === 'ki') return 'Kommunales Integrationszentrum';
  return key === 'jobcenter' ? 'Behörde' : 'Verwaltungseinheit';
}
