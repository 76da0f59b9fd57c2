import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { Body } from '../../src/organizations/body.entity.js';
import { checksum, type FrozenContent } from '../../src/papers/frozen-content.js';
import { FrozenPaper } from '../../src/papers/frozen-paper.entity.js';
import { Paper } from '../../src/papers/paper.entity.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { created, PaperDesk, type Receipt } from './paper-desk.js';

interface Problem {
  detail: string;
  gaps?: { what: string; href: string; measure: { number: string } | null }[];
  current?: { state: { code: string }; version: number };
  changedBy?: string;
}

describe.each(DATABASES)('the life of a paper on %s', (kind) => {
  let app: TestApp;
  let desk: PaperDesk;
  beforeAll(async () => {
    app = await startTestApp(kind);
    desk = await PaperDesk.open(app);
  });
  afterAll(() => app.stop());

  const frozenOf = async (key: string): Promise<FrozenPaper[]> => {
    const { id: paperId } = await app.database.read.findOneByOrFail(Paper, { key });
    return app.database.read.find(FrozenPaper, { where: { paperId }, order: { id: 'ASC' } });
  };
  const read = (key: string) => desk.management.request('GET', desk.path(key));

  it('goes from draft to committee, and every step is in the log', async () => {
    const draft = await desk.draft();
    expect(draft).toEqual({
      key: 'umsetzungsstand-2026',
      reference: null,
      state: { code: 'DRAFT', label: 'Entwurf' },
      version: 1,
    });
    expect((await app.request('GET', desk.path(draft.key))).statusCode).toBe(404);
    expect((await desk.member.request('GET', desk.path(draft.key))).statusCode).toBe(404);

    const asked = created(
      await desk.step(desk.management, draft, 'sign-offs', { organizations: ['jugendamt'] }),
    );
    expect(asked.state.code).toBe('CO_SIGNATURE');
    const unsigned = await desk.step(desk.management, asked, 'approval');
    expect(unsigned.statusCode).toBe(409);
    expect(unsigned.json<Problem>().detail).toContain('Name von jugendamt');

    const list = await desk.head.request('GET', desk.path(draft.key, 'sign-offs'));
    const [request] = list.json<{ items: { id: string }[] }>().items;
    const signed = created(
      await desk.step(desk.head, asked, `sign-offs/${request?.id}/decision`, {
        decision: 'SIGNED',
      }),
    );
    const approved = created(await desk.step(desk.management, signed, 'approval'));
    // The same person may release it: somebody else has signed.
    const released = created(await desk.step(desk.management, approved, 'release'));
    expect(released).toMatchObject({ reference: '001/2026', state: { code: 'RELEASED' } });
    expect((await app.request('GET', desk.path(draft.key))).statusCode).toBe(200);

    const votes = { yes: 12, no: 1, abstentions: 2, biased: 0 };
    const tabled = created(
      await desk.step(desk.management, released, 'consultations/2/result', {
        result: 'NOTED',
        votes,
      }),
    );
    expect(tabled.state.code).toBe('TABLED');
    const answer = await read(draft.key);
    expect(answer.headers.etag).toBe(`"${tabled.version}"`);
    expect(answer.json()).toMatchObject({
      consultations: [
        { number: 1, result: null },
        { number: 2, resultWords: 'zur Kenntnis genommen', votes },
      ],
    });
    const description = await ApiDescription.of(app);
    expect(description.deviations('/api/v1/bodies/{body}/papers/{paper}', answer.json())).toEqual(
      [],
    );

    const { id: objectId } = await app.database.read.findOneByOrFail(Paper, { key: draft.key });
    const log = await app.database.read.find(AuditEntry, {
      where: { objectId },
      order: { sequence: 'ASC' },
    });
    expect(log.map(({ action }) => action)).toEqual([
      'PAPER_CREATED',
      'PAPER_SIGN_OFF_ASKED',
      'PAPER_SIGNED_OFF',
      'PAPER_APPROVED',
      'PAPER_RELEASED',
      'PAPER_TABLED',
    ]);
  });

  it('is fixed when it is approved, and once more with its number', async () => {
    const { key } = await desk.released({ name: 'Festgeschrieben' });
    const [approved, released] = await frozenOf(key);
    const contents = [approved, released].map((one) => {
      expect(checksum(one?.content ?? '')).toBe(one?.sha256);
      return JSON.parse(one?.content ?? '') as FrozenContent;
    });
    const [before, after] = contents;
    expect(before?.editions.PUBLIC.vorlage).toMatchObject({ nummer: null, entwurf: true });
    expect(after).toMatchObject({
      approved: approved?.sha256,
      editions: {
        PUBLIC: {
          vorlage: { nummer: '002/2026', entwurf: false },
          dokument: { titel: 'Festgeschrieben (Berichtsvorlage 002/2026)' },
        },
      },
    });
    expect(after?.dress).toEqual(before?.dress);
    expect(after?.editions.INTERNAL.stand).toEqual(before?.editions.INTERNAL.stand);
  });

  it('cannot be changed by the database either', async () => {
    const { key } = await desk.released({ name: 'In Stein' });
    const [frozen] = await frozenOf(key);
    const id = frozen?.id ?? '';
    await expect(
      app.database.write((em) => em.update(FrozenPaper, id, { content: '{}' })),
    ).rejects.toThrow('append-only');
    await expect(app.database.write((em) => em.delete(FrozenPaper, id))).rejects.toThrow(
      'append-only',
    );
  });

  it('names what is missing, and is approved without it only for a reason', async () => {
    const draft = await desk.draft({ name: 'Lückenhaft', proposedResolution: null });
    const refused = await desk.step(desk.management, draft, 'approval');
    expect(refused.statusCode).toBe(409);
    expect(refused.json<Problem>().gaps).toEqual([
      expect.objectContaining({ measure: null, what: 'kein Beschlussvorschlag' }),
    ]);
    const despiteGaps = 'Der Ausschuss will keinen.';
    const approved = created(await desk.step(desk.management, draft, 'approval', { despiteGaps }));
    const [frozen] = await frozenOf(approved.key);
    expect(frozen?.content).not.toContain(despiteGaps);
    const { id: objectId } = await app.database.read.findOneByOrFail(Paper, { key: draft.key });
    const entry = await app.database.read.findOneByOrFail(AuditEntry, {
      objectId,
      action: 'PAPER_APPROVED',
    });
    expect(JSON.stringify(entry.after)).toContain(despiteGaps);
  });

  it('is worked on again when a unit sends it back, or when it is called back', async () => {
    const draft = await desk.draft({ name: 'Hin und her' });
    const asked = created(
      await desk.step(desk.management, draft, 'sign-offs', { organizations: ['jugendamt'] }),
    );
    const list = await desk.management.request('GET', desk.path(draft.key, 'sign-offs'));
    const [request] = list.json<{ items: { id: string }[] }>().items;
    const path = `sign-offs/${request?.id}/decision`;
    const silent = await desk.step(desk.head, asked, path, { decision: 'RETURNED' });
    expect(silent.statusCode).toBe(422);
    const returned = created(
      await desk.step(desk.head, asked, path, { decision: 'RETURNED', comment: 'Zahl fehlt.' }),
    );
    expect(returned.state.code).toBe('DRAFT');
    const changed = await desk.management.request('PATCH', desk.path(draft.key), {
      payload: { legalBasis: '§ 7 TIntG NRW' },
      headers: { 'if-match': `"${returned.version}"` },
    });
    const approved = created(await desk.step(desk.management, changed.json<Receipt>(), 'approval'));
    const recalled = created(
      await desk.step(desk.management, approved, 'recall', { reason: 'Ein Absatz fehlt.' }),
    );
    const again = created(await desk.step(desk.management, recalled, 'approval'));
    expect(again.state.code).toBe('APPROVED');
    expect((await frozenOf(draft.key)).map(({ stage }) => stage)).toEqual(['APPROVED', 'APPROVED']);
    expect((await read(draft.key)).json()).toMatchObject({ legalBasis: '§ 7 TIntG NRW' });
  });

  it('wants four eyes', async () => {
    const draft = await desk.draft({ name: 'Vier Augen' });
    const approved = created(await desk.step(desk.management, draft, 'approval'));
    const alone = await desk.step(desk.management, approved, 'release');
    expect(alone.statusCode).toBe(403);
    expect(alone.json<Problem>().detail).toContain('selbst');
    expect((await desk.step(desk.head, approved, 'release')).statusCode).toBe(403);
    created(await desk.step(desk.colleague, approved, 'release'));
  });

  it('is approved by the head of the unit in charge, and by no other unit', async () => {
    const own = await desk.draft({ name: 'Eigene Sache' });
    created(await desk.step(desk.head, own, 'approval'));
    await desk.county.organization('sozialamt');
    const foreign = await desk.draft({ name: 'Fremde Sache', underDirectionOf: 'sozialamt' });
    expect((await desk.step(desk.head, foreign, 'approval')).statusCode).toBe(404);
  });

  it('keeps in the log the result that another one replaces, with all that belongs to it', async () => {
    const released = await desk.released({ name: 'Zweimal beraten' });
    const enter = (paper: Receipt, payload: object) =>
      desk.step(desk.management, paper, 'consultations/2/result', payload);
    const votes = { yes: 3, no: 2, abstentions: 1, biased: 0 };
    const first = { result: 'POSTPONED', votes, date: '2026-03-02', agendaNumber: '5.1' };
    const tabled = created(await enter(released, first));
    created(await enter(tabled, { result: 'NOTED', date: '2026-04-01', agendaNumber: '7' }));
    const { id: objectId } = await app.database.read.findOneByOrFail(Paper, { key: released.key });
    const log = await app.database.read.find(AuditEntry, {
      where: { objectId, action: 'PAPER_TABLED' },
      order: { sequence: 'ASC' },
    });
    const planned = { date: '2026-03-01', agendaNumber: null };
    const then = { ...first, resultCode: 'POSTPONED', result: 'vertagt' };
    const now = { resultCode: 'NOTED', result: 'zur Kenntnis genommen', votes: null };
    const nothing = { resultCode: null, result: null, votes: null };
    expect(log.map(({ before }) => JSON.parse(before ?? '') as unknown)).toEqual([
      { state: 'RELEASED', ...nothing, ...planned },
      then,
    ]);
    expect(log.map(({ after }) => JSON.parse(after ?? '') as unknown)).toEqual([
      { state: 'TABLED', consultation: 2, ...then },
      { consultation: 2, ...now, date: '2026-04-01', agendaNumber: '7' },
    ]);
  });

  it('is gone for the public when it is withdrawn, and its number stays taken', async () => {
    const paper = await desk.released({ name: 'Zurück' });
    created(await desk.step(desk.management, paper, 'withdrawal', { reason: 'Entfallen.' }));
    expect((await app.request('GET', desk.path(paper.key))).statusCode).toBe(404);
    const seen = await desk.member.request('GET', desk.path(paper.key));
    expect(seen.json()).toMatchObject({
      state: { label: 'zurückgezogen' },
      withdrawalReason: 'Entfallen.',
      reference: paper.reference,
    });
    const next = await desk.released({ name: 'Danach' });
    expect(Number(next.reference?.slice(0, 3))).toBeGreaterThan(
      Number(paper.reference?.slice(0, 3)),
    );
  });

  it('is not changed over what somebody else has changed', async () => {
    const draft = await desk.draft({ name: 'Zugleich' });
    const change = (version: number, name: string) =>
      desk.management.request('PATCH', desk.path(draft.key), {
        payload: { name },
        headers: { 'if-match': `"${version}"` },
      });
    expect((await change(1, 'Erste')).statusCode).toBe(200);
    const stale = await change(1, 'Zweite');
    expect(stale.statusCode).toBe(412);
    expect(stale.json<Problem>()).toMatchObject({
      current: { name: 'Erste', version: 2 },
      changedBy: expect.any(String) as string,
    });
    const blind = await desk.management.request('PATCH', desk.path(draft.key), {
      payload: { name: 'Dritte' },
    });
    expect(blind.statusCode).toBe(428);
  });

  it('is released once, however many release it at the same moment', async () => {
    const draft = await desk.draft({ name: 'Gedränge' });
    const approvals = await Promise.all(
      [desk.management, desk.colleague].map((who) => desk.step(who, draft, 'approval')),
    );
    expect(approvals.map(({ statusCode }) => statusCode).sort()).toEqual([201, 412]);
    const approved = created(approvals.find(({ statusCode }) => statusCode === 201) as never);
    const other = approvals[0]?.statusCode === 201 ? desk.colleague : desk.management;
    const releases = await Promise.all(
      Array.from({ length: 50 }, () => desk.step(other, approved, 'release')),
    );
    const done = releases.filter(({ statusCode }) => statusCode === 201);
    expect(done).toHaveLength(1);
    expect(new Set(releases.map(({ statusCode }) => statusCode))).toEqual(new Set([201, 412]));
    expect((await frozenOf(draft.key)).map(({ stage }) => stage)).toEqual(['APPROVED', 'RELEASED']);
  });

  it('is co-signed by many units at the same moment, each for itself', async () => {
    const draft = await desk.draft({ name: 'Viele Stellen' });
    const names = Array.from({ length: 6 }, (_, index) => `stelle-${index}`);
    const heads = [];
    for (const name of names) {
      const unit = await desk.county.organization(name);
      heads.push(await app.signIn(await desk.county.account('department_head', { units: [unit] })));
    }
    const asked = created(
      await desk.step(desk.management, draft, 'sign-offs', { organizations: names }),
    );
    const list = await desk.management.request('GET', desk.path(draft.key, 'sign-offs'));
    const requests = list.json<{ items: { id: string }[] }>().items;
    const decide = (who: Visitor, index: number, paper: Receipt) =>
      desk.step(who, paper, `sign-offs/${requests[index]?.id}/decision`, { decision: 'SIGNED' });
    // Whoever saw the draft only has not seen what was put before the units.
    expect((await decide(heads[0]!, 0, draft)).statusCode).toBe(412);

    const answers = await Promise.all(heads.map((head, index) => decide(head, index, asked)));
    const versions = answers.map((answer) => created(answer).version).sort((a, b) => a - b);
    expect(versions).toEqual(names.map((_, index) => asked.version + 1 + index));
    const twice = await decide(heads[0]!, 0, asked);
    expect(twice.statusCode).toBe(409);
    const last = { ...asked, version: asked.version + names.length };
    created(await desk.step(desk.management, last, 'approval'));
  });

  it('gets one number each when several papers are released at the same moment', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `Reihe ${index}`);
    const approved: Receipt[] = [];
    for (const name of names) {
      const draft = await desk.draft({ name });
      approved.push(created(await desk.step(desk.management, draft, 'approval')));
    }
    const releases = await Promise.all(
      approved.map((paper) => desk.step(desk.colleague, paper, 'release')),
    );
    const numbers = releases.map((answer) => created(answer).reference);
    expect(new Set(numbers).size).toBe(names.length);
  });

  it('takes a repeated request for the one it was', async () => {
    const draft = await desk.draft({ name: 'Doppelt' });
    const approve = () =>
      desk.management.request('POST', desk.path(draft.key, 'approval'), {
        payload: {},
        headers: { 'if-match': '"1"', 'idempotency-key': 'einmal' },
      });
    const first = await approve();
    const second = await approve();
    expect(second.json()).toEqual(first.json());
    expect(await frozenOf(draft.key)).toHaveLength(1);
  });
});

describe.each(DATABASES)('the number of a paper on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());

  it('is given by the person where the county has no pattern', async () => {
    const desk = await PaperDesk.open(app, null);
    const approve = async (name: string) =>
      created(await desk.step(desk.management, await desk.draft({ name }), 'approval'));
    const paper = await approve('Erste');
    expect((await desk.step(desk.colleague, paper, 'release')).statusCode).toBe(422);
    const number = { number: '066/2026' };
    expect(created(await desk.step(desk.colleague, paper, 'release', number)).reference).toBe(
      '066/2026',
    );
    const second = await approve('Zweite');
    // The folder of the first has the name that the next two would have; the last has none at all.
    for (const taken of ['066/2026', '066-2026', '066 / 2026', '①']) {
      const again = await desk.step(desk.colleague, second, 'release', { number: taken });
      expect([taken, again.statusCode]).toEqual([taken, 422]);
      expect(again.json<Problem>().detail).toContain('number');
    }
  });

  it('runs on within year, term and type', async () => {
    const desk = await PaperDesk.open(app, '{art}-{wp}-{lfd:2}/{jj}');
    await app.database.write((em) => em.update(Body, desk.county.body.id, { councilTerm: 'XVI' }));
    const numbers = [
      (await desk.released({ name: 'A' })).reference,
      (await desk.released({ name: 'B' })).reference,
      (await desk.released({ name: 'C', paperType: 'NOTICE_PAPER' })).reference,
    ];
    expect(numbers).toEqual(['BE-XVI-01/26', 'BE-XVI-02/26', 'MI-XVI-01/26']);
  });
});
