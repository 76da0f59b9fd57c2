/** What kinds of organization there are, with the German word people read and files use. */
export const ORGANIZATION_CLASSIFICATIONS = {
  COUNCIL: 'Kreistag',
  COMMITTEE: 'Ausschuss',
  PARLIAMENTARY_GROUP: 'Fraktion',
  ADMINISTRATIVE_UNIT: 'Verwaltungseinheit',
  ADMINISTRATIVE_BOARD: 'Verwaltungsgremium',
  INTEGRATION_CENTRE: 'Kommunales Integrationszentrum',
  STEERING_GROUP: 'Lenkungsgruppe',
  WORKING_GROUP: 'Arbeitskreis',
  NETWORK: 'Netzwerk',
  CONFERENCE: 'Konferenz',
  INTEGRATION_COUNCIL: 'Integrationsrat',
  MUNICIPALITY: 'Gemeinde',
  AUTHORITY: 'Behörde',
  MINISTRY: 'Ministerium',
  WELFARE_ASSOCIATION: 'Wohlfahrtsverband',
  MIGRANT_ORGANIZATION: 'Migrantenorganisation',
  INTEGRATION_AGENCY: 'Integrationsagentur',
  PARTNER: 'Partner',
  PARTNER_GROUP: 'Partnergruppe',
} as const;

export type OrganizationClassification = keyof typeof ORGANIZATION_CLASSIFICATIONS;
