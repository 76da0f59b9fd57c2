import { Place } from '../../src/organizations/place.entity.js';
import { Body } from '../../src/organizations/body.entity.js';
import { FundingProgramme } from '../../src/measures/funding-programme.entity.js';
import { Measure } from '../../src/measures/measure.entity.js';
import { guardedUpdate } from '../../src/database/guarded-update.js';
import { newId } from '../../src/database/ids.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';

const BODY_ID = newId();

function place(key: string): Place {
  return Object.assign(new Place(), { id: newId(), bodyId: BODY_ID, key, name: key, source: null });
}

describe.each(DATABASES)('writing on %s', (kind) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp(kind);
    await app.database.write((em) =>
      em.insert(Body, {
        id: BODY_ID,
        key: 'musterkreis',
        name: 'Musterkreis',
        shortName: 'Musterkreis',
        invented: true,
      }),
    );
  });
  afterAll(() => app.stop());
  afterEach(() => app.database.write((em) => em.query('delete from place')));

  it('loses nothing and leaves nothing behind when 50 good writes meet 50 that fail late', async () => {
    const good = (index: number): Promise<void> =>
      app.database.write(async (em) => {
        await em.insert(Place, place(`gut-${index}-a`));
        await em.insert(Place, place(`gut-${index}-b`));
      });
    const failing = (index: number): Promise<void> =>
      app.database.write(async (em) => {
        await em.insert(Place, place(`schlecht-${index}`));
        await em.count(Place);
        throw new Error('too late');
      });
    const writes = Array.from({ length: 100 }, (_, index) =>
      index % 2 === 0 ? good(index) : failing(index),
    );
    const outcomes = await Promise.allSettled(writes);
    expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toHaveLength(50);
    const keys = (await app.database.read.find(Place)).map((row) => row.key);
    expect(keys.filter((key) => key.startsWith('gut'))).toHaveLength(100);
    expect(keys.filter((key) => key.startsWith('schlecht'))).toEqual([]);
  });

  it('never shows a reader a row that is not committed', async () => {
    const seenInside: number[] = [];
    await expect(
      app.database.write(async (em) => {
        await em.insert(Place, place('unsichtbar'));
        seenInside.push(await em.count(Place), await app.database.read.count(Place));
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(seenInside).toEqual([1, 0]);
    expect(await app.database.read.count(Place)).toBe(0);
  });

  it('keeps a reader that asks between two writes of a transaction out of it', async () => {
    const { promise: firstDone, resolve: tellFirstDone } = withResolvers();
    const { promise: mayGoOn, resolve: letGoOn } = withResolvers();
    const writing = app.database.write(async (em) => {
      await em.insert(Place, place('eins'));
      tellFirstDone();
      await mayGoOn;
      await em.insert(Place, place('zwei'));
    });
    await firstDone;
    expect(await app.database.read.count(Place)).toBe(0);
    letGoOn();
    await writing;
    expect(await app.database.read.count(Place)).toBe(2);
  });

  it('lets exactly one of 20 parallel stale updates win', async () => {
    const id = newId();
    await app.database.write((em) =>
      em.insert(Measure, {
        id,
        bodyId: BODY_ID,
        number: 'M001',
        version: 1,
        kind: 'MEASURE',
        title: 'Sprachpaten',
        kiRole: 'NOT_ASSESSED',
        isPublic: true,
      }),
    );
    const read = { id, version: 1 };
    const updates = Array.from({ length: 20 }, (_, index) =>
      app.database.write((em) => guardedUpdate(em, Measure, read, { title: `Fassung ${index}` })),
    );
    const hits = await Promise.all(updates);
    expect(hits.filter(Boolean)).toHaveLength(1);
    const winner = await app.database.read.findOneByOrFail(Measure, { id });
    expect(winner).toMatchObject({ version: 2, title: `Fassung ${hits.indexOf(true)}` });
  });

  it('refuses to be nested, which would wait for itself for ever', async () => {
    const nested = app.database.write(() => app.database.write(() => Promise.resolve()));
    await expect(nested).rejects.toThrow(/must not be nested/);
  });

  it('refuses a reference to a record that does not exist', async () => {
    const orphan = {
      id: newId(),
      bodyId: newId(),
      key: 'ohne-kreis',
      name: 'Programm',
      position: 1,
    };
    await expect(app.database.write((em) => em.insert(FundingProgramme, orphan))).rejects.toThrow(
      /foreign key/i,
    );
  });
});

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
