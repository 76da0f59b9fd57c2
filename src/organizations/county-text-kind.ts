/** The pages a county writes itself: its name, address and what should stand there. */
export const COUNTY_TEXTS = {
  IMPRINT: {
    label: 'Impressum',
    path: '/impressum',
    hint: 'Wer diese Seiten anbietet: Name und Anschrift des Kreises, wer ihn vertritt, E-Mail und Telefon, Umsatzsteuer-Identifikationsnummer, soweit vorhanden.',
  },
  PRIVACY: {
    label: 'Datenschutz',
    path: '/datenschutz',
    hint: 'Verantwortliche Stelle, Datenschutzbeauftragte oder Datenschutzbeauftragter, Zweck und Rechtsgrundlage, Dauer der Speicherung, Rechte der betroffenen Personen.',
  },
  ACCESSIBILITY_CONTACT: {
    label: 'Barrierefreiheit: Ansprechstelle',
    path: '/barrierefreiheit',
    hint: 'Wer im Kreis Fragen zur Barrierefreiheit beantwortet: Stelle, E-Mail, Telefon, Anschrift.',
  },
  ACCESSIBILITY_GAPS: {
    label: 'Barrierefreiheit: bekannte Mängel',
    path: '/barrierefreiheit',
    hint: 'Was noch nicht barrierefrei ist und warum, und wo es die Angaben auf anderem Weg gibt. Auch Unterlagen, die der Kreis selbst eingestellt hat.',
  },
  EASY_LANGUAGE: {
    label: 'Leichte Sprache',
    path: '/leichte-sprache',
    hint: 'Was diese Seiten sind und wie man sie benutzt, in Leichter Sprache. Bitte von Fachleuten schreiben und von Menschen aus der Zielgruppe prüfen lassen.',
  },
} as const;

export type CountyTextKind = keyof typeof COUNTY_TEXTS;
