import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { FrozenPaper } from '../../src/papers/frozen-paper.entity.js';
import type { FrozenContent } from '../../src/papers/frozen-content.js';
import { PaperContents } from '../../src/papers/paper-contents.js';
import { THE_PUBLIC } from '../../src/papers/paper-audience.js';
import { Papers } from '../../src/papers/papers.service.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';
import { expectParity } from '../support/parity.js';
import { pdfProblems } from '../support/pdf-problems.js';
import { allFormats } from './all-formats.js';
import { created } from './paper-desk.js';
import { made, type TemplateAnswer, TemplateDesk } from './template-desk.js';

const withMark = (source: string, mark: string): string =>
  source.replace('<main>', `<main>\n<h2>${mark}</h2>\n<p>{{vorlage.betreff}}</p>`);

const states = ({ versions }: TemplateAnswer): string[] =>
  versions.map(({ number, state }) => `${number} ${state.code}`);

describe.each(DATABASES)('templates that belong to a county, on %s', (kind) => {
  let app: TestApp;
  let desk: TemplateDesk;

  beforeAll(async () => {
    app = await startTestApp(kind);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    desk = await TemplateDesk.open(app);
  });

  const htmlOf = async (paper: string): Promise<string> => {
    const { key } = desk.papers.county;
    const prepared = await app.get(PaperContents).paper(key, paper, {
      ...THE_PUBLIC,
      inside: true,
      drafts: 'ALL',
    });
    return app.get(Papers).html(prepared);
  };

  it('begin as a copy of a shipped one, which nobody writes papers with yet', async () => {
    const copy = await desk.copy();
    expect(copy).toMatchObject({ key: 'sachbericht', released: null, version: 1 });
    expect(states(copy)).toEqual(['1 DRAFT']);
    expect(await desk.source(copy.key, 1)).toContain('{{> vorlagenkopf}}');
    const refused = await desk.papers.management.request('POST', desk.papers.path(), {
      payload: { name: 'Bericht', template: copy.key, asOf: '2026-01-01' },
    });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('gibt es nicht. Möglich ist: berichtsvorlage');
    expect((await desk.copy('Berichtsvorlage')).key).toBe('berichtsvorlage-2');
  });

  it('need a second person before papers are written with them', async () => {
    const copy = await desk.copy();
    const source = withMark(await desk.source(copy.key, 1), 'Eigenes Muster');
    const saved = made(await desk.save(copy, source));
    expect(states(saved)).toEqual(['2 DRAFT', '1 SUPERSEDED']);

    const early = await desk.send(desk.colleague, saved, 'versions/2/release');
    expect(early.statusCode).toBe(409);
    expect(early.json<{ detail: string }>().detail).toContain('„zur Freigabe gegeben“');
    const submitted = made(await desk.send(desk.author, saved, 'versions/2/submission'));
    const alone = await desk.send(desk.author, submitted, 'versions/2/release');
    expect(alone.statusCode).toBe(403);
    expect(alone.json<{ detail: string }>().detail).toContain('jemand anderes');

    const released = made(await desk.send(desk.admin, submitted, 'versions/2/release'));
    expect(states(released)).toEqual(['2 RELEASED', '1 SUPERSEDED']);
    expect(released).toMatchObject({
      released: 2,
      versions: [{ decidedBy: 'Administration' }, {}],
    });
    const { key } = await desk.papers.draft({ template: copy.key });
    expect(await htmlOf(key)).toContain('>Eigenes Muster<');

    const log = await app.database.read.find(AuditEntry, {
      where: { bodyId: desk.papers.county.body.id, objectType: 'TEMPLATE' },
      order: { sequence: 'ASC' },
    });
    expect(log.map(({ action }) => action)).toEqual([
      'TEMPLATE_CREATED',
      'TEMPLATE_CHANGED',
      'TEMPLATE_SUBMITTED',
      'ACCESS_REFUSED',
      'TEMPLATE_RELEASED',
    ]);
    const description = await ApiDescription.of(app);
    const path = '/api/v1/bodies/{body}/paper-templates/{template}';
    expect(description.deviations(path, released)).toEqual([]);
  });

  it('change papers in draft with their next release, and no paper that is approved', async () => {
    const copy = await desk.copy();
    const original = await desk.source(copy.key, 1);
    const first = await desk.released(made(await desk.save(copy, withMark(original, 'Erstes'))));
    const facts = { template: copy.key };
    const fixed = await desk.papers.released({ ...facts, name: 'Festgeschrieben' });
    const open = await desk.papers.draft({ ...facts, name: 'Offen' });
    expect(await htmlOf(open.key)).toContain('>Erstes<');

    const next = made(await desk.save(first, withMark(original, 'Zweites')));
    expect(states(next)).toEqual(['3 DRAFT', '2 RELEASED', '1 SUPERSEDED']);
    expect(await htmlOf(open.key)).toContain('>Erstes<');
    expect(states(await desk.released(next))).toEqual([
      '3 RELEASED',
      '2 SUPERSEDED',
      '1 SUPERSEDED',
    ]);
    expect(await htmlOf(open.key)).toContain('>Zweites<');
    expect(await htmlOf(fixed.key)).toContain('>Erstes<');
    const frozen = await app.database.read.findBy(FrozenPaper, {});
    const sources = frozen
      .map(({ content }) => JSON.parse(content) as FrozenContent)
      .filter(({ dress }) => dress.template.name === copy.key)
      .map(({ dress }) => dress.template.source);
    expect(sources).toEqual([withMark(original, 'Erstes'), withMark(original, 'Erstes')]);
  });

  it('have one outcome where two release at once', async () => {
    const copy = await desk.copy();
    const submitted = made(await desk.send(desk.author, copy, 'versions/1/submission'));
    const answers = await Promise.all(
      [desk.colleague, desk.admin].map((who) => desk.send(who, submitted, 'versions/1/release')),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 412]);
    const stale = answers.find(({ statusCode }) => statusCode === 412)!;
    expect(stale.json()).toMatchObject({ current: { released: 1, version: 3 } });
    const entries = await app.database.read.countBy(AuditEntry, {
      bodyId: desk.papers.county.body.id,
      action: 'TEMPLATE_RELEASED',
    });
    expect(entries).toBe(1);
  });

  it('are not saved over what somebody else has saved, nor twice, nor wrong', async () => {
    const copy = await desk.copy();
    const source = await desk.source(copy.key, 1);
    const saved = made(await desk.save(copy, withMark(source, 'Eins')));
    expect((await desk.save(copy, withMark(source, 'Zwei'), desk.colleague)).statusCode).toBe(412);
    expect((await desk.save(saved, withMark(source, 'Eins'))).statusCode).toBe(409);
    const below = desk.path(copy.key, 'versions');
    const without = await desk.author.request('POST', below, { payload: { source } });
    expect(without.statusCode).toBe(428);
    const wrong = await desk.save(saved, `${source}\n{{{vorlage.betreff}}}{{constructor}}`);
    expect(wrong.statusCode).toBe(422);
    const { problems } = wrong.json<{ problems: { field: string; message: string }[] }>();
    expect(problems.map(({ field }) => field)).toEqual(['source', 'source']);
    expect(problems[0]?.message).toMatch(/^Zeile \d+, Spalte 1: Drei geschweifte/);
    const huge = await desk.save(saved, 'x'.repeat(10_000_000));
    expect(huge.statusCode).toBe(413);
  });

  it('keep every version as it was written', async () => {
    await desk.copy();
    const change = (sql: string) => app.database.write((em) => em.query(sql));
    for (const sql of [
      `update paper_template_version set source = 'x'`,
      `update paper_template_version set author_id = null, author = 'x'`,
      'delete from paper_template_version',
    ])
      await expect(change(sql)).rejects.toThrow(/stay as they are|append-only/);
  });

  it('are only withdrawn while nobody writes with them', async () => {
    const released = await desk.released(await desk.copy());
    const draft = await desk.papers.draft({ template: released.key });
    const withdraw = () =>
      desk.send(desk.colleague, released, 'versions/1/withdrawal', { reason: 'Zu breit.' });
    const refused = await withdraw();
    expect(refused.statusCode).toBe(409);
    expect(refused.json<{ detail: string }>().detail).toContain('„Umsetzungsstand 2026“');
    await desk.papers.management.request('PATCH', desk.papers.path(draft.key), {
      payload: { template: 'berichtsvorlage' },
      headers: { 'if-match': `"${draft.version}"` },
    });
    expect(states(made(await withdraw()))).toEqual(['1 WITHDRAWN']);
  });

  it('are tried on a released paper without touching it', async () => {
    const copy = await desk.copy();
    const paper = await desk.papers.released({ name: 'Stand von damals' });
    await desk.papers.county.measure({ title: 'Erst danach erfasst' });
    const before = await app.database.read.find(FrozenPaper, { order: { id: 'ASC' } });
    const source = withMark(await desk.source(copy.key, 1), 'Nur ausprobiert');
    const preview = (payload: object) =>
      desk.author.request('POST', desk.path(copy.key, 'preview'), { payload });

    const tried = await preview({ source, paper: paper.key });
    expect(tried.statusCode).toBe(200);
    expect(tried.headers['content-security-policy']).toContain("default-src 'none'");
    expect(tried.body).toContain('>Nur ausprobiert<');
    expect(tried.body).toContain('Stand von damals');
    expect((await preview({ source })).body).toContain('>Nur ausprobiert<');
    expect((await preview({ source: '{{x}}', paper: paper.key })).statusCode).toBe(422);
    expect((await preview({ source, paper: 'fremd' })).statusCode).toBe(404);
    expect(await app.database.read.find(FrozenPaper, { order: { id: 'ASC' } })).toEqual(before);
    expect(await htmlOf(paper.key)).not.toContain('Nur ausprobiert');
  });
});

it('a template that was copied and adapted still makes accessible documents', async () => {
  const app = await startTestApp('SQLite');
  const desk = await TemplateDesk.open(app);
  const copy = await desk.copy('Eigener Bericht', 'berichtsvorlage-umsetzungsstand');
  const source = withMark(await desk.source(copy.key, 1), 'Kurz gesagt');
  const released = await desk.released(made(await desk.save(copy, source)));
  await desk.papers.county.measure({ title: 'Sprachlotsen', lead: desk.papers.office });
  const draft = await desk.papers.draft({ template: released.key });
  const approved = created(
    await desk.papers.step(desk.papers.management, draft, 'approval', { despiteGaps: 'Eilt.' }),
  );
  const { key } = created(await desk.papers.step(desk.papers.colleague, approved, 'release'));

  const prepared = await app.get(PaperContents).paper(desk.papers.county.key, key, THE_PUBLIC);
  const { html, pdf, docx } = await allFormats(app, prepared);
  expect(html).toContain('Kurz gesagt');
  expect(await pdfProblems(pdf, html)).toEqual([]);
  await expectParity(html, pdf, docx);
  await app.stop();
}, 60_000);
