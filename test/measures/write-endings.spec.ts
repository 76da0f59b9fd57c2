import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { Revision } from '../../src/measures/revision.entity.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

describe.each(DATABASES)('ending measures, on %s', (kind) => {
  let app: TestApp;
  let county: TestCounty;
  let management: Visitor;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    county = await TestCounty.create(app.database);
    management = await app.signIn(await county.account('ki_management'));
    for (const number of ['P1', 'P2', 'P3']) await county.measure({ number });
  });

  const path = (number: string) => `/api/v1/bodies/${county.key}/measures/${number}`;
  const move = (number: string, version: number, step: string, payload: object, headers = {}) =>
    management.request('POST', `${path(number)}/${step}`, {
      payload,
      headers: { 'if-match': `"${version}"`, ...headers },
    });
  const read = async (number: string) =>
    (await app.request('GET', path(number))).json<Record<string, unknown>>();
  const newest = (number: string) =>
    app.database.read.findOneOrFail(Revision, {
      where: { bodyId: county.body.id, number },
      order: { version: 'DESC' },
    });

  it('archived: it stays readable, says why, and is changed no more', async () => {
    const answer = await move('P1', 1, 'archival', { reason: 'Ziel erreicht' });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ number: 'P1', version: 2 });
    expect(await read('P1')).toMatchObject({ archived: true, version: 2 });
    expect(await newest('P1')).toMatchObject({ reason: 'Ziel erreicht', actor: 'KI-Management' });
    const change = await management.request('PATCH', path('P1'), {
      payload: { note: 'x', reason: 'y' },
      headers: { 'if-match': '"2"' },
    });
    expect(change.statusCode).toBe(409);
    expect(change.json()).toMatchObject({
      code: 'NOT_POSSIBLE_NOW',
      detail: 'Die Maßnahme P1 ist archiviert und kann so nicht geändert werden.',
    });
    expect((await move('P1', 2, 'archival', { reason: 'Nochmal' })).statusCode).toBe(409);
  });

  it('merged or superseded: it names where it went, and the log says so', async () => {
    await move('P1', 1, 'merger', { into: 'P3' });
    await move('P2', 1, 'supersession', { by: 'P3', reason: 'KIM trägt das nun' });
    expect(await read('P1')).toMatchObject({ mergedInto: { number: 'P3' }, archived: false });
    expect(await read('P2')).toMatchObject({ supersededBy: { number: 'P3' } });
    expect((await newest('P1')).reason).toBe('Aufgegangen in P3');
    expect((await newest('P2')).reason).toBe('KIM trägt das nun');
    const entries = await app.database.read.findBy(AuditEntry, { bodyId: county.body.id });
    expect(
      entries.map(({ action, after }) => [action, JSON.parse(after ?? '') as unknown]),
    ).toEqual([
      ['MEASURE_MERGED', { mergedInto: { number: 'P3', title: 'Maßnahme P3', isPublic: true } }],
      [
        'MEASURE_SUPERSEDED',
        { supersededBy: { number: 'P3', title: 'Maßnahme P3', isPublic: true } },
      ],
    ]);
  });

  it('goes only into an open measure of the same county, not into itself', async () => {
    const other = await TestCounty.create(app.database);
    await other.measure({ number: 'X1' });
    expect((await move('P1', 1, 'merger', { into: 'X1' })).statusCode).toBe(422);
    expect((await move('P1', 1, 'merger', { into: 'P1' })).statusCode).toBe(422);
    await move('P2', 1, 'archival', { reason: 'Ende' });
    const refused = await move('P1', 1, 'supersession', { by: 'P2' });
    expect(refused.statusCode).toBe(409);
    expect(refused.json<{ detail: string }>().detail).toMatch(/^Die Maßnahme P2 ist archiviert/);
    expect(await read('P1')).toMatchObject({ version: 1, supersededBy: null });
  });

  it('never goes in a circle, not even when both go at once', async () => {
    const answers = await Promise.all([
      move('P1', 1, 'merger', { into: 'P2' }),
      move('P2', 1, 'merger', { into: 'P1' }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
  });

  it('comes once under an Idempotency-Key, also when the version has moved on by it', async () => {
    const send = () =>
      move('P1', 1, 'archival', { reason: 'Ende' }, { 'idempotency-key': 'archiv-1' });
    const [first, second] = [await send(), await send()];
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(second.body).toBe(first.body);
    expect((await newest('P1')).version).toBe(2);
  });

  it('can be taken back where it was a mistake, and is seen in the history', async () => {
    await move('P1', 1, 'merger', { into: 'P2' });
    const answer = await move('P1', 2, 'reopening', { reason: 'Versehen' });
    expect(answer.statusCode).toBe(201);
    expect(await read('P1')).toMatchObject({ mergedInto: null, archived: false, version: 3 });
    expect((await move('P1', 3, 'reopening', { reason: 'Versehen' })).statusCode).toBe(409);
  });

  it('asks for the version that was seen', async () => {
    await county.measure({ number: 'P9' });
    const payload = { reason: 'Ende' };
    const blind = await management.request('POST', `${path('P9')}/archival`, { payload });
    expect(blind.statusCode).toBe(428);
    expect((await move('P9', 7, 'archival', payload)).statusCode).toBe(412);
  });
});
