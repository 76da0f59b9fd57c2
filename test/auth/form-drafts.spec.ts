import { FormDrafts } from '../../src/auth/form-drafts.js';
import { Sweep } from '../../src/auth/sweep.js';
import { callBy, type Call } from '../../src/auth/call.js';
import { NOBODY } from '../../src/auth/actor.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { TestCounty } from '../support/factories.js';
import type { UserAccount } from '../../src/users/user-account.entity.js';

const ADDRESS = '/massnahmen/W07/sachstand';

describe.each(DATABASES)('drafts of forms on %s', (kind) => {
  let app: TestApp;
  let head: UserAccount;
  let drafts: FormDrafts;

  beforeAll(async () => {
    app = await startTestApp(kind);
    drafts = app.get(FormDrafts);
    head = await (await TestCounty.create(app.database)).account('department_head');
  });
  afterAll(() => app.stop());

  const by = ({ id }: UserAccount): Call => callBy({ ...NOBODY, userId: id });
  const keep = (publicText: string) =>
    drafts.keep(head.id, { address: ADDRESS, fields: { publicText } });

  it('keep the newest, for their author alone', async () => {
    await keep('Der Kurs');
    await keep('Der Kurs läuft.');
    expect((await drafts.of(by(head), ADDRESS))?.fields).toEqual({ publicText: 'Der Kurs läuft.' });
    const county = await TestCounty.create(app.database);
    const other = await county.account('department_head');
    expect(await drafts.of(by(other), ADDRESS)).toBeUndefined();
    expect(await drafts.of(callBy(NOBODY), ADDRESS)).toBeUndefined();
  });

  it('are discarded, or forgotten after 30 days', async () => {
    await keep('Weg damit');
    await drafts.discard(by(head), ADDRESS);
    expect(await drafts.of(by(head), ADDRESS)).toBeUndefined();
    app.clock.set('2026-02-01T10:00:00Z');
    await keep('Liegen geblieben');
    app.clock.set('2026-03-02T10:00:00Z');
    await app.get(Sweep).run();
    expect(await drafts.of(by(head), ADDRESS)).toBeDefined();
    app.clock.set('2026-03-04T10:00:00Z');
    await app.get(Sweep).run();
    expect(await drafts.of(by(head), ADDRESS)).toBeUndefined();
  });
});
