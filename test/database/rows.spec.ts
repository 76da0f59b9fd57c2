import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';

describe.each(DATABASES)('hand-written SQL on $name', (kind) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp(kind);
    await app.database.write((em) =>
      em.query('create table note (id text primary key, done boolean, times integer)'),
    );
    for (const [id, done, times] of [
      ['a', false, 1],
      ['b', true, 2],
      ['c', true, 3],
    ] as const)
      await change(`insert into note values ('${id}', ${String(done)}, ${times})`);
  });
  afterAll(() => app.stop());

  const change = (sql: string) => app.database.write((em) => em.query(sql));

  it('takes texts, numbers, truth values, nothing, and lists as parameters', async () => {
    const found = await app.database.rows<{ id: string; times: string }>(
      `select id, cast(times + :more as text) as times from note
        where done = :done and id in (:...ids) and cast(:none as text) is null order by id`,
      { more: 4, done: true, ids: ['a', 'b', 'c'], none: null },
    );
    expect(found).toEqual([
      { id: 'b', times: '6' },
      { id: 'c', times: '7' },
    ]);
  });

  it('says which statement failed', async () => {
    await expect(app.database.rows('select nothing from nowhere')).rejects.toMatchObject({
      query: 'select nothing from nowhere',
    });
  });

  it('gives what is asked with every request anew as soon as anybody has committed', async () => {
    const times = async () => {
      const sql = 'select times from note where id = :id';
      const [row] = await app.database.steadyRows<{ times: number }>(sql, { id: 'a' });
      return row?.times;
    };
    expect(await times()).toBe(1);
    for (let round = 2; round < 20; round += 1) {
      await change(`update note set times = ${round} where id = 'a'`);
      expect(await times()).toBe(round);
      expect(await times()).toBe(round);
    }
    await expect(
      app.database.write(async (em) => {
        await em.query(`update note set times = 99 where id = 'a'`);
        expect(await times()).toBe(19);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await times()).toBe(19);
  });
});
