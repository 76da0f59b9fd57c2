import type { Method } from '../support/databases.js';
import type { HostileCounty } from './hostile-county.js';

/** No record is called that. */
export const NOBODY = '=Qz<b>{{x}}';

/** A request in which one field calls a record that is not there, or is what is not allowed there. */
export interface Reference {
  readonly method: Method;
  readonly path: string;
  readonly payload: object;
  /** Whose version it has to name; the path itself unless stated. */
  readonly changes?: string;
}

/** For each field that names another record, a request that is right but for that field. */
export function referencesTo(county: HostileCounty): Readonly<Record<string, Reference>> {
  const { root, params, papers } = county;
  const organizations = `${root}/organizations`;
  const measures = `${root}/measures`;
  const measure = `${measures}/${encodeURIComponent(params.number ?? '')}`;
  const paper = `${root}/papers/${papers[1] ?? ''}`;
  const approved = `${root}/papers/${papers[2] ?? ''}`;
  const template = `${root}/paper-templates/${params.template ?? ''}`;
  const user = `/api/v1/users/${params.id ?? ''}`;
  const posted = (path: string, payload: object): Reference => ({ method: 'POST', path, payload });
  const patched = (path: string, payload: object): Reference => ({
    method: 'PATCH',
    path,
    payload,
    changes: path,
  });
  const moved = (of: string, step: string, payload: object): Reference => ({
    ...posted(`${of}/${step}`, payload),
    changes: of,
  });
  const newMeasure = (facts: object) =>
    posted(measures, { number: 'X1', title: 'X', kind: 'MEASURE', isPublic: true, ...facts });
  const seat = (facts: object) =>
    posted(`${organizations}/ausschuss/memberships`, { role: 'MEMBER', ...facts });
  const newPaper = (facts: object) =>
    posted(`${root}/papers`, {
      name: 'X',
      template: 'berichtsvorlage',
      asOf: '2026-01-01',
      ...facts,
    });
  const share = { programmeKey: NOBODY, doubleFundingChecked: true };
  return {
    'NewOrganizationInput.parent': posted(organizations, {
      name: 'X',
      classification: 'COMMITTEE',
      parent: NOBODY,
    }),
    'DissolutionInput.successor': moved(`${organizations}/jugendamt`, 'dissolution', {
      on: '2026-01-01',
      successor: NOBODY,
    }),
    'SeatFacts.person': seat({ person: NOBODY }),
    'SeatFacts.memberOrganization': seat({ memberOrganization: NOBODY }),
    'SeatFacts.fieldOfAction': seat({ fieldOfAction: NOBODY }),
    'FundingShareInput.programmeKey': {
      method: 'PUT',
      path: `${measure}/kim-link`,
      payload: { assessment: 'RELATED', fundingShares: [share] },
      changes: measure,
    },
    'NewMeasureInput.number': newMeasure({ number: NOBODY }),
    'MeasureFactsInput.parent': newMeasure({ parent: NOBODY }),
    'MeasureFactsInput.fieldsOfAction': newMeasure({ fieldsOfAction: [NOBODY] }),
    'MeasureFactsInput.lead': newMeasure({ lead: NOBODY }),
    'MeasureFactsInput.targetGroups': newMeasure({ targetGroups: [NOBODY] }),
    'MeasureFactsInput.places': newMeasure({ places: [NOBODY] }),
    'PartyInput.key': newMeasure({ parties: [{ role: 'PARTNER', key: NOBODY }] }),
    'ConceptPlaceInput.key': newMeasure({ concepts: [{ key: NOBODY }] }),
    'FundingInput.key': newMeasure({ funding: [{ key: NOBODY }] }),
    'MergerInput.into': moved(measure, 'merger', { into: NOBODY }),
    'SupersessionInput.by': moved(measure, 'supersession', { by: NOBODY }),
    'StatusReportInput.corrects': posted(`${measure}/status-reports`, {
      status: 'ONGOING',
      onBehalfOf: 'jugendamt',
      corrects: NOBODY,
    }),
    'StatusReportInput.onBehalfOf': posted(`${measure}/status-reports`, {
      status: 'ONGOING',
      onBehalfOf: NOBODY,
    }),
    'ConfirmationInput.onBehalfOf': posted(`${measure}/confirmations`, { onBehalfOf: NOBODY }),
    'NewUserInput.units': posted('/api/v1/users', {
      login: 'xyz',
      name: 'X',
      function: 'X',
      roles: ['department_head'],
      units: [NOBODY],
    }),
    'UserChangeInput.units': patched(user, { roles: ['department_head'], units: [NOBODY] }),
    'DeputyInput.login': posted(`${user}/deputies`, {
      login: NOBODY,
      from: '2026-02-01',
      to: '2026-02-02',
    }),
    'ConsultationInput.organization': newPaper({
      consultations: [{ kind: 'COUNCIL', organization: NOBODY }],
    }),
    'ConsultationInput.rapporteur': newPaper({
      consultations: [{ kind: 'COUNCIL', organization: 'ausschuss', rapporteur: NOBODY }],
    }),
    'SectionInput.fieldOfAction': newPaper({
      sections: [{ key: 'x', kind: 'FIELD', heading: 'X', fieldOfAction: NOBODY }],
    }),
    'PaperFactsInput.concepts': newPaper({ concepts: [NOBODY] }),
    'PaperFactsInput.underDirectionOf': newPaper({ underDirectionOf: NOBODY }),
    'PaperFactsInput.involvedOrganizations': newPaper({ involvedOrganizations: [NOBODY] }),
    'PaperFactsInput.mandate': newPaper({ mandate: NOBODY }),
    'NewPaperInput.template': newPaper({ template: NOBODY }),
    'NewPaperInput.basedOn': newPaper({ basedOn: NOBODY }),
    'PaperChangeInput.template': patched(paper, { template: NOBODY }),
    'SignOffRequestInput.organizations': moved(paper, 'sign-offs', { organizations: [NOBODY] }),
    'TextSignOffRequestInput.measures': moved(paper, 'texts/sign-off-request', {
      measures: [NOBODY],
    }),
    'TextSignOffInput.measures': moved(paper, 'texts/sign-off', { measures: [NOBODY] }),
    'ReleaseInput.number': moved(approved, 'release', { number: NOBODY }),
    'NewTemplateInput.basedOn': posted(`${root}/paper-templates`, { name: 'X', basedOn: NOBODY }),
    'TemplateVersionInput.source': moved(template, 'versions', { source: NOBODY }),
    'TemplatePreviewInput.source': posted(`${template}/preview`, { source: NOBODY }),
    'TemplatePreviewInput.paper': posted(`${template}/preview`, {
      source: '<main><h1>X</h1></main>',
      paper: NOBODY,
    }),
    'RenditionInput.template': posted(`${root}/renditions`, { template: NOBODY, format: 'html' }),
    'SignInInput.login': posted('/api/v1/session', { login: NOBODY, password: 'x' }),
    'SignInInput.password': posted('/api/v1/session', { login: 'feind', password: NOBODY }),
  };
}

/** Where a reader asks for something; the address goes on with what is asked for. */
export function questionsTo(county: HostileCounty): Readonly<Record<string, string>> {
  const { root, params, papers } = county;
  const paper = `/vorlagen/${papers[0] ?? ''}`;
  const template = `/vorlagenmuster/${params.template ?? ''}`;
  return {
    'AuditLogInput.object': '/protokoll?objekt=',
    'AuditLogInput.actor': '/protokoll?konto=',
    'AuditLogInput.function': '/protokoll?funktion=',
    'MeasureFilterInput.fieldOfAction': '/massnahmen?handlungsfeld=',
    'MeasureFilterInput.lead': '/massnahmen?federfuehrung=',
    'MeasureFilterInput.concept': '/massnahmen?konzept=',
    'MeasureFilterInput.place': '/massnahmen?ort=',
    'MeasureFilterInput.targetGroup': '/massnahmen?zielgruppe=',
    'MeasureFilterInput.q': '/massnahmen?q=',
    'SearchInput.q': '/suche?q=',
    'ReportQueueInput.lead': `${root}/status-reports?lead=`,
    'ReportFormInput.berichtigt': `/massnahmen/${encodeURIComponent(params.number ?? '')}/sachstand?berichtigt=`,
    'UserListInput.q': '/verwaltung/konten?suche=',
    'CountyInput.kreis': '/vorlagen?kreis=',
    'PaperListInput.jahr': '/vorlagen?jahr=',
    'PaperListInput.gremium': '/vorlagen?gremium=',
    'PaperInput.feld': `${paper}?feld=`,
    'PaperInput.status': `${paper}?status=`,
    'PaperChangesInput.art': `${paper}/aenderungen?art=`,
    'WorkshopInput.muster': '/vorlagen/neu?muster=',
    'WorkshopInput.stichtag': '/vorlagen/neu?stichtag=',
    'WorkshopInput.konzept': '/vorlagen/neu?konzept=',
    'WorkshopInput.handlungsfeld': '/vorlagen/neu?handlungsfeld=',
    'NewTemplatePageInput.von': '/vorlagenmuster/neu?von=',
    'CompareInput.von': `${template}/vergleich?von=`,
    'CompareInput.nach': `${template}/vergleich?nach=`,
    'PreviewInput.vorlage': `${template}/vorschau?vorlage=`,
  };
}

/** Kept as a hash, and never shown. */
export const PASSWORDS = [
  'PasswordChangeInput.old',
  'PasswordChangeInput.password',
  'PasswordInput.password',
];
