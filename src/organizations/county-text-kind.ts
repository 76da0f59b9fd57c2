interface TextKind {
  /** In the address of its form. */
  readonly key: string;
  readonly label: string;
  /** What belongs there. */
  readonly hint: string;
  /** The page it stands on. */
  readonly path: string;
}

/** What only the county itself can say on its pages. */
export const COUNTY_TEXTS = {
  IMPRINT: {
    key: 'impressum',
    label: 'Impressum',
    path: '/impressum',
    hint: 'Wer diese Seiten anbietet: Name und Anschrift des Kreises, wer ihn vertritt, E-Mail und Telefon, Umsatzsteuer-Identifikationsnummer, soweit vorhanden.',
  },
  PRIVACY: {
    key: 'datenschutz',
    label: 'Datenschutz',
    path: '/datenschutz',
    hint: 'Verantwortliche Stelle, behördliche Datenschutzbeauftragte, Zweck und Rechtsgrundlage, Dauer der Speicherung, Rechte der betroffenen Personen.',
  },
  ACCESSIBILITY_STATE: {
    key: 'barrierefreiheit-stand',
    label: 'Barrierefreiheit: Stand und bekannte Mängel',
    path: '/barrierefreiheit',
    hint: 'Ob die Anforderungen ganz oder teilweise erfüllt sind, wann und wie das geprüft wurde, was noch nicht barrierefrei ist und warum, und wo es diese Angaben auf anderem Weg gibt.',
  },
  ACCESSIBILITY_CONTACT: {
    key: 'barrierefreiheit-ansprechstelle',
    label: 'Barrierefreiheit: Ansprechstelle',
    path: '/barrierefreiheit',
    hint: 'Wer im Kreis Fragen zur Barrierefreiheit beantwortet: Stelle, E-Mail, Telefon, Anschrift.',
  },
  ACCESSIBILITY_OMBUDS: {
    key: 'barrierefreiheit-ombudsstelle',
    label: 'Barrierefreiheit: Anschrift der Ombudsstelle',
    path: '/barrierefreiheit',
    hint: 'Anschrift, E-Mail und Telefon der Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen.',
  },
  EASY_LANGUAGE: {
    key: 'leichte-sprache',
    label: 'Leichte Sprache',
    path: '/leichte-sprache',
    hint: 'Was diese Seiten sind und wie man sie benutzt, in Leichter Sprache. Bitte von Fachleuten schreiben und von Menschen aus der Zielgruppe prüfen lassen.',
  },
} as const satisfies Record<string, TextKind>;

export type CountyTextKind = keyof typeof COUNTY_TEXTS;

export const COUNTY_TEXT_KINDS = Object.keys(COUNTY_TEXTS) as CountyTextKind[];
