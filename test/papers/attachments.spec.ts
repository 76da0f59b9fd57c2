import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { In } from 'typeorm';
import { v7 } from 'uuid';
import { checksum } from '../../src/papers/frozen-content.js';
import {
  AttachmentFile,
  AttachmentPiece,
} from '../../src/papers/attachments/attachment-file.entity.js';
import { PaperAttachment } from '../../src/papers/attachments/paper-attachment.entity.js';
import { PaperExportCommand } from '../../src/papers/paper-export.command.js';
import { PaperVerifyCommand } from '../../src/papers/paper-verify.command.js';
import { RenditionRunner } from '../../src/papers/rendition-runner.js';
import { CountyText } from '../../src/organizations/county-text.entity.js';
import { pdfWith, plainPdf } from '../rendering/attached-pdfs.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { readPdf } from '../support/pdf.js';
import { linesOf } from '../support/lines.js';
import { everyPart, everythingIn, found } from './canaries.js';
import { created, PaperDesk, type Receipt } from './paper-desk.js';

const LONG = 120_000;
const HOUR_MS = 3_600_000;

interface Listed {
  items: { id: string; number: number; title: string; accessible: boolean; check: string[] }[];
  version: number;
}

describe.each(DATABASES)('attachments on %s', (kind) => {
  let app: TestApp;
  let desk: PaperDesk;

  beforeAll(async () => {
    app = await startTestApp(kind);
    desk = await PaperDesk.open(app);
    const { id: bodyId } = desk.county.body;
    const text = 'Frau Beispiel\nbarrierefrei@example.org';
    const facts = { bodyId, kind: 'ACCESSIBILITY_CONTACT', text, version: 1 } as const;
    await app.database.write((em) =>
      em.insert(CountyText, { ...facts, changedAt: app.clock.now() }),
    );
  });
  afterAll(() => app.stop());

  const add: PaperDesk['attach'] = (...given) => desk.attach(...given);
  const listed = async (key: string, who: Visitor = desk.management) =>
    (await who.request('GET', desk.path(key, 'attachments'))).json<Listed>();
  const files = () => app.database.read.count(AttachmentFile);

  it('are checked when they come, and say what the check found', async () => {
    const draft = await desk.draft();
    const one = created(await add(draft, 'title=Kennzahlen', await plainPdf()));
    const { items, version } = await listed(draft.key);
    expect(version).toBe(one.version);
    expect(items).toMatchObject([{ number: 1, title: 'Kennzahlen', accessible: false }]);
    expect(items[0]?.check).toEqual(expect.arrayContaining(['Eine Seite.', 'Nicht barrierefrei.']));
  });

  it('are taken once, however often they are sent', async () => {
    const draft = await desk.draft();
    const before = await files();
    const pdf = await plainPdf();
    const once = { 'idempotency-key': 'anlage-1' };
    const first = created(await add(draft, 'title=Einmal', pdf, once));
    expect(created(await add(draft, 'title=Einmal', pdf, once))).toEqual(first);
    const other = await add(draft, 'title=Einmal', await plainPdf('Anders'), once);
    expect([other.statusCode, await files()]).toEqual([422, before + 1]);
  });

  it('are forgotten when the program ended before anybody had them', async () => {
    const old = { id: v7({ msecs: Date.now() - 2 * HOUR_MS }), sha256: 'x', size: 3 };
    const { facts } = await app.database.read.findOneByOrFail(AttachmentFile, {});
    const bodyId = desk.county.body.id;
    await app.database.write(async (em) => {
      await em.insert(AttachmentFile, { ...old, bodyId, facts });
      await em.insert(AttachmentPiece, { fileId: old.id, number: 0, content: 'eHh4' });
    });
    created(await add(await desk.draft(), 'title=Neu', await plainPdf('Neu')));
    expect(await app.database.read.findBy(AttachmentFile, { id: old.id })).toEqual([]);
    expect(await app.database.read.findBy(AttachmentPiece, { fileId: old.id })).toEqual([]);
  });

  it('are refused with a sentence, and nothing of them stays', async () => {
    const draft = await desk.draft();
    const before = await files();
    const hostile = await pdfWith({ OpenAction: { S: 'JavaScript', JS: 'app.alert(1)' } });
    const large = Buffer.alloc(25_000_001);
    const pdf = await plainPdf();
    const answers = [
      await add(draft, 'title=A', hostile),
      await add(draft, 'title=A', large),
      await add(draft, 'title=A', pdf, { 'content-type': 'application/json' }),
      await add(draft, 'title=', pdf),
      await add({ ...draft, version: draft.version + 1 }, 'title=A', pdf),
      await add(draft, 'title=A', pdf, {}, desk.head),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([422, 413, 400, 422, 412, 403]);
    expect(answers[0]?.body).toContain('JavaScript');
    expect(answers[1]?.body).toContain('25 MB');
    expect(await files()).toBe(before);
  });

  it('are changed, moved and taken away as long as the paper is a draft', async () => {
    const draft = await desk.draft();
    const pdf = await plainPdf();
    const one = created(await add(draft, 'title=Eins', pdf));
    const two = created(await add(one, 'title=Zwei', pdf));
    const { items } = await listed(draft.key);
    const path = (id = '') => desk.path(draft.key, `attachments/${id}`);
    const moved = await desk.management.request('PATCH', path(items[1]?.id), {
      payload: { position: 1, title: 'Zuerst' },
      headers: { 'if-match': `"${two.version}"` },
    });
    expect(moved.statusCode).toBe(200);
    const titles = async () => (await listed(draft.key)).items.map(({ title }) => title);
    expect(await titles()).toEqual(['Zuerst', 'Eins']);
    const before = await files();
    const removed = await desk.management.request('DELETE', path(items[0]?.id), {
      headers: { 'if-match': `"${moved.json<Receipt>().version}"` },
    });
    expect([removed.statusCode, await titles(), await files()]).toEqual([
      200,
      ['Zuerst'],
      before - 1,
    ]);
  });

  it('stand behind all others when they come last, also after one was taken away', async () => {
    const draft = await desk.draft();
    let last = draft;
    for (const title of ['Eins', 'Zwei', 'Drei'])
      last = created(await add(last, `title=${title}`, await plainPdf(title)));
    const [first] = (await listed(draft.key)).items;
    const path = desk.path(draft.key, `attachments/${first?.id ?? ''}`);
    const headers = { 'if-match': `"${last.version}"` };
    const removed = await desk.management.request('DELETE', path, { headers });
    created(await add(removed.json<Receipt>(), 'title=Vier', await plainPdf('Vier')));
    const { items } = await listed(draft.key);
    expect(items.map(({ title }) => title)).toEqual(['Zwei', 'Drei', 'Vier']);
    const ids = In(items.map(({ id }) => id));
    const rows = await app.database.read.findBy(PaperAttachment, { id: ids });
    expect(rows.map(({ position }) => position).sort()).toEqual([1, 2, 3]);
  });

  it('stand in the order in which they came where an earlier paper has a position twice', async () => {
    const draft = await desk.draft();
    created(await add(draft, 'title=Danach', await plainPdf()));
    const [{ id } = { id: '' }] = (await listed(draft.key)).items;
    const known = await app.database.read.findOneByOrFail(PaperAttachment, { id });
    const older = { id: v7({ msecs: Date.now() - HOUR_MS }), title: 'Zuvor' };
    const again = Object.assign(new PaperAttachment(), known, older);
    await app.database.write((em) => em.insert(PaperAttachment, again));
    const { items } = await listed(draft.key);
    expect(items.map(({ title }) => title)).toEqual(['Zuvor', 'Danach']);
  });

  it(
    'are seen behind a paper before anybody approves it',
    async () => {
      const draft = await desk.draft();
      const path = `/vorlagen/${draft.key}`;
      const pageOf = async (below = '') =>
        (
          await desk.management.request('GET', path + below, { headers: { accept: 'text/html' } })
        ).body.replaceAll('&#x3D;', '=');
      expect(await pageOf('/anlagen')).not.toContain('mit-anlagen');
      const one = created(await add(draft, 'title=Zahlen', await plainPdf('Aus dem Kreis')));
      created(await add(one, 'title=Vermerk&edition=INTERNAL', await plainPdf('Vertraulich')));
      for (const page of [await pageOf('/anlagen'), await pageOf()])
        expect(page.match(/href="[^"]*mit-anlagen[^"]*"/g)).toEqual([
          `href="${path}/mit-anlagen/datei"`,
          `href="${path}/mit-anlagen/datei?fassung=INTERNAL"`,
        ]);
      const get = (query = '', who = desk.management) =>
        who.request('GET', desk.path(draft.key, `complete.pdf${query}`));
      const open = await readPdf((await get()).bytes);
      expect(open.pages.map(({ watermarked }) => watermarked)).toEqual([
        ...open.pages.slice(1).map(() => true),
        false,
      ]);
      expect([open.keywords, open.pages.at(-1)?.text]).toEqual(['Entwurf', 'Aus dem Kreis']);
      const inside = await get('?edition=INTERNAL');
      expect(inside.headers['content-disposition']).toMatch(/-intern-mit-anlagen\.pdf"$/);
      expect((await readPdf(inside.bytes)).pages.at(-1)?.text).toBe('Vertraulich');
      expect((await get('', desk.member)).statusCode).toBe(404);
    },
    LONG,
  );

  describe('of a released paper', () => {
    let paper: Receipt;
    let open: Buffer;
    const secret = 'Kanarienanlage';

    beforeAll(async () => {
      open = await plainPdf('Zahlen aus dem Kreis');
      const draft = await desk.draft({
        name: 'Mit Anlagen',
        attachments: ['Satzung, im Kreishaus'],
      });
      const one = created(await add(draft, `title=${secret}&edition=INTERNAL`, await plainPdf()));
      const two = created(await add(one, 'title=Kennzahlen', open));
      const three = created(await add(two, 'title=Karte&manner=LISTED', await plainPdf('Karte')));
      const approved = created(await desk.step(desk.management, three, 'approval'));
      paper = created(await desk.step(desk.colleague, approved, 'release'));
      await app.get(RenditionRunner).idle();
    }, LONG);

    const get = (path: string, who: Visitor = desk.member) =>
      who.request('GET', desk.path(paper.key, path));
    const verify = () =>
      linesOf(
        app.get(PaperVerifyCommand).run({ body: desk.county.key, paper: paper.reference ?? '' }),
      );

    /** What was said, also where it ends with a problem. */
    const verdicts = async (): Promise<string[]> => {
      const lines: string[] = [];
      const command = app.get(PaperVerifyCommand);
      try {
        const said = command.run({ body: desk.county.key, paper: paper.reference ?? '' });
        for await (const line of said) lines.push(line);
      } catch (error) {
        lines.push((error as Error).message);
      }
      return lines;
    };
    const unchanged = (name: string): string => `${name}: unverändert, Byte für Byte gleich.`;
    const forge = async (bytes: Buffer): Promise<void> => {
      const before = { sha256: checksum(bytes) };
      const { id } = await app.database.read.findOneByOrFail(AttachmentFile, before);
      const content = (await plainPdf('Gefälscht')).toString('base64');
      await app.database.write((em) =>
        em.query(`update attachment_piece set content = '${content}' where file_id = '${id}'`),
      );
    };

    it('are listed with what a reader has to know, and those for the house only there', async () => {
      const page = (await get('rendition.html')).body;
      expect(
        found(['Anlage 1: Kennzahlen (PDF, 1 Seite, angehängt, nicht barrierefrei'], page),
      ).toHaveLength(1);
      expect(
        found(['Frau Beispiel, barrierefrei@example.org', 'Satzung, im Kreishaus'], page),
      ).toHaveLength(2);
      expect(found(['Anlage 2: Karte (PDF, 1 Seite, gesondert'], page)).toHaveLength(1);
      expect((await listed(paper.key, desk.member)).items).toHaveLength(2);
      const all = (await listed(paper.key, desk.auditor)).items;
      expect(all.map(({ number, title }) => `${number} ${title}`)).toContain(`3 ${secret}`);
      const internal = await get(`attachments/${all[2]?.id ?? ''}/file`);
      expect(internal.statusCode).toBe(404);
    });

    it(
      'leave no trace of what is internal in anything that is public',
      async () => {
        const [pdf, docx, complete] = [
          await get('rendition.pdf'),
          await get('rendition.docx'),
          await get('complete.pdf'),
        ];
        for (const text of [
          await everythingIn(pdf.bytes),
          everyPart(docx.bytes),
          await everythingIn(complete.bytes),
        ]) {
          expect(found([secret], text)).toEqual([]);
          expect(found(['Kennzahlen', 'eine Stelle ausgelassen'], text)).toHaveLength(2);
        }
        const inside = await get('complete.pdf?edition=INTERNAL', desk.auditor);
        expect(found([secret], await everythingIn(inside.bytes))).toEqual([secret]);
      },
      LONG,
    );

    it(
      'stand behind the paper in one PDF, each after a sheet that tells what to expect',
      async () => {
        const answer = await get('complete.pdf');
        expect(answer.headers.etag).toBe(`"${checksum(answer.bytes)}"`);
        const alone = (await readPdf((await get('rendition.pdf')).bytes)).pages.length;
        const { pages, outline, tagged } = await readPdf(answer.bytes);
        expect(pages).toHaveLength(alone + 2);
        expect(pages[alone]?.text).toContain('nicht barrierefrei');
        expect(pages[alone + 1]?.text).toContain('Zahlen aus dem Kreis');
        expect([tagged, outline.at(-1)?.text]).toEqual([true, 'Anlage 1: Kennzahlen']);
      },
      LONG,
    );

    it('come back byte for byte, and cannot be taken away any more', async () => {
      const [one] = (await listed(paper.key, desk.member)).items;
      const file = await get(`attachments/${one?.id ?? ''}/file`);
      expect([file.bytes.equals(open), file.headers['content-disposition']]).toEqual([
        true,
        'attachment; filename="Anlage-1-kennzahlen.pdf"',
      ]);
      const refused = await add(paper, 'title=Nachtrag', open);
      expect(refused.statusCode).toBe(409);
      await expect(
        app.database.write((em) => em.query('delete from attachment_file')),
      ).rejects.toThrow();
    });

    it(
      'go to the archive with the paper',
      async () => {
        const to = join(app.config.reportsDir, 'archiv');
        const run = app.get(PaperExportCommand).run({
          body: desk.county.key,
          paper: paper.reference ?? '',
          to,
        });
        const [first = ''] = await linesOf(run);
        const place = join(first, '..');
        expect(await readdir(place)).toEqual(
          expect.arrayContaining([
            'Anlage-1-kennzahlen.pdf',
            'Anlage-2-karte.pdf',
            `Anlage-3-${secret.toLowerCase()}-intern.pdf`,
          ]),
        );
        const sums = (await readFile(join(place, 'SHA256SUMS'), 'utf8')).trim().split('\n');
        expect(sums).toHaveLength((await readdir(place)).length - 1);
        for (const line of sums) {
          const [sum, name = ''] = line.split('  ');
          expect(checksum(await readFile(join(place, name)))).toBe(sum);
        }
      },
      LONG,
    );

    it(
      'are proven with it, and missed when they are no longer what they were',
      async () => {
        expect((await verify()).slice(1)).toEqual(
          [
            ...['PDF, öffentlich', 'DOCX, öffentlich', 'PDF mit Anlagen, öffentlich'],
            ...['PDF, intern', 'DOCX, intern', 'PDF mit Anlagen, intern'],
            ...['Anlage 1: Kennzahlen', 'Anlage 2: Karte', `Anlage 3: ${secret}`],
          ].map(unchanged),
        );
        const backup =
          'Anlagen lassen sich nicht neu herstellen: Bitte holen Sie sie aus einer Sicherung zurück.';
        await forge(await plainPdf('Karte'));
        expect((await verdicts()).at(-1)).toBe(`Nicht bestätigt: Anlage 2: Karte. ${backup}`);

        await forge(open);
        const lacking = (name: string): string =>
          `${name}: lässt sich nicht prüfen, weil eine Anlage fehlt oder verändert worden ist.`;
        expect((await verdicts()).slice(1)).toEqual([
          ...['PDF, öffentlich', 'DOCX, öffentlich'].map(unchanged),
          lacking('PDF mit Anlagen, öffentlich'),
          ...['PDF, intern', 'DOCX, intern'].map(unchanged),
          lacking('PDF mit Anlagen, intern'),
          'Anlage 1: Kennzahlen: fehlt oder ist verändert worden.',
          'Anlage 2: Karte: fehlt oder ist verändert worden.',
          unchanged(`Anlage 3: ${secret}`),
          `Nicht bestätigt: PDF mit Anlagen, öffentlich; PDF mit Anlagen, intern; Anlage 1: Kennzahlen; Anlage 2: Karte. ${backup}`,
        ]);
        const [one] = (await listed(paper.key, desk.member)).items;
        const refused = await get(`attachments/${one?.id ?? ''}/file`);
        expect(refused.statusCode).toBe(500);
        expect(refused.body).toContain('Wer den Server betreut, holt sie aus einer Sicherung');
      },
      LONG,
    );
  });
});
