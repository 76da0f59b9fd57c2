import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { Revision } from '../../src/measures/revision.entity.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

interface Problem {
  problems: { field: string; message: string }[];
}
const PATH = '/api/v1/bodies/{body}/measures/{number}/kim-link';
const SHARE = {
  programmeKey: 'kim',
  module: 'CASE_MANAGEMENT',
  amountEuro: 57000.5,
  period: '2025',
  doubleFundingChecked: false,
};

describe.each(DATABASES)('assessing what a measure has to do with KIM, on %s', (kind) => {
  let app: TestApp;
  let description: ApiDescription;
  let county: TestCounty;
  let management: Visitor;

  beforeAll(async () => {
    app = await startTestApp(kind);
    description = await ApiDescription.of(app);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    county = await TestCounty.create(app.database);
    const coordination = { function: 'KIM-Koordination' };
    management = await app.signIn(await county.account('ki_management', coordination));
    await county.measure({ number: 'P1' });
    await county.programme('kim');
    const ministry = await county.organization('ministerium', { classification: 'MINISTRY' });
    await county.programme('komm-an', { name: 'KOMM-AN NRW', funderId: ministry.id });
    const office = await county.organization('kaemmerei');
    await county.programme('kreismittel', { funderId: office.id });
  });

  const measure = () => `/api/v1/bodies/${county.key}/measures/P1`;
  const assess = (version: number, payload: object) =>
    management.request('PUT', `${measure()}/kim-link`, {
      payload,
      headers: { 'if-match': `"${version}"` },
    });
  const fund = (version: number, ...keys: string[]) =>
    management.request('PATCH', measure(), {
      payload: { funding: keys.map((key) => ({ key })), reason: 'Zuwendungsbescheid' },
      headers: { 'if-match': `"${version}"` },
    });
  const read = () => app.request('GET', `${measure()}/kim-link`);
  const problems = async (version: number, payload: object) =>
    (await assess(version, payload)).json<Problem>().problems.map(({ field }) => field);

  it('starts with nobody having said anything', async () => {
    const answer = await read();
    expect(answer.headers.etag).toBe('"1"');
    expect(answer.json()).toMatchObject({
      number: 'P1',
      assessment: { code: 'NOT_ASSESSED', label: 'nicht bewertet' },
      modules: [],
      assessedBy: null,
      version: 1,
    });
    expect(description.deviations(PATH, answer.json())).toEqual([]);
  });

  it('keeps the whole finding, with who found it and when', async () => {
    const answer = await assess(1, {
      assessment: 'CARRIED_BY_KIM',
      modules: ['CASE_MANAGEMENT'],
      contributions: ['COUNSELLING_OFFER', 'NETWORK'],
      legalCircles: ['SGB II', 'AufenthG'],
      rationale: 'Beratung läuft nun im Case Management.',
      steeringDecisions: [{ date: '12.11.2025', decision: 'Weiterführung' }],
      politicalDecisions: [
        { date: 'Dezember 2025', committee: 'Kreistag', decision: 'Ja, 31/2025' },
      ],
      fundingShares: [SHARE],
      reason: 'Sitzung der Lenkungsgruppe',
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers.etag).toBe('"2"');
    expect((await read()).json()).toMatchObject({
      assessment: { code: 'CARRIED_BY_KIM' },
      modules: [{ code: 'CASE_MANAGEMENT' }],
      contributions: [{ code: 'COUNSELLING_OFFER' }, { code: 'NETWORK' }],
      legalCircles: ['SGB II', 'AufenthG'],
      rationale: 'Beratung läuft nun im Case Management.',
      steeringDecisions: [{ date: '12.11.2025', decision: 'Weiterführung' }],
      politicalDecisions: [
        { date: 'Dezember 2025', committee: 'Kreistag', decision: 'Ja, 31/2025' },
      ],
      fundingShares: [{ programmeKey: 'kim', amountEuro: 57000.5, doubleFundingChecked: false }],
      assessedBy: 'KIM-Koordination',
      assessedOn: '2026-01-15',
    });
    const revision = await app.database.read.findOneByOrFail(Revision, {
      bodyId: county.body.id,
      number: 'P1',
      version: 2,
    });
    expect(revision.reason).toBe('Sitzung der Lenkungsgruppe');
    const entry = await app.database.read.findOneByOrFail(AuditEntry, {
      bodyId: county.body.id,
      action: 'KIM_LINK_CHANGED',
    });
    expect(JSON.parse(entry.before ?? '')).toMatchObject({ 'kim.assessment': 'NOT_ASSESSED' });
    expect(Object.keys(JSON.parse(entry.after ?? '') as object)).not.toContain('title');
  });

  it('is taken back to nobody having said anything, and to nothing else', async () => {
    await assess(1, { assessment: 'RELATED', modules: ['COORDINATION'] });
    expect(await problems(2, { assessment: 'NOT_ASSESSED', rationale: 'doch' })).toEqual([
      'rationale',
    ]);
    await assess(2, { assessment: 'NOT_ASSESSED' });
    expect((await read()).json()).toMatchObject({
      assessment: { code: 'NOT_ASSESSED' },
      modules: [],
      assessedBy: null,
      assessedOn: null,
      version: 3,
    });
  });

  it('is told everything at once that does not fit together', async () => {
    expect(
      await problems(1, {
        assessment: 'NONE',
        modules: ['COORDINATION'],
        steeringDecisions: [{ date: '2026-02-01', decision: 'Nein' }],
        politicalDecisions: [{ date: 'März 2026', committee: 'Kreistag', decision: 'Nein' }],
        fundingShares: [{ ...SHARE, programmeKey: 'unbekannt' }],
      }),
    ).toEqual([
      'modules',
      'fundingShares',
      'steeringDecisions.0.date',
      'politicalDecisions.0.date',
      'fundingShares.0.programmeKey',
    ]);
    expect(await problems(1, { assessment: 'RELATED', modules: ['BAUSTEIN_4'] })).toEqual([
      'modules',
    ]);
    expect(
      await problems(1, { assessment: 'RELATED', fundingShares: [{ programmeKey: 'kim' }] }),
    ).toEqual(['fundingShares.0.doubleFundingChecked']);
  });

  it('does not let KIM pay for what others pay, unless somebody has looked', async () => {
    await fund(1, 'kim', 'kreismittel', 'komm-an');
    const carried = { assessment: 'CARRIED_BY_KIM', fundingShares: [SHARE] };
    const refused = await assess(2, carried);
    expect(refused.statusCode).toBe(422);
    expect(refused.json<Problem>().problems).toEqual([
      {
        field: 'fundingShares.0.doubleFundingChecked',
        message: expect.stringMatching(
          /gefördert aus: KOMM-AN NRW\. Nach § 9 Absatz 4 TIntG NRW/,
        ) as string,
      },
    ]);
    const checked = { ...carried, fundingShares: [{ ...SHARE, doubleFundingChecked: true }] };
    expect((await assess(2, checked)).statusCode).toBe(200);
  });

  it('does not let others pay beside KIM either, unless somebody has looked', async () => {
    await assess(1, { assessment: 'CARRIED_BY_KIM', fundingShares: [SHARE] });
    const refused = await fund(2, 'kim', 'komm-an');
    expect(refused.statusCode).toBe(422);
    expect(refused.json<Problem>().problems).toMatchObject([{ field: 'funding' }]);
    expect((await fund(2, 'kim', 'kreismittel')).statusCode).toBe(200);
  });

  it('rests on the version of the measure that was seen', async () => {
    await fund(1, 'kreismittel');
    const answer = await assess(1, { assessment: 'NONE' });
    expect(answer.statusCode).toBe(412);
    expect(answer.json()).toMatchObject({
      current: { funding: [{ key: 'kreismittel' }], version: 2 },
    });
  });
});
