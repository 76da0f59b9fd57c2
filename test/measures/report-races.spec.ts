import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { newId } from '../../src/database/ids.js';
import { StatusReportDecision } from '../../src/measures/status-report-decision.entity.js';
import { StatusReport } from '../../src/measures/status-report.entity.js';
import { DATABASES, startTestApp, type TestAnswer, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

interface Report {
  id: string;
}

describe.each(DATABASES)('many at once with one report, on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  let request: (
    who: { id: string },
    path: string,
    payload?: object,
    headers?: Record<string, string>,
  ) => Promise<TestAnswer>;

  beforeAll(async () => {
    app = await startTestApp(kind);
    county = await TestCounty.create(app.database);
    request = async (who, path, payload, headers = {}) => {
      const visitor = await app.signIn(who);
      const address = `/api/v1/bodies/${county.key}${path}`;
      return visitor.request('POST', address, payload ? { payload, headers } : { headers });
    };
  });
  afterAll(() => app.stop());

  async function office() {
    const unit = await county.organization(`amt-${newId()}`);
    const measure = await county.measure({ lead: unit });
    return { measure, head: await county.account('department_head', { units: [unit] }) };
  }
  const logged = async (objectId: string) =>
    (await app.database.read.findBy(AuditEntry, { objectId })).map(({ action }) => action).sort();
  const counted = (answers: readonly TestAnswer[]) =>
    Object.fromEntries(
      [201, 409, 412].map((code) => [
        code,
        answers.filter(({ statusCode }) => statusCode === code).length,
      ]),
    );

  it('fifty who accept or return: one outcome, one decision, one entry in the log', async () => {
    const { measure, head } = await office();
    const path = `/measures/${measure.number}/status-reports`;
    const { id } = (await request(head, path, { status: 'ONGOING' })).json<Report>();
    const managers = await Promise.all(
      Array.from({ length: 10 }, () => county.account('ki_management')),
    );
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const [way, payload] =
          index % 2 === 0
            ? (['acceptance', { seenMeasureVersion: 1 }] as const)
            : (['return', { comment: 'Seit wann?' }] as const);
        const headers = { 'if-match': '"1"' };
        return request(managers[index % 10]!, `/status-reports/${id}/${way}`, payload, headers);
      }),
    );
    expect(counted(answers)).toEqual({ 201: 1, 409: 0, 412: 49 });
    const [won] = answers.filter(({ statusCode }) => statusCode === 201);
    const { state } = won!.json<{ state: { code: string } }>();
    expect(await app.database.read.findBy(StatusReportDecision, { reportId: id })).toEqual([
      expect.objectContaining({ outcome: state.code }),
    ]);
    expect(await app.database.read.findOneBy(StatusReport, { id })).toMatchObject({
      state: state.code,
      version: 2,
    });
    expect(await logged(id)).toEqual([`REPORT_${state.code}`, 'REPORT_SUBMITTED']);
  });

  it('one who takes back while others accept: one of them', async () => {
    const { measure, head } = await office();
    const path = `/measures/${measure.number}/status-reports`;
    const { id } = (await request(head, path, { status: 'ONGOING' })).json<Report>();
    const manager = await county.account('ki_management');
    const headers = { 'if-match': '"1"' };
    const answers = await Promise.all([
      ...[1, 2, 3].map(() =>
        request(manager, `/status-reports/${id}/acceptance`, { seenMeasureVersion: 1 }, headers),
      ),
      request(head, `/status-reports/${id}/withdrawal`, undefined, headers),
    ]);
    expect(counted(answers)).toEqual({ 201: 1, 409: 0, 412: 3 });
    expect(await logged(id)).toHaveLength(2);
  });

  it.each(['an id of its own', 'an Idempotency-Key'])(
    'twenty times the same report under %s: one report',
    async (under) => {
      const { measure, head } = await office();
      const id = newId();
      const statement = { status: 'ONGOING', ...(under === 'an id of its own' ? { id } : {}) };
      const headers: Record<string, string> =
        under === 'an id of its own' ? {} : { 'idempotency-key': id };
      const answers = await Promise.all(
        Array.from({ length: 20 }, () =>
          request(head, `/measures/${measure.number}/status-reports`, statement, headers),
        ),
      );
      expect(counted(answers)).toEqual({ 201: 20, 409: 0, 412: 0 });
      const reports = await app.database.read.findBy(StatusReport, { measureId: measure.id });
      expect(reports).toHaveLength(1);
      expect(new Set(answers.map((answer) => answer.json<Report>().id))).toEqual(
        new Set([reports[0]!.id]),
      );
      expect(await logged(reports[0]!.id)).toEqual(['REPORT_SUBMITTED']);
    },
  );

  it('one id for two measures at once: one gets it', async () => {
    const both = [await office(), await office()];
    const id = newId();
    const answers = await Promise.all(
      both.map(({ measure, head }) =>
        request(head, `/measures/${measure.number}/status-reports`, { id, status: 'ONGOING' }),
      ),
    );
    expect(counted(answers)).toEqual({ 201: 1, 409: 1, 412: 0 });
  });
});
