import { KeptDocuments } from '../../src/papers/kept-documents.js';
import { Paper } from '../../src/papers/paper.entity.js';
import { PaperContents } from '../../src/papers/paper-contents.js';
import { Papers } from '../../src/papers/papers.service.js';
import { ApiDescription } from '../support/api-description.js';
import { DATABASES, type TestApp } from '../support/databases.js';
import { readDocx } from '../support/docx.js';
import { TestCounty } from '../support/factories.js';
import { readPdf } from '../support/pdf.js';
import { startWithCounties } from './counties.js';
import { THE_HOUSE } from '../../src/papers/paper-audience.js';

const PAPERS = '/api/v1/bodies/warendorf/papers';
const RENDITIONS = '/api/v1/bodies/warendorf/renditions';
const REPORT = { template: 'berichtsvorlage-umsetzungsstand', asOf: '2023-05-25', format: 'html' };

interface Problem {
  detail: string;
  problems: { field: string; message: string }[];
}

describe.each(DATABASES)('papers over HTTP on %s', (kind) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startWithCounties(kind);
  });
  afterAll(() => app.stop());

  const post = (payload: object) => app.request('POST', RENDITIONS, { payload });

  it('lists the papers as described', async () => {
    const answer = await app.request('GET', PAPERS);
    expect(answer.json()).toMatchObject({
      items: [{ key: 'umsetzungsstand-2023', reference: '066/2023' }],
    });
    const description = await ApiDescription.of(app);
    expect(description.deviations('/api/v1/bodies/{body}/papers', answer.json())).toEqual([]);
  });

  it('shows the whole course of a paper, also outside the council', async () => {
    const answer = await app.request('GET', '/api/v1/bodies/unna/papers/integrationskonzept-2012');
    const paper = answer.json<{
      consultations: { kind: { code: string }; date: string | null }[];
    }>();
    expect(paper.consultations).toHaveLength(15);
    expect(new Set(paper.consultations.map((step) => step.kind.code))).toEqual(
      new Set(['INTERNAL', 'EXTERNAL', 'COUNCIL']),
    );
    expect(paper.consultations.map(({ date }) => date)).toContain('29.10./30.10.2012');
    const description = await ApiDescription.of(app);
    expect(description.deviations('/api/v1/bodies/{body}/papers/{paper}', paper)).toEqual([]);
  });

  it.each([
    ['html', 'text/html; charset=utf-8'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ])('hands out a paper as %s under a good name', async (format, type) => {
    const answer = await app.request('GET', `${PAPERS}/umsetzungsstand-2023/rendition.${format}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': type,
      'content-disposition': `inline; filename="warendorf-066-2023.${format}"`,
      'cache-control': 'private, no-cache',
    });
  });

  it('hands out a paper as PDF', async () => {
    const answer = await app.request('GET', `${PAPERS}/umsetzungsstand-2023/rendition.pdf`);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect((await readPdf(answer.bytes)).headings).toContainEqual({
      level: 2,
      text: 'Erläuterungen:',
    });
  });

  it('shows nobody a paper that is not public', async () => {
    const secret = { key: 'umsetzungsstand-2023' };
    const name = 'Vertraulicher Bericht';
    const turn = (isPublic: boolean) =>
      app.database.write((em) => em.update(Paper, secret, { isPublic, name }));
    await turn(false);
    try {
      const answers = await Promise.all([
        app.request('GET', PAPERS),
        app.request('GET', `${PAPERS}/${secret.key}`),
        app.request('GET', `${PAPERS}/${secret.key}/rendition.html`),
        app.request('GET', '/'),
        post(REPORT),
      ]);
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 404, 404, 200, 200]);
      for (const { body } of answers) expect(body).not.toContain(name);
      const inTheHouse = await app.get(PaperContents).paper('warendorf', secret.key, THE_HOUSE);
      expect(inTheHouse.content.vorlage).toMatchObject({ nummer: '066/2023' });
    } finally {
      await turn(true);
    }
  });

  it('makes a report on demand', async () => {
    const answer = await post({ ...REPORT, format: 'docx', filter: { status: 'IN_PROGRESS' } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toBe(
      'inline; filename="warendorf-berichtsvorlage-umsetzungsstand-2023-05-25.docx"',
    );
    const headings = readDocx(answer.bytes).headings.map(({ text }) => text);
    expect(headings).toContain('W13 Kommunales Integrationsmanagement (KIM)');
    expect(headings).not.toContain('W02 Griffbereit');
  });

  it.each([
    [
      3,
      'a person',
      'Es werden gerade schon 3 Dokumente für Sie erstellt. Bitte warten Sie, bis eines davon fertig ist.',
    ],
    [
      20,
      'all who have not signed in',
      'Es werden gerade schon 20 Dokumente für Personen ohne Anmeldung erstellt. Bitte versuchen Sie es gleich noch einmal.',
    ],
  ])('makes %s at a time for %s, and sends away who asks for more', async (most, who, detail) => {
    const county = await TestCounty.create(app.database);
    const account = await county.account('ki_management');
    const asking = who === 'a person' ? await app.signIn(account) : app;
    const ask = (asOf: string) =>
      asking.request('POST', `/api/v1/bodies/${county.key}/renditions`, {
        payload: { ...REPORT, asOf, format: 'docx' },
      });
    const days = Array.from({ length: most * 3 }, (_, index) =>
      new Date(Date.UTC(2023, 0, 1 + index)).toISOString().slice(0, 10),
    );
    const answers = await Promise.all(days.map(ask));
    const refused = answers.filter(({ statusCode }) => statusCode !== 200);
    expect(refused.length).toBeGreaterThan(0);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(most);
    for (const answer of refused) {
      expect(answer.statusCode).toBe(503);
      expect(answer.headers['retry-after']).toBe('5');
      expect(answer.json()).toMatchObject({ code: 'BUSY', detail });
    }
    expect((await ask('2023-05-25')).statusCode).toBe(200);
  });

  it('makes the same document once for all who ask for it at the same time', async () => {
    const contents = app.get(PaperContents);
    const prepared = await contents.onDemand('warendorf', REPORT.template, REPORT.asOf, {});
    const html = await app.get(Papers).html(prepared);
    const kept = app.get(KeptDocuments);
    expect(kept.of(html, 'docx')).toBe(kept.of(html, 'docx'));
    expect(kept.of(html, 'docx')).not.toBe(kept.of(html, 'pdf'));
  });

  it('takes today when no day is asked for', async () => {
    app.clock.set('2024-06-30T23:30:00Z');
    const answer = await post({ ...REPORT, asOf: undefined });
    expect(answer.headers['content-disposition']).toContain('2024-07-01.html');
  });

  it('has no document of a paper that is only a course', async () => {
    const address = '/api/v1/bodies/unna/papers/integrationskonzept-2012/rendition.html';
    const answer = await app.request('GET', address);
    expect(answer.statusCode).toBe(404);
    expect(answer.json<Problem>().detail).toBe(
      'Von der Vorlage „Integrationskonzept Kreis Unna“ ist nur der Beratungsweg verzeichnet; ein Dokument gibt es dazu nicht.',
    );
  });

  it('names the papers there are when one is not', async () => {
    const answer = await app.request('GET', `${PAPERS}/haushalt-2024`);
    expect(answer.statusCode).toBe(404);
    expect(answer.json<Problem>().detail).toBe(
      'Eine Vorlage „haushalt-2024“ gibt es hier nicht. Vorhanden: 066/2023 (umsetzungsstand-2023).',
    );
  });

  it.each([
    [{ ...REPORT, template: 'beschluss' }, 'template', 'berichtsvorlage-umsetzungsstand'],
    [{ ...REPORT, template: undefined }, 'template', 'Vorlagenmuster'],
    [{ ...REPORT, asOf: '31.02.2023' }, 'asOf', 'JJJJ-MM-TT'],
    [{ ...REPORT, format: 'odt' }, 'format', 'pdf, docx, html'],
    [{ ...REPORT, colour: 'red' }, 'colour', 'Erlaubt ist: asOf, filter, format, template.'],
    [{ ...REPORT, filter: { status: 'RED' } }, 'filter.status', 'NOT_STARTED'],
    [{ ...REPORT, filter: 'laufend' }, 'filter', 'Gruppe von Angaben'],
    [{ ...REPORT, filter: { fieldOfAction: 'verkehr' } }, 'fieldOfAction', 'Erlaubt ist'],
  ])('refuses %j and says what would be right', async (payload, field, message) => {
    const answer = await post(payload);
    expect(answer.statusCode).toBe(422);
    const problem = answer.json<Problem>().problems.find((candidate) => candidate.field === field);
    expect(problem?.message).toContain(message);
  });

  it('refuses a format it does not have', async () => {
    const answer = await app.request('GET', `${PAPERS}/umsetzungsstand-2023/rendition.odt`);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<Problem>().detail).toContain('pdf, docx, html');
  });
});
