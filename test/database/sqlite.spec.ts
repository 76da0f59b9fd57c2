import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';

const [SQLITE] = DATABASES;

describe('the embedded database', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp(SQLITE);
  });
  afterAll(() => app.stop());

  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 5000],
  ])(
    'keeps what it has acknowledged: %s is %s on the reading and the writing side',
    async (pragma, value) => {
      const read = await app.database.rows<Record<string, unknown>>(`pragma ${pragma}`);
      const written = await app.database.write((em) =>
        em.query<Record<string, unknown>[]>(`pragma ${pragma}`),
      );
      expect(Object.values(read[0] ?? {})).toEqual([value]);
      expect(Object.values(written[0] ?? {})).toEqual([value]);
    },
  );

  it('cannot write through the reading side', async () => {
    await expect(app.database.rows("insert into body (id) values ('x')")).rejects.toThrow(
      /readonly/,
    );
  });
});
