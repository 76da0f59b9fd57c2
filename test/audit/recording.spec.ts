import { theProgram } from '../../src/auth/actor.js';
import { callBy } from '../../src/auth/call.js';
import { Audit, type Deed } from '../../src/audit/audit.js';
import { AuditEntry, AuditHead } from '../../src/audit/audit-entry.entity.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';

const CALL = callBy(theProgram('Probelauf'));

describe.each(DATABASES)('the log on %s', (kind) => {
  let app: TestApp;
  let audit: Audit;
  let deed: Deed;

  beforeEach(async () => {
    app = await startTestApp(kind);
    audit = app.get(Audit);
    const { body } = await TestCounty.create(app.database);
    deed = {
      action: 'MEASURE_CHANGED',
      bodyId: body.id,
      objectType: 'MEASURE',
      objectId: 'P1',
      before: { title: 'Alt' },
      after: { title: 'Neu' },
    };
  });
  afterEach(() => app.stop());

  const entries = () => app.database.read.find(AuditEntry, { order: { sequence: 'ASC' } });
  const sequences = async () => (await entries()).map(({ sequence }) => sequence);

  it('says who did what to which record, and what changed', async () => {
    await audit.note(CALL, deed);
    expect(await entries()).toMatchObject([
      {
        sequence: 1,
        recordedAt: new Date('2026-01-15T10:00:00Z'),
        bodyId: deed.bodyId,
        actorId: null,
        actor: 'Probelauf',
        action: 'MEASURE_CHANGED',
        objectId: 'P1',
        before: '{"title":"Alt"}',
        after: '{"title":"Neu"}',
      },
    ]);
  });

  it('counts without gaps, however many write at once and whatever is undone', async () => {
    const undone = () =>
      app.database.write(async (em) => {
        await audit.record(em, CALL, deed);
        throw new Error('undone');
      });
    const writers = Array.from({ length: 20 }, () => [audit.note(CALL, deed), undone()]).flat();
    const outcomes = await Promise.allSettled(writers);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(20);
    expect(await sequences()).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    const [newest] = (await entries()).slice(-1);
    expect(await app.database.read.find(AuditHead)).toMatchObject([
      { sequence: 20, mac: newest?.mac },
    ]);
  });

  it('begins but once when several begin', async () => {
    await Promise.all(Array.from({ length: 8 }, () => audit.open()));
    await audit.note(CALL, deed);
    expect(await sequences()).toEqual([1]);
  });

  const FORBIDDEN: [what: string, statement: string][] = [
    ['changed', `update audit_entry set actor = 'Niemand'`],
    [
      'changed in one column of one row',
      `update audit_entry set "after" = null where sequence = 1`,
    ],
    ['deleted', 'delete from audit_entry'],
    ['deleted one by one', 'delete from audit_entry where sequence = 1'],
    kind === 'SQLite'
      ? ['replaced', 'insert or replace into audit_entry select * from audit_entry']
      : ['truncated', 'truncate audit_entry'],
    [
      'overwritten',
      `insert into audit_entry select * from audit_entry where true
       on conflict (sequence) do update set actor = 'Niemand'`,
    ],
  ];
  it.each(FORBIDDEN)('cannot be %s', async (_what, statement) => {
    await audit.note(CALL, deed);
    const before = await entries();
    await expect(app.database.write((em) => em.query(statement))).rejects.toThrow('append-only');
    expect(await entries()).toEqual(before);
  });

  it('never holds what tells who a person is', async () => {
    const canaries = ['Kanarie', 'kanarie@kreis.example', 'kanarie.vogel', '$argon2id$kanarie'];
    const [name, email, login, passwordHash] = canaries;
    const person = { name, email, login, passwordHash, roles: ['admin'] };
    await audit.note(CALL, {
      ...deed,
      objectType: 'ACCOUNT',
      before: person,
      after: { accounts: [person] },
    });
    const [entry] = await entries();
    expect(entry?.before).toContain('"roles":["admin"]');
    for (const canary of canaries) expect(JSON.stringify(entry)).not.toContain(canary);
  });
});
