export const TARGET_GROUPS = {
  alle: 'alle Menschen im Kreis',
  'neu-zugewanderte': 'neu zugewanderte Menschen',
  gefluechtete: 'geflüchtete Menschen',
  'junge-familien': 'Familien mit jungen Kindern',
  eltern: 'Eltern',
  'kinder-und-jugendliche': 'Kinder und Jugendliche',
  'junge-erwachsene': 'junge Erwachsene',
  frauen: 'Frauen mit Einwanderungsgeschichte',
  aeltere: 'ältere Menschen mit Einwanderungsgeschichte',
  'paedagogische-fachkraefte': 'pädagogische Fachkräfte',
  'beschaeftigte-der-verwaltung': 'Beschäftigte der Verwaltung',
  'fachkraefte-der-beratung': 'Fachkräfte der Beratung und Pflege',
  engagierte: 'ehrenamtlich Engagierte',
  betriebe: 'Betriebe',
  vereine: 'Vereine und Migrantenorganisationen',
} as const;
export type TargetGroupKey = keyof typeof TARGET_GROUPS;
