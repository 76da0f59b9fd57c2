import { AuditKey } from '../../src/audit/audit-key.js';
import { AuditCheckpointCommand } from '../../src/audit/audit-checkpoint.command.js';
import { AuditVerification } from '../../src/audit/audit-verification.js';
import { Audit } from '../../src/audit/audit.js';
import { type Checkpoint, readCheckpoint } from '../../src/audit/checkpoint.js';
import { theProgram } from '../../src/auth/actor.js';
import { callBy } from '../../src/auth/call.js';
import { UserAccount } from '../../src/users/user-account.entity.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import { Intruder } from './tampering.js';

const LAST = 12;
const ANOTHER_KEY = 'b2'.repeat(32);
const SEALED =
  'recorded_at, body_id, actor_id, actor, action, object_type, object_id, "before", "after", request_id';

describe.each(DATABASES)('the proof of the log on %s', (kind) => {
  let app: TestApp;
  let intruder: Intruder;
  let account: UserAccount;
  /** Made with the last entry. */
  let checkpoint: Checkpoint;

  beforeAll(async () => {
    app = await startTestApp(kind);
    const county = await TestCounty.create(app.database);
    account = await county.account('ki_management');
    await writeLog(app, county.body.id, account.id);
    checkpoint = await makeCheckpoint(app);
    intruder = await Intruder.at(app);
  });
  afterEach(() => intruder.undo());
  afterAll(() => app.stop());

  const verify = (against: Checkpoint | null = null) => app.get(AuditVerification).verify(against);
  const finding = async (against: Checkpoint | null = null) =>
    (await verify(against)).flaw?.sentence ?? 'unversehrt';
  const keys = (auditKey?: string) => new AuditKey({ ...app.config, auditKey });
  const keyInHex = () => keys().secret().export().toString('hex');

  it('holds for a log nobody touched', async () => {
    expect(checkpoint.sequence).toBe(LAST);
    expect(await verify(checkpoint)).toEqual({ entries: LAST, flaw: null, complete: true });
  });

  it('holds after a person was erased, whose name stands elsewhere', async () => {
    await app.database.write((em) =>
      em.update(UserAccount, account.id, { name: null, email: null, erasedAt: new Date() }),
    );
    expect(await finding(checkpoint)).toBe('unversehrt');
  });

  it.each([
    ['recorded_at', `'2026-01-15T10:00:00.001Z'`],
    ['body_id', `'00000000-0000-0000-0000-000000000000'`],
    ['actor_id', `'00000000-0000-0000-0000-000000000000'`],
    ['actor', `'Niemand'`],
    ['action', `'LOGIN'`],
    ['object_type', `'REPORT'`],
    ['object_id', `'P2'`],
    ['before', `'{"title":"Anders"}'`],
    ['after', `'{"title":"Anders"}'`],
    ['request_id', `'andere'`],
    ['mac', `'${'0'.repeat(64)}'`],
  ])('finds a changed %s', async (column, value) => {
    for (const sequence of [1, 5, LAST]) {
      await intruder.run(
        `update audit_entry set "${column}" = ${value} where sequence = ${sequence}`,
      );
      expect((await verify()).flaw).toEqual({
        sequence,
        sentence: `Eintrag ${sequence} passt nicht zu seinem Siegel: Er wurde geändert, eingefügt oder mit einem anderen vertauscht.`,
      });
      await intruder.undo();
    }
  });

  it('finds an emptied column', async () => {
    await intruder.run('update audit_entry set "before" = null where sequence = 5');
    expect(await finding()).toMatch(/^Eintrag 5 passt nicht/);
  });

  it('finds a moved entry', async () => {
    await intruder.run('update audit_entry set sequence = 99 where sequence = 5');
    expect(await finding()).toBe('Eintrag 5 fehlt. Als Nächstes folgt 6.');
  });

  it('finds deleted entries', async () => {
    await intruder.run('delete from audit_entry where sequence between 5 and 7');
    expect(await verify()).toEqual({
      entries: 4,
      complete: true,
      flaw: { sequence: 5, sentence: 'Die Einträge 5 bis 7 fehlen. Als Nächstes folgt 8.' },
    });
  });

  it('finds that the first is missing', async () => {
    await intruder.run('delete from audit_entry where sequence = 1');
    expect(await finding()).toBe('Eintrag 1 fehlt. Als Nächstes folgt 2.');
  });

  it('finds a deleted entry when those behind it are numbered anew', async () => {
    await intruder.run('delete from audit_entry where sequence = 5');
    await intruder.shift(4, -1);
    await intruder.run(`update audit_head set sequence = ${LAST - 1}`);
    expect(await finding()).toMatch(/^Eintrag 5 passt nicht/);
  });

  const copy = (from: number, to: number) =>
    `insert into audit_entry select ${to}, ${SEALED}, mac from audit_entry where sequence = ${from}`;

  it('finds an inserted entry, wherever it stands', async () => {
    await intruder.shift(5, 1);
    await intruder.run(copy(5, 6), `update audit_head set sequence = ${LAST + 1}`);
    expect(await finding()).toMatch(/^Eintrag 6 passt nicht/);
  });

  it('finds an entry inserted before the first', async () => {
    await intruder.run(copy(1, 0));
    expect(await finding()).toBe('Eintrag 0 wurde eingefügt: Gezählt wird von 1 an.');
  });

  it('finds an entry inserted behind the end, and when the end is moved with it', async () => {
    await intruder.run(copy(5, LAST + 1));
    expect(await finding()).toBe('Eintrag 13 wurde eingefügt: Das Protokoll endet mit 12.');
    await intruder.run(`update audit_head set sequence = ${LAST + 1}`);
    expect(await finding()).toMatch(/^Eintrag 13 passt nicht/);
  });

  it.each([
    ['with their seals', `${SEALED}, mac`],
    ['without their seals', SEALED],
  ])('finds two swapped entries, %s', async (_how, columns) => {
    await intruder.swap(4, 9, columns);
    expect(await finding()).toMatch(/^Eintrag 4 passt nicht/);
  });

  it('finds a cut tail', async () => {
    await intruder.run('delete from audit_entry where sequence > 10');
    expect(await finding()).toBe('Die Einträge 11 bis 12 fehlen. Das Ende wurde abgeschnitten.');
  });

  it('finds a cut tail with the end set back only by a checkpoint', async () => {
    await intruder.run(
      'delete from audit_entry where sequence > 10',
      'update audit_head set sequence = 10, mac = (select mac from audit_entry where sequence = 10)',
    );
    expect(await finding()).toBe('unversehrt');
    expect(await finding(checkpoint)).toBe(
      'Die Einträge 11 bis 12 fehlen. Der Prüfpunkt vom 15.01.2026 hält sie noch fest: Das Ende wurde abgeschnitten.',
    );
  });

  it('finds a changed and a missing end', async () => {
    await intruder.run(`update audit_head set mac = '${'0'.repeat(64)}'`);
    expect(await finding()).toBe('Eintrag 12 ist nicht das verzeichnete Ende des Protokolls.');
    await intruder.run('delete from audit_head');
    expect(await finding()).toBe('Eintrag 1 wurde eingefügt: Das Protokoll endet mit 0.');
  });

  it('finds an emptied log by a checkpoint', async () => {
    await intruder.run('delete from audit_entry', 'delete from audit_head');
    expect(await verify(checkpoint)).toMatchObject({ entries: 0, flaw: { sequence: 1 } });
  });

  it('finds a log rewritten with its own key by a checkpoint', async () => {
    await intruder.run(`update audit_entry set actor = 'Niemand' where sequence = 3`);
    await intruder.reseal(keyInHex(), keys().id());
    expect(await finding()).toBe('unversehrt');
    expect(await finding(checkpoint)).toBe(
      'Eintrag 12 ist nicht der, den der Prüfpunkt vom 15.01.2026 festhält: Das Protokoll wurde bis dorthin neu geschrieben.',
    );
  });

  it('finds a log rewritten with another key, put in its place or not', async () => {
    const another = keys(ANOTHER_KEY);
    await intruder.reseal(ANOTHER_KEY, keys().id());
    expect(await finding()).toMatch(/^Eintrag 1 passt nicht/);
    await intruder.reseal(ANOTHER_KEY, another.id());
    expect(await finding()).toMatch(
      /AUDIT_KEY nicht der richtige, oder das Protokoll wurde ausgetauscht/,
    );
    const { flaw } = await new AuditVerification(app.database, another).verify(checkpoint);
    expect(flaw?.sentence).toMatch(/Es wurde seither ganz neu geschrieben\.$/);
  });

  it.each([{ sequence: 3 }, { mac: '0'.repeat(64) }, { at: '2020-01-01T00:00:00.000Z' }])(
    'does not believe a checkpoint that was changed: %j',
    async (changed) => {
      expect(await finding({ ...checkpoint, ...changed })).toBe(
        'Der Prüfpunkt ist nicht echt: Seine Unterschrift passt nicht.',
      );
    },
  );
});

async function makeCheckpoint(app: TestApp): Promise<Checkpoint> {
  const { value } = await app.get(AuditCheckpointCommand).run({}).next();
  return readCheckpoint(value ?? '');
}

/** Eleven entries in which no column is empty; the checkpoint adds one. */
async function writeLog(app: TestApp, bodyId: string, userId: string): Promise<void> {
  const call = { ...callBy({ ...theProgram('KI-Management'), userId }), requestId: 'anfrage' };
  for (let count = 1; count < LAST; count++)
    await app.get(Audit).note(call, {
      action: 'MEASURE_CHANGED',
      bodyId,
      objectType: 'MEASURE',
      objectId: 'P1',
      before: { title: `Alt ${count}` },
      after: { title: `Neu ${count}` },
    });
}
