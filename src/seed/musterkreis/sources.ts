/** Nothing here has a source: every record says so. */
export const SOURCES = {
  body: 'erfunden, um das Programm zu zeigen',
  organization: 'erfunden: Verwaltungsgliederungsplan',
  concepts: {
    integrationskonzept: 'erfunden: Integrationskonzept 2019',
    'handlungskonzept-flucht': 'erfunden: Handlungskonzept für geflüchtete Menschen 2020',
  },
  figures: 'erfunden: Datenbericht Integration 2025',
  council: 'erfunden: Niederschrift des Ausschusses',
  steering: 'erfunden: Protokoll der KIM-Lenkungsgruppe',
} as const;
