import { Paper } from '../../src/papers/paper.entity.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { untilWaiting } from '../support/waiting-for-locks.js';
import { created, PaperDesk, type Receipt } from './paper-desk.js';

describe.each(DATABASES)('the correction of a released paper on %s', (kind) => {
  let app: TestApp;
  let desk: PaperDesk;
  beforeAll(async () => {
    app = await startTestApp(kind);
    desk = await PaperDesk.open(app);
  });
  afterAll(() => app.stop());

  const read = (key: string) => desk.management.request('GET', desk.path(key));

  it('takes the place of what it corrects, with a number of its own', async () => {
    const original = await desk.released({ name: 'Mit Fehler' });
    const answer = await desk.step(desk.management, original, 'revisions', {
      correction: 'Die Zahl der Plätze war falsch.',
    });
    const revision = created(answer);
    expect(answer.headers.location).toBe(desk.path(revision.key));
    expect(revision.state.code).toBe('DRAFT');
    const second = await desk.step(desk.management, { ...original, version: 4 }, 'revisions', {
      correction: 'Noch etwas.',
    });
    expect(second.statusCode).toBe(409);
    const approved = created(await desk.step(desk.management, revision, 'approval'));
    const released = created(await desk.step(desk.colleague, approved, 'release'));
    expect(released.reference).toBe(`${original.reference}/1`);
    expect((await read(original.key)).json()).toMatchObject({ state: { code: 'SUPERSEDED' } });
    expect((await read(revision.key)).json()).toMatchObject({
      revisionOf: { key: original.key },
      correction: 'Die Zahl der Plätze war falsch.',
      consultations: [{}, { date: '2026-03-01', result: null }],
    });
    const revisionOfRevision = created(
      await desk.step(desk.management, released, 'revisions', { correction: 'Noch eine.' }),
    );
    const next = created(await desk.step(desk.management, revisionOfRevision, 'approval'));
    expect(created(await desk.step(desk.colleague, next, 'release')).reference).toBe(
      `${original.reference}/2`,
    );
  });

  it('tells nobody outside the name of what it corrects when that is not public', async () => {
    const original = await desk.released({ name: 'Kanarivorlage', isPublic: false });
    const correction = { correction: 'Jetzt für alle.' };
    const revision = created(await desk.step(desk.management, original, 'revisions', correction));
    const headers = { 'if-match': `"${revision.version}"` };
    const payload = { isPublic: true, name: 'Für alle' };
    const changed = await desk.management.request('PATCH', desk.path(revision.key), {
      payload,
      headers,
    });
    const { version } = changed.json<Receipt>();
    const approved = created(
      await desk.step(desk.management, { key: revision.key, version }, 'approval'),
    );
    created(await desk.step(desk.colleague, approved, 'release'));
    const inside = await desk.member.request('GET', desk.path(revision.key));
    expect(inside.json()).toMatchObject({ revisionOf: { name: 'Kanarivorlage' } });
    for (const path of [desk.path(revision.key), desk.path()]) {
      const outside = await app.request('GET', path);
      expect(outside.body).toContain('Für alle');
      expect(outside.body).not.toContain('Kanarivorlage');
    }
  });

  /** The correction of a paper, ready to be released. */
  const approvedRevision = async (original: Receipt): Promise<Receipt> => {
    const correction = { correction: 'Die Zahl der Plätze war falsch.' };
    const revision = created(await desk.step(desk.management, original, 'revisions', correction));
    return created(await desk.step(desk.management, revision, 'approval'));
  };

  // On SQLite nobody can read what somebody else is about to write over.
  (kind === 'PostgreSQL' ? it : it.skip)(
    'takes it also while a result of what it corrects is being entered',
    async () => {
      const { key, ...original } = await desk.released({ name: 'Zur selben Zeit' });
      const approved = await approvedRevision({ key, ...original });
      let enter = (): void => undefined;
      const entered = new Promise<void>((done) => (enter = done));
      const tabling = app.database.write(async (em) => {
        await em.update(Paper, { key }, { state: 'TABLED', version: () => 'version + 1' });
        await entered;
      });
      const releasing = desk.step(desk.colleague, approved, 'release');
      await untilWaiting(app.database, 1);
      enter();
      await tabling;
      created(await releasing);
      expect((await read(key)).json()).toMatchObject({ state: { code: 'SUPERSEDED' } });
    },
  );

  it('takes the place of no paper that has another in its place already', async () => {
    const original = await desk.released({ name: 'Schon ersetzt' });
    const approved = await approvedRevision(original);
    const { key } = original;
    await app.database.write((em) => em.update(Paper, { key }, { state: 'SUPERSEDED' }));
    const refused = await desk.step(desk.colleague, approved, 'release');
    expect(refused.statusCode).toBe(409);
    expect(refused.json<{ detail: string }>().detail).toContain(
      `Die Vorlage ${key}, an deren Stelle`,
    );
    expect((await read(approved.key)).json()).toMatchObject({ state: { code: 'APPROVED' } });
  });

  it('leaves what it corrects withdrawn when that was withdrawn meanwhile', async () => {
    const original = await desk.released({ name: 'Inzwischen zurück' });
    const approved = await approvedRevision(original);
    const now = { ...original, version: original.version + 1 };
    created(await desk.step(desk.management, now, 'withdrawal', { reason: 'Entfallen.' }));
    created(await desk.step(desk.colleague, approved, 'release'));
    expect((await read(original.key)).json()).toMatchObject({ state: { code: 'WITHDRAWN' } });
  });
});
