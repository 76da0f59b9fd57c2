import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

interface Counted {
  count: number;
  link: string;
}
interface Overview {
  assessments: ({ assessment: { code: string } } & Counted)[];
  modules: ({ module: { code: string } } & Counted)[];
  lists: ({ list: { code: string } } & Counted)[];
}
interface Gaps {
  items: { key: string; answered: boolean; measure: { number: string } | null }[];
}

describe.each(DATABASES)('KIM in numbers, on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  let management: Visitor;

  beforeAll(async () => {
    app = await startTestApp(kind);
    county = await TestCounty.create(app.database);
    management = await app.signIn(await county.account('ki_management'));
    const carried = await county.measure({
      number: 'P1',
      title: 'Lotsen',
      kimAssessment: 'CARRIED_BY_KIM',
      kimModules: ['COORDINATION', 'CASE_MANAGEMENT'],
      recordedOn: '2024-02-01',
    });
    const related = await county.measure({
      number: 'P2',
      kimAssessment: 'RELATED',
      kimModules: ['COORDINATION'],
      isPublic: false,
    });
    const third = await county.measure({ number: 'P3' });
    await county.report(third, { asOf: '2025-06-30', adaptation: 'ADAPT' });
    await county.gap('wohnen', { measureId: carried.id, identifiedOn: 'Mai 2023' });
    await county.gap('sprache', { measureId: related.id });
    await county.gap('arbeit', { identifiedOn: '2025' });
  });
  afterAll(() => app.stop());

  const url = (path: string) => `/api/v1/bodies/${county.key}${path}`;
  const get = async (visitor: Visitor, path: string) => visitor.request('GET', url(path));
  const overview = async (visitor: Visitor, query = '') =>
    (await get(visitor, `/kim${query}`)).json<Overview>();
  const lists = ({ lists: all }: Overview) =>
    Object.fromEntries(all.map(({ list, count }) => [list.code, count]));
  const gaps = async (visitor: Visitor, query = '') =>
    (await get(visitor, `/gaps${query}`)).json<Gaps>().items.map(({ key }) => key);

  it('counts measures by assessment and Baustein, and what is to be done', async () => {
    const all = await overview(management);
    expect(all.assessments.map(({ assessment, count }) => [assessment.code, count])).toEqual([
      ['NOT_ASSESSED', 1],
      ['NONE', 0],
      ['RELATED', 1],
      ['CARRIED_BY_KIM', 1],
      ['ORIGINATED_IN_KIM', 0],
    ]);
    expect(all.modules.map(({ module, count }) => [module.code, count])).toEqual([
      ['COORDINATION', 2],
      ['CASE_MANAGEMENT', 1],
      ['IMMIGRATION_AND_NATURALISATION', 0],
    ]);
    expect(lists(all)).toEqual({
      NOT_ASSESSED: 1,
      ADAPTATION_WITHOUT_PROPOSAL: 1,
      CARRIED_BY_KIM: 1,
      GAP_WITHOUT_MEASURE: 1,
    });
  });

  it('has behind every number the list it counts, for everybody and on every day', async () => {
    for (const visitor of [management, app])
      for (const query of ['', '?asOf=2024-01-31']) {
        const { assessments, modules, lists: others } = await overview(visitor, query);
        for (const { link, count } of [...assessments, ...modules, ...others]) {
          const answer = (await visitor.request('GET', link)).json<{
            total?: number;
            items: unknown[];
          }>();
          expect([link, answer.total ?? answer.items.length]).toEqual([link, count]);
        }
      }
  });

  it('is as described', async () => {
    const description = await ApiDescription.of(app);
    for (const visitor of [management, app])
      for (const path of ['kim', 'gaps']) {
        const body = (await get(visitor, `/${path}`)).json();
        expect(description.deviations(`/api/v1/bodies/{body}/${path}`, body)).toEqual([]);
      }
  });

  it('counts for everybody else what is public', async () => {
    const open = await overview(app);
    expect(lists(open)).toEqual({ NOT_ASSESSED: 1, CARRIED_BY_KIM: 1, GAP_WITHOUT_MEASURE: 1 });
    expect(open.modules.map(({ count }) => count)).toEqual([1, 1, 0]);
  });

  it('goes back to the day', async () => {
    expect(lists(await overview(management, '?asOf=2024-01-31'))).toEqual({
      NOT_ASSESSED: 1,
      ADAPTATION_WITHOUT_PROPOSAL: 0,
      CARRIED_BY_KIM: 0,
      GAP_WITHOUT_MEASURE: 1,
    });
  });

  it('finds the gaps no measure answers', async () => {
    expect(await gaps(management)).toEqual(['wohnen', 'sprache', 'arbeit']);
    expect(await gaps(management, '?withoutMeasure=true')).toEqual(['arbeit']);
    expect(await gaps(management, '?withoutMeasure=false')).toEqual(['wohnen', 'sprache']);
    // Identified in 2025; and the measure for the other one came in February 2024.
    expect(await gaps(management, '?withoutMeasure=true&asOf=2024-01-31')).toEqual(['wohnen']);
    expect(await gaps(management, '?asOf=2023-04-30')).toEqual(['sprache']);
  });

  it('names the measure that answers only to those who see it', async () => {
    const measures = async (visitor: Visitor) =>
      (await get(visitor, '/gaps'))
        .json<Gaps>()
        .items.map(({ answered, measure }) => [answered, measure?.number]);
    expect(await measures(management)).toEqual([
      [true, 'P1'],
      [true, 'P2'],
      [false, undefined],
    ]);
    expect(await measures(app)).toEqual([
      [true, 'P1'],
      [true, undefined],
      [false, undefined],
    ]);
  });
});
