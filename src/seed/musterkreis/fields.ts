export type ConceptKey = 'integrationskonzept' | 'handlungskonzept-flucht';

interface Field {
  name: string;
  concept: ConceptKey;
  /** Leitziel. */
  goal: string;
  /** Teilziele. */
  parts: readonly string[];
}

/** Handlungsfelder with their goals, in the order of the concepts. */
export const FIELDS = {
  sprache: {
    name: 'Sprache und frühe Bildung',
    concept: 'integrationskonzept',
    goal: 'Alle Kinder und Erwachsenen im Kreis können sich im Alltag auf Deutsch verständigen und ihre Familiensprachen pflegen.',
    parts: [
      'Jedes Kind findet vor der Einschulung ein Angebot zur Sprachbildung in erreichbarer Nähe.',
      'Eltern kennen die Angebote der frühen Bildung und nutzen sie.',
      'Fachkräfte gehen sicher mit Mehrsprachigkeit um.',
    ],
  },
  schule: {
    name: 'Schule und Übergang in den Beruf',
    concept: 'integrationskonzept',
    goal: 'Kinder und Jugendliche mit Einwanderungsgeschichte erreichen Schulabschlüsse, die ihren Fähigkeiten entsprechen.',
    parts: [
      'Neu zugewanderte Kinder besuchen innerhalb von sechs Wochen eine Schule.',
      'Übergänge zwischen Schulformen und in den Beruf werden begleitet.',
    ],
  },
  arbeit: {
    name: 'Arbeit und Ausbildung',
    concept: 'integrationskonzept',
    goal: 'Menschen mit Einwanderungsgeschichte finden Arbeit und Ausbildung, die zu ihren Abschlüssen passen.',
    parts: [
      'Ausländische Abschlüsse werden schneller anerkannt.',
      'Frauen finden leichter in den Arbeitsmarkt.',
      'Betriebe wissen, wer sie bei der Einstellung unterstützt.',
    ],
  },
  zusammenleben: {
    name: 'Wohnen und Zusammenleben',
    concept: 'integrationskonzept',
    goal: 'Nachbarschaften sind Orte der Begegnung, an denen sich alle sicher fühlen und mitgestalten.',
    parts: [
      'In jeder Gemeinde gibt es einen offenen Treffpunkt.',
      'Vereine und Migrantenorganisationen arbeiten auf Augenhöhe zusammen.',
    ],
  },
  gesundheit: {
    name: 'Gesundheit und Pflege',
    concept: 'integrationskonzept',
    goal: 'Der Zugang zu Gesundheit und Pflege hängt nicht von Sprache oder Herkunft ab.',
    parts: [
      'Sprachmittlung steht in Praxen, Kliniken und Pflegeeinrichtungen zur Verfügung.',
      'Angebote der Vorsorge sind bekannt und werden genutzt.',
    ],
  },
  verwaltung: {
    name: 'Interkulturelle Öffnung der Verwaltung',
    concept: 'integrationskonzept',
    goal: 'Die Kreisverwaltung ist für alle Menschen verständlich, erreichbar und in ihrer Belegschaft vielfältig.',
    parts: [
      'Bescheide und Internetseiten sind in einfacher Sprache verfasst.',
      'Beschäftigte bilden sich regelmäßig zum Umgang mit Vielfalt fort.',
      'Der Anteil der Beschäftigten mit Einwanderungsgeschichte steigt.',
    ],
  },
  ankommen: {
    name: 'Ankommen und Orientierung',
    concept: 'handlungskonzept-flucht',
    goal: 'Geflüchtete Menschen finden sich in den ersten Monaten zurecht und wissen, wer ihnen hilft.',
    parts: [
      'Innerhalb der ersten zwei Wochen findet ein Erstgespräch statt.',
      'Ehrenamtliche werden gut vorbereitet und begleitet.',
    ],
  },
  schutz: {
    name: 'Schutz, Beratung und Teilhabe',
    concept: 'handlungskonzept-flucht',
    goal: 'Geflüchtete Menschen sind geschützt, kennen ihre Rechte und können sich einbringen.',
    parts: [
      'Besonders schutzbedürftige Menschen werden früh erkannt.',
      'Beim Wechsel des Rechtskreises geht keine Unterstützung verloren.',
    ],
  },
} as const satisfies Record<string, Field>;
export type FieldKey = keyof typeof FIELDS;
