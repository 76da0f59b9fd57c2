/**
 * Every fact that can be written of a measure, and how far the unit that leads it may change it by
 * itself. A unit knows what it does, with whom, where and when; what the measure is called, where it
 * stands and who answers for it is decided by the KI management.
 */
export const WRITABLE_FACTS = {
  title: { label: 'Titel', unit: 'NOT' },
  kind: { label: 'Art', unit: 'NOT' },
  kindWording: { label: 'Art im Wortlaut', unit: 'NOT' },
  officialWording: { label: 'Wortlaut', unit: 'NOT' },
  description: { label: 'Beschreibung', unit: 'MAY' },
  isPublic: { label: 'öffentlich', unit: 'NOT' },
  parent: { label: 'übergeordnete Maßnahme', unit: 'NOT' },
  fieldsOfAction: { label: 'Handlungsfelder', unit: 'NOT' },
  concepts: { label: 'Konzepte', unit: 'NOT' },
  lead: { label: 'Federführung', unit: 'NOT' },
  leadWording: { label: 'Federführung im Wortlaut', unit: 'NOT' },
  kiRole: { label: 'Rolle des Kommunalen Integrationszentrums', unit: 'NOT' },
  parties: { label: 'Beteiligte', unit: 'MAY' },
  targetGroups: { label: 'Zielgruppen', unit: 'MAY' },
  places: { label: 'Orte', unit: 'MAY' },
  plannedStart: { label: 'geplanter Beginn', unit: 'MAY' },
  plannedEnd: { label: 'geplantes Ende', unit: 'MAY' },
  startedOn: { label: 'Beginn', unit: 'MAY' },
  endedOn: { label: 'Ende', unit: 'MAY' },
  funding: { label: 'Förderprogramme', unit: 'WORDING' },
  note: { label: 'Anmerkung', unit: 'MAY' },
  source: { label: 'Fundstelle', unit: 'NOT' },
} as const satisfies Record<string, { label: string; unit: 'MAY' | 'NOT' | 'WORDING' }>;
export type WritableFact = keyof typeof WRITABLE_FACTS;

const FACTS = Object.keys(WRITABLE_FACTS) as WritableFact[];

/** The facts that are stated; what is left out stays as it is. */
export const statedFacts = (facts: Partial<Record<WritableFact, unknown>>): WritableFact[] =>
  FACTS.filter((fact) => facts[fact] !== undefined);

/**
 * What a unit may not change by itself.
 * @param otherProgrammes whether the programmes are others than now, not only their wording
 * @returns a German sentence, or null where it may change all of it
 */
export function refusedToUnit(
  stated: readonly WritableFact[],
  otherProgrammes: boolean,
): string | null {
  const refused = stated.filter((fact) => {
    const { unit } = WRITABLE_FACTS[fact];
    return unit === 'NOT' || (unit === 'WORDING' && otherProgrammes);
  });
  if (refused.length === 0) return null;
  const may = FACTS.filter((fact) => WRITABLE_FACTS[fact].unit === 'MAY');
  return `Das ändert das KI-Management: ${inWords(refused)}. Sie können ändern: ${inWords(may)}, Wortlaut der Förderung.`;
}

const inWords = (facts: readonly WritableFact[]): string =>
  facts.map((fact) => WRITABLE_FACTS[fact].label).join(', ');
