/** The blocks about the effects of a paper, each of which a county can switch on. */
export const IMPACT_KINDS = {
  FINANCIAL: 'Finanzielle Auswirkungen',
  STAFF: 'Personelle Auswirkungen',
  CLIMATE: 'Klimafolgenabschätzung',
  INCLUSION: 'Inklusionsrelevanz',
} as const;
export type ImpactKind = keyof typeof IMPACT_KINDS;
