import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { Measure } from '../../src/measures/measure.entity.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { PaperContents } from '../../src/papers/paper-contents.js';
import { Paper } from '../../src/papers/paper.entity.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { created, PaperDesk, type Receipt } from './paper-desk.js';
import { storedPaper } from './stored-paper.js';

const LONG = 'Der Lotsendienst läuft. Er hat viele Helfer. Im Herbst kommen weitere dazu.';
const SHORT = 'Der Lotsendienst läuft.';

describe.each(DATABASES)('texts shortened for a paper, on %s', (kind) => {
  let app: TestApp;
  let desk: PaperDesk;
  let measure: Measure;
  let draft: Receipt;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    desk = await PaperDesk.open(app);
    measure = await desk.county.measure({ number: 'P1', lead: desk.office });
    await desk.county.report(measure, { asOf: '2025-12-01', publicText: LONG });
    draft = await desk.draft();
  });

  const shorten = (who: Visitor, { key, version }: Receipt, text = SHORT) =>
    who.request('PUT', desk.path(key, 'measures/P1/text'), {
      payload: { text },
      headers: { 'if-match': `"${version}"` },
    });
  const sign = (who: Visitor, paper: Receipt) => desk.step(who, paper, 'measures/P1/text/sign-off');
  const texts = async (who: Visitor, { key }: Receipt) =>
    (await who.request('GET', desk.path(key, 'texts'))).json<{
      version: number;
      items: Record<string, unknown>[];
    }>();
  const gapsOf = async (paper: Receipt): Promise<string[]> => {
    const answer = await desk.step(desk.management, paper, 'approval');
    const { gaps } = answer.json<{ gaps: { what: string }[] }>();
    return gaps.map(({ what }) => what);
  };
  const printed = async ({ key }: Receipt) => {
    const paper = await app.database.read.findOneByOrFail(Paper, {
      key,
      bodyId: desk.county.body.id,
    });
    const { PUBLIC } = await app.get(PaperContents).editions(desk.county.key, paper);
    return PUBLIC.stand?.massnahmen[0]?.sachstand;
  };

  it('stand beside the words of the department, which signs them', async () => {
    expect(await printed(draft)).toBe(LONG);
    const shortened = (await shorten(desk.management, draft)).json<Receipt>();
    expect(shortened.version).toBe(draft.version + 1);
    expect(await printed(draft)).toBe(SHORT);
    expect(await gapsOf(shortened)).toContain('gekürzt, von der Stelle noch nicht freigezeichnet');

    const signed = created(await sign(desk.head, shortened));
    const list = await texts(desk.head, draft);
    expect(list).toMatchObject({
      version: signed.version,
      items: [
        {
          number: 'P1',
          original: LONG,
          text: SHORT,
          state: { code: 'SIGNED' },
          shortenedBy: 'KI-Management',
          signedBy: 'Amtsleitung',
        },
      ],
    });
    expect(await gapsOf(signed)).not.toContain('gekürzt, von der Stelle noch nicht freigezeichnet');
    const description = await ApiDescription.of(app);
    expect(description.deviations('/api/v1/bodies/{body}/papers/{paper}/texts', list)).toEqual([]);
    const log = await app.database.read.find(AuditEntry, {
      where: { bodyId: desk.county.body.id, objectType: 'PAPER' },
      order: { sequence: 'ASC' },
    });
    expect(log.map(({ action }) => action)).toEqual([
      'PAPER_CREATED',
      'PAPER_TEXT_SHORTENED',
      'PAPER_TEXT_SIGNED',
    ]);
  });

  it('are put before the department, which may return them with a comment', async () => {
    const shortened = (await shorten(desk.management, draft)).json<Receipt>();
    const ask = (paper: Receipt, payload: object = {}) =>
      desk.step(desk.management, paper, 'texts/sign-off-request', payload);
    const asked = created(await ask(shortened));
    expect((await texts(desk.head, draft)).items).toMatchObject([
      { state: { code: 'ASKED' }, askedBy: 'KI-Management' },
    ]);
    expect((await ask(asked)).statusCode).toBe(409);

    const path = 'measures/P1/text/return';
    expect((await desk.step(desk.head, asked, path)).statusCode).toBe(422);
    const comment = 'Die Zahl der Helfer fehlt.';
    const returned = created(await desk.step(desk.head, asked, path, { comment }));
    const list = await texts(desk.management, draft);
    expect(list.items).toMatchObject([
      { state: { code: 'RETURNED' }, returnedBy: 'Amtsleitung', comment },
    ]);
    const description = await ApiDescription.of(app);
    expect(description.deviations('/api/v1/bodies/{body}/papers/{paper}/texts', list)).toEqual([]);
    expect(await gapsOf(returned)).toContain('gekürzt, von der Stelle zurückgegeben');

    const better = (await shorten(desk.management, returned, 'Mit Zahl.')).json<Receipt>();
    const again = created(await ask(better, { measures: ['P1'] }));
    created(await sign(desk.head, again));
    expect((await texts(desk.head, draft)).items).toMatchObject([
      { text: 'Mit Zahl.', state: { code: 'SIGNED' }, comment: null },
    ]);
  });

  it('are signed by two departments at the same moment, each its own', async () => {
    const other = await desk.county.organization('anderes-amt');
    const second = await desk.county.measure({ number: 'P2', lead: other });
    await desk.county.report(second, { asOf: '2025-12-01', publicText: LONG });
    const neighbour = await app.signIn(
      await desk.county.account('department_head', { units: [other] }),
    );
    const one = (await shorten(desk.management, draft)).json<Receipt>();
    const answer = await desk.management.request('PUT', desk.path(draft.key, 'measures/P2/text'), {
      payload: { text: SHORT },
      headers: { 'if-match': `"${one.version}"` },
    });
    const both = answer.json<Receipt>();
    const signed = await Promise.all([
      sign(desk.head, both),
      desk.step(neighbour, both, 'measures/P2/text/sign-off'),
    ]);
    expect(signed.map((it) => created(it).version).sort()).toEqual([
      both.version + 1,
      both.version + 2,
    ]);
    // Who has not seen the text as it is now does not sign it.
    await shorten(desk.management, { ...both, version: both.version + 2 }, 'Anders.');
    expect((await sign(desk.head, both)).statusCode).toBe(412);
  });

  it('are signed several at once, all or none, each with an entry of its own', async () => {
    const second = await desk.county.measure({ number: 'P2', lead: desk.office });
    await desk.county.report(second, { asOf: '2025-12-01', publicText: LONG });
    const one = (await shorten(desk.management, draft)).json<Receipt>();
    const answer = await desk.management.request('PUT', desk.path(draft.key, 'measures/P2/text'), {
      payload: { text: SHORT },
      headers: { 'if-match': `"${one.version}"` },
    });
    const both = answer.json<Receipt>();
    const signBoth = (who: Visitor, paper: Receipt, measures = ['P1', 'P2']) =>
      desk.step(who, paper, 'texts/sign-off', { measures });
    expect((await signBoth(desk.management, both)).statusCode).toBe(403);
    expect((await signBoth(desk.head, both, [])).statusCode).toBe(422);

    const changed = (await shorten(desk.management, both, 'Anders.')).json<Receipt>();
    const refused = await signBoth(desk.head, both);
    expect(refused.statusCode).toBe(412);
    expect(refused.body).toContain('Der Text zu P1 lautet inzwischen anders.');
    expect((await texts(desk.head, draft)).items).toMatchObject([
      { state: { code: 'UNSIGNED' } },
      { state: { code: 'UNSIGNED' } },
    ]);

    expect(created(await signBoth(desk.head, changed)).version).toBe(changed.version + 1);
    expect((await texts(desk.head, draft)).items).toMatchObject([
      { state: { code: 'SIGNED' } },
      { state: { code: 'SIGNED' } },
    ]);
    const log = await app.database.read.find(AuditEntry, {
      where: { bodyId: desk.county.body.id, action: 'PAPER_TEXT_SIGNED' },
      order: { sequence: 'ASC' },
    });
    expect(log.map(({ after }) => after)).toEqual(['{"number":"P1"}', '{"number":"P2"}']);
  });

  it('lose the signature with every change, and only then', async () => {
    const shortened = (await shorten(desk.management, draft)).json<Receipt>();
    const signed = created(await sign(desk.head, shortened));
    const same = (await shorten(desk.management, signed)).json<Receipt>();
    expect((await texts(desk.head, draft)).items).toMatchObject([{ state: { code: 'SIGNED' } }]);
    await shorten(desk.management, same, 'Läuft.');
    expect((await texts(desk.head, draft)).items).toMatchObject([
      { text: 'Läuft.', state: { code: 'UNSIGNED' }, signedBy: null, signedAt: null },
    ]);
  });

  it('give way to new words of the department', async () => {
    const shortened = (await shorten(desk.management, draft)).json<Receipt>();
    await desk.county.report(measure, { asOf: '2025-12-20', publicText: 'Ganz anders.' });
    expect(await printed(draft)).toBe('Ganz anders.');
    expect((await texts(desk.head, draft)).items).toMatchObject([
      { original: 'Ganz anders.', shortenedFrom: LONG, state: { code: 'OUTDATED' } },
    ]);
    expect((await sign(desk.head, shortened)).statusCode).toBe(409);
  });

  it('can be dropped again', async () => {
    const { version, key } = (await shorten(desk.management, draft)).json<Receipt>();
    const headers = { 'if-match': `"${version}"` };
    const answer = await desk.management.request('DELETE', desk.path(key, 'measures/P1/text'), {
      headers,
    });
    expect(answer.statusCode).toBe(200);
    expect(await printed(draft)).toBe(LONG);
  });

  it('are for the KI management to write and for the leading unit to sign', async () => {
    expect((await shorten(desk.head, draft)).statusCode).toBe(403);
    const shortened = (await shorten(desk.management, draft)).json<Receipt>();
    expect((await sign(desk.management, shortened)).statusCode).toBe(403);
    const other = await desk.county.organization('anderes-amt');
    const stranger = await app.signIn(
      await desk.county.account('department_head', { units: [other] }),
    );
    // Whose words do not stand in it does not learn that it is being written.
    expect((await sign(stranger, shortened)).statusCode).toBe(404);
    const seen = await stranger.request('GET', desk.path(draft.key, 'texts'));
    expect(seen.statusCode).toBe(404);
    expect(seen.body).not.toContain(draft.key + ')');
  });

  it('are signed by the unit that leads the measure today, whoever led it on the Stichtag', async () => {
    const shortened = (await shorten(desk.management, draft)).json<Receipt>();
    const heir = await desk.county.organization('neues-amt');
    const account = await desk.county.account('department_head', { units: [heir] });
    const newHead = await app.signIn(account);
    expect((await sign(newHead, shortened)).statusCode).toBe(404);
    await desk.county.change(measure, { leadId: heir.id }, '2026-01-10');

    expect((await sign(desk.head, shortened)).statusCode).toBe(403);
    expect((await texts(newHead, draft)).items).toMatchObject([{ number: 'P1' }]);
    const comment = 'Bitte mit Zahl.';
    const path = 'measures/P1/text/return';
    const returned = created(await desk.step(newHead, shortened, path, { comment }));
    expect((await texts(desk.management, draft)).items).toMatchObject([
      { state: { code: 'RETURNED' }, comment },
    ]);
    created(await desk.step(newHead, returned, 'texts/sign-off', { measures: ['P1'] }));
    expect((await texts(desk.management, draft)).items).toMatchObject([
      { state: { code: 'SIGNED' } },
    ]);
  });

  it('are signed together by the unit that led one of their measures before, and another since', async () => {
    const heir = await desk.county.organization('neues-amt');
    const own = await desk.county.measure({ number: 'P2', lead: heir });
    await desk.county.report(own, { asOf: '2025-12-01', publicText: LONG });
    const one = (await shorten(desk.management, draft)).json<Receipt>();
    const answer = await desk.management.request('PUT', desk.path(draft.key, 'measures/P2/text'), {
      payload: { text: SHORT },
      headers: { 'if-match': `"${one.version}"` },
    });
    await desk.county.change(measure, { leadId: heir.id }, '2026-01-10');
    const newHead = await app.signIn(
      await desk.county.account('department_head', { units: [heir] }),
    );
    const measures = ['P1', 'P2'];
    created(await desk.step(newHead, answer.json<Receipt>(), 'texts/sign-off', { measures }));
    expect((await texts(desk.management, draft)).items).toMatchObject([
      { state: { code: 'SIGNED' } },
      { state: { code: 'SIGNED' } },
    ]);
  });

  it('are not written over what somebody else has changed, nor after approval', async () => {
    const shortened = (await shorten(desk.management, draft)).json<Receipt>();
    expect((await shorten(desk.colleague, draft)).statusCode).toBe(412);
    const approved = created(
      await desk.step(desk.management, shortened, 'approval', { despiteGaps: 'Eilt.' }),
    );
    expect((await shorten(desk.management, approved)).statusCode).toBe(409);
    expect((await sign(desk.head, approved)).statusCode).toBe(409);
  });

  it('need words to be shortened', async () => {
    await desk.county.measure({ number: 'P2' });
    const answer = await desk.management.request('PUT', desk.path(draft.key, 'measures/P2/text'), {
      payload: { text: SHORT },
      headers: { 'if-match': '"1"' },
    });
    expect(answer.statusCode).toBe(409);
    expect(answer.json<{ detail: string }>().detail).toContain('keinen öffentlichen Sachstand');
  });

  it('are written for a completed measure that is archived and that no paper has shown', async () => {
    await complete();
    await desk.county.change(
      measure,
      { archivedAt: new Date('2025-12-10T08:00:00Z') },
      '2025-12-10',
    );
    expect((await texts(desk.head, draft)).items).toMatchObject([{ number: 'P1' }]);
    const shortened = (await shorten(desk.management, draft)).json<Receipt>();
    expect(await printed(draft)).toBe(SHORT);
    expect(await gapsOf(shortened)).toEqual(['gekürzt, von der Stelle noch nicht freigezeichnet']);
  });

  it('are not asked for, nor anything else, of a measure a paper has shown as completed', async () => {
    await complete();
    expect(await gapsOf(draft)).not.toEqual([]);
    const committee = await app.database.read.findOneByOrFail(Organization, {
      bodyId: desk.county.body.id,
      key: 'ausschuss',
    });
    await storedPaper(desk.county, 'alt', { asOf: '2025-12-06', state: 'RELEASED' }, committee);
    expect(await printed(draft)).toBeUndefined();
    expect((await texts(desk.management, draft)).items).toEqual([]);
    created(await desk.step(desk.management, draft, 'approval'));
  });

  const complete = () =>
    desk.county.report(measure, { asOf: '2025-12-05', status: 'COMPLETED', publicText: LONG });
});
