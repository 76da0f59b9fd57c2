/** An office under one of its names: a renamed or dissolved office keeps the old one in old papers. */
export interface OfficeName {
  key: string;
  name: string;
  shortName: string;
  /** First and last day under this name; left out: before and after everything told here. */
  from?: string;
  until?: string;
  note?: string;
}

/** Offices by what they do, each with its names in the order of time. */
export const OFFICES = {
  bildung: [
    {
      key: 'amt-40-schule-kultur-sport',
      name: 'Amt für Schule, Kultur und Sport',
      shortName: 'Amt 40',
      until: '2022-12-31',
      note: 'Zum 01.01.2023 umbenannt.',
    },
    {
      key: 'amt-40-bildung',
      name: 'Amt für Bildung und Sport',
      shortName: 'Amt 40',
      from: '2023-01-01',
    },
  ],
  soziales: [
    {
      key: 'amt-50-soziales',
      name: 'Sozialamt',
      shortName: 'Amt 50',
      until: '2024-06-30',
      note: 'Zum 01.07.2024 aufgelöst; die Aufgaben gingen an das Amt für Soziales, Pflege und Teilhabe.',
    },
    {
      key: 'amt-50-teilhabe',
      name: 'Amt für Soziales, Pflege und Teilhabe',
      shortName: 'Amt 50',
      from: '2024-07-01',
    },
  ],
  migration: [
    {
      key: 'amt-33-auslaender',
      name: 'Ausländeramt',
      shortName: 'Amt 33',
      until: '2022-12-31',
      note: 'Zum 01.01.2023 mit der Einbürgerungsstelle zusammengelegt.',
    },
    {
      key: 'amt-33-migration',
      name: 'Amt für Migration und Einbürgerung',
      shortName: 'Amt 33',
      from: '2023-01-01',
    },
  ],
  jugend: [{ key: 'amt-51-jugend', name: 'Jugendamt', shortName: 'Amt 51' }],
  gesundheit: [{ key: 'amt-53-gesundheit', name: 'Gesundheitsamt', shortName: 'Amt 53' }],
  personal: [
    { key: 'amt-11-personal', name: 'Amt für Personal und Organisation', shortName: 'Amt 11' },
  ],
  entwicklung: [
    {
      key: 'stabsstelle-kreisentwicklung',
      name: 'Stabsstelle Kreisentwicklung',
      shortName: 'Stabsstelle',
    },
  ],
  volkshochschule: [
    { key: 'volkshochschule', name: 'Volkshochschule des Musterkreises', shortName: 'VHS' },
  ],
  ki: [{ key: 'ki', name: 'Kommunales Integrationszentrum des Musterkreises', shortName: 'KI' }],
  jobcenter: [{ key: 'jobcenter', name: 'Jobcenter Musterkreis', shortName: 'Jobcenter' }],
} as const satisfies Record<string, readonly OfficeName[]>;
export type OfficeKey = keyof typeof OFFICES;

/** The name an office has on a day. */
export function officeOn(office: OfficeKey, day: string): OfficeName {
  const names: readonly OfficeName[] = OFFICES[office];
  const name = names.find(({ from = day, until = day }) => from <= day && day <= until);
  if (name === undefined) throw new RangeError(`${office} has no name on ${day}.`);
  return name;
}
