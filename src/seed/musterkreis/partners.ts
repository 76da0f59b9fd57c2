import type { OrganizationRecord } from '../format/organization-records.js';
import type { FieldKey } from './fields.js';

export interface Partner {
  key: string;
  name: string;
  /** How a sentence goes on after „mit“. */
  with: string;
  kind: OrganizationRecord['art'];
  /** Fields it works in. */
  fields: readonly FieldKey[];
}

export const PARTNERS: readonly Partner[] = [
  {
    key: 'sprachcafe-nordstadt',
    name: 'Sprachcafé Nordstadt e. V.',
    with: 'dem Verein „Sprachcafé Nordstadt“',
    kind: 'Partner',
    fields: ['sprache', 'arbeit', 'ankommen'],
  },
  {
    key: 'lesebruecke',
    name: 'Lesebrücke Musterkreis e. V.',
    with: 'dem Verein „Lesebrücke“',
    kind: 'Partner',
    fields: ['sprache', 'schule'],
  },
  {
    key: 'familienzentren',
    name: 'Arbeitsgemeinschaft der Familienzentren',
    with: 'der Arbeitsgemeinschaft der Familienzentren',
    kind: 'Partnergruppe',
    fields: ['sprache', 'gesundheit', 'schutz'],
  },
  {
    key: 'elternnetz',
    name: 'Elternnetz Vielfalt e. V.',
    with: 'dem Elternnetz Vielfalt',
    kind: 'Migrantenorganisation',
    fields: ['sprache', 'schule'],
  },
  {
    key: 'schulaufsicht',
    name: 'Schulaufsicht für den Musterkreis',
    with: 'der Schulaufsicht',
    kind: 'Behörde',
    fields: ['schule'],
  },
  {
    key: 'ausbildungsverbund',
    name: 'Ausbildungsverbund Musterkreis',
    with: 'dem Ausbildungsverbund',
    kind: 'Partner',
    fields: ['schule', 'arbeit'],
  },
  {
    key: 'arbeitsagentur',
    name: 'Agentur für Arbeit im Musterkreis',
    with: 'der Agentur für Arbeit',
    kind: 'Behörde',
    fields: ['arbeit', 'schutz'],
  },
  {
    key: 'wirtschaftskreis',
    name: 'Wirtschaftskreis Tannwerda',
    with: 'dem Wirtschaftskreis Tannwerda',
    kind: 'Partner',
    fields: ['arbeit', 'verwaltung'],
  },
  {
    key: 'wohnungsgesellschaft',
    name: 'Wohnungsgesellschaft Linnharde mbH',
    with: 'der Wohnungsgesellschaft Linnharde',
    kind: 'Partner',
    fields: ['zusammenleben', 'ankommen'],
  },
  {
    key: 'sportbund',
    name: 'Kreissportverband Musterkreis',
    with: 'dem Kreissportverband',
    kind: 'Partner',
    fields: ['zusammenleben', 'gesundheit'],
  },
  {
    key: 'bunter-garten',
    name: 'Bunter Garten Grünwarden e. V.',
    with: 'dem Verein „Bunter Garten“',
    kind: 'Migrantenorganisation',
    fields: ['zusammenleben'],
  },
  {
    key: 'wohlfahrt',
    name: 'Arbeitsgemeinschaft der Wohlfahrtsverbände',
    with: 'der Arbeitsgemeinschaft der Wohlfahrtsverbände',
    kind: 'Wohlfahrtsverband',
    fields: ['zusammenleben', 'gesundheit', 'ankommen', 'schutz'],
  },
  {
    key: 'integrationsagentur-mitte',
    name: 'Integrationsagentur Mitte',
    with: 'der Integrationsagentur Mitte',
    kind: 'Integrationsagentur',
    fields: ['zusammenleben', 'verwaltung', 'ankommen'],
  },
  {
    key: 'klinikum',
    name: 'Klinikum Erlenbrücken',
    with: 'dem Klinikum Erlenbrücken',
    kind: 'Partner',
    fields: ['gesundheit', 'schutz'],
  },
  {
    key: 'sprachmittlung',
    name: 'Sprachmittlung Musterkreis e. V.',
    with: 'dem Verein „Sprachmittlung Musterkreis“',
    kind: 'Partner',
    fields: ['gesundheit', 'verwaltung', 'schutz'],
  },
  {
    key: 'studieninstitut',
    name: 'Studieninstitut für die Kommunalverwaltung',
    with: 'dem Studieninstitut',
    kind: 'Partner',
    fields: ['verwaltung'],
  },
  {
    key: 'willkommen-linnharde',
    name: 'Willkommen in Linnharde e. V.',
    with: 'dem Verein „Willkommen in Linnharde“',
    kind: 'Partner',
    fields: ['ankommen', 'schutz'],
  },
];

/** Who may take part in a measure of that field. */
export function partnersFor(field: FieldKey | null): readonly Partner[] {
  return field === null ? PARTNERS : PARTNERS.filter(({ fields }) => fields.includes(field));
}
