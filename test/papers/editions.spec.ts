import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../../src/papers/edition.js';
import type { FrozenContent } from '../../src/papers/frozen-content.js';
import { FrozenPaper } from '../../src/papers/frozen-paper.entity.js';
import { PaperContents } from '../../src/papers/paper-contents.js';
import type { PaperContent } from '../../src/papers/paper-content.js';
import { PaperExportCommand } from '../../src/papers/paper-export.command.js';
import { Paper } from '../../src/papers/paper.entity.js';
import { RenditionRunner } from '../../src/papers/rendition-runner.js';
import { DATABASES, startTestApp, type TestApp, type Visitor } from '../support/databases.js';
import { linesOf } from '../support/lines.js';
import { expectParity } from '../support/parity.js';
import { allFormats } from './all-formats.js';
import { everyPart, everythingIn, found } from './canaries.js';
import {
  CANARIES,
  DESPITE_GAPS,
  INTERNAL,
  NOWHERE,
  OPEN,
  paperFullOfCanaries,
} from './canary-paper.js';
import { created, PaperDesk, type Receipt } from './paper-desk.js';

const LONG = 60_000;
const MARK = 'Interne Fassung, nicht zur Veröffentlichung';

/** A document as everything that can be read in it. */
const textIn = async (name: string, bytes: Buffer): Promise<string> => {
  if (name.endsWith('.pdf')) return everythingIn(bytes);
  return name.endsWith('.docx') ? everyPart(bytes) : bytes.toString('utf8');
};

describe.each(DATABASES)('the two editions of a paper, on %s', (kind) => {
  let app: TestApp;
  let desk: PaperDesk;
  let draft: Receipt;
  let paper: Paper;
  let editions: Record<Edition, PaperContent>;

  beforeAll(async () => {
    app = await startTestApp(kind);
    desk = await PaperDesk.open(app);
    draft = await paperFullOfCanaries(desk);
    paper = await app.database.read.findOneByOrFail(Paper, { key: draft.key });
    editions = await app.get(PaperContents).editions(desk.county.key, paper);
  });
  afterAll(() => app.stop());

  const render = (edition: Edition) => {
    const { bodyId, key } = paper;
    const template = paper.template ?? '';
    const prepared = { bodyId, key, template, content: editions[edition] };
    return allFormats(app, prepared);
  };

  /** What an address answers, in words, for somebody who is let in. */
  const read = async (path: string, who: Visitor): Promise<string> => {
    const answer = await who.request('GET', path, { headers: { accept: 'text/html' } });
    expect([path, answer.statusCode]).toEqual([path, 200]);
    return textIn(path.replace(/\?.*/, ''), answer.bytes);
  };
  const documents = (...formats: string[]): string[] =>
    formats.map((format) => desk.path(draft.key, `rendition.${format}`));

  const expectHalves = (content: Record<Edition, PaperContent>): void => {
    const [open, internal] = [JSON.stringify(content.PUBLIC), JSON.stringify(content.INTERNAL)];
    expect(found(CANARIES, open)).toEqual([]);
    expect(found(OPEN, open)).toEqual(OPEN);
    expect(found(INTERNAL.inData, internal)).toEqual(INTERNAL.inData);
    expect(found(NOWHERE, internal)).toEqual([]);
  };
  const expectOpen = (text: string): void => {
    expect(found(CANARIES, text)).toEqual([]);
    expect(found(OPEN, text)).toEqual(OPEN);
  };
  const expectInternal = (text: string): void => {
    expect(found(INTERNAL.onPaper, text)).toEqual(INTERNAL.onPaper);
    expect(found([...NOWHERE, 'ausgelassen'], text)).toEqual([]);
    expect(found([MARK], text)).toHaveLength(1);
  };

  it('hold in the public content nothing that is internal, and in the internal one all of it', () => {
    expectHalves(editions);
  });

  it(
    'come out public in every format without any of it',
    async () => {
      const { html, pdf, docx } = await render('PUBLIC');
      for (const text of [html, await everythingIn(pdf), everyPart(docx)]) {
        expectOpen(text);
        expect(
          found(['In dieser öffentlichen Fassung sind 14 Stellen ausgelassen.'], text),
        ).toHaveLength(1);
      }
      await expectParity(html, pdf, docx);
    },
    LONG,
  );

  it(
    'come out internal in every format with all of it, and marked',
    async () => {
      const { html, pdf, docx } = await render('INTERNAL');
      for (const text of [html, await everythingIn(pdf), everyPart(docx)]) expectInternal(text);
      await expectParity(html, pdf, docx);
    },
    LONG,
  );

  it(
    'are kept apart for those who work on the draft and read only the public one',
    async () => {
      const page = `/vorlagen/${draft.key}`;
      for (const path of [page, ...documents('html', 'pdf', 'docx')])
        expectOpen(await read(path, desk.head));
      expect(found(CANARIES, await read(desk.path(draft.key), desk.head))).toEqual([]);
      for (const path of documents('html', 'pdf', 'docx'))
        expectInternal(await read(`${path}?edition=INTERNAL`, desk.auditor));
    },
    LONG,
  );

  describe('once it is released', () => {
    let released: Receipt;

    beforeAll(async () => {
      const approved = created(await desk.step(desk.management, draft, 'approval', DESPITE_GAPS));
      released = created(await desk.step(desk.colleague, approved, 'release'));
      await app.get(RenditionRunner).idle();
    }, LONG);

    it('are fixed as two halves, when it is approved and when it has its number', async () => {
      const frozen = await app.database.read.findBy(FrozenPaper, { paperId: paper.id });
      expect(frozen.map(({ stage }) => stage).sort()).toEqual(['APPROVED', 'RELEASED']);
      for (const { content } of frozen)
        expectHalves((JSON.parse(content) as FrozenContent).editions);
    });

    it(
      'leave no trace of what is internal in any document everybody can have',
      async () => {
        const complete = desk.path(draft.key, 'complete.pdf');
        for (const path of [...documents('html', 'pdf', 'docx'), complete])
          expectOpen(await read(path, app));
      },
      LONG,
    );

    it('nor on any page everybody can read', async () => {
      const query = `?kreis=${desk.county.key}`;
      const page = `/vorlagen/${draft.key}`;
      expectOpen(await read(page + query, app));
      const lists = [`/vorlagen${query}`, `/vorlagen${query}&format=csv`];
      const answers = [desk.path(), desk.path(draft.key), desk.path(draft.key, 'attachments')];
      for (const path of [...lists, ...answers])
        expect(found(CANARIES, await read(path, app))).toEqual([]);
      for (const path of [desk.path('unbekannt'), `${page}/aenderungen${query}`]) {
        const { statusCode, body } = await app.request('GET', path);
        expect([statusCode, found(CANARIES, body)]).toEqual([404, []]);
      }
    });

    const onDemand = async (filter: object): Promise<string> => {
      const payload = { template: paper.template, asOf: paper.asOf, format: 'html', filter };
      const path = `/api/v1/bodies/${desk.county.key}/renditions`;
      const { statusCode, body } = await app.request('POST', path, { payload });
      expect(statusCode).toBe(200);
      return body;
    };

    it('nor in a report everybody can have made of that day', async () => {
      const report = await onDemand({});
      // The department's own words, which only this paper has shortened.
      expect(found(CANARIES, report)).toEqual(['Kanarioriginal']);
      expect(found(['Sprachlotsen', 'Einleitung für alle'], report)).toHaveLength(2);
    });

    it('nor can anybody find out with such reports which words stand in it', async () => {
      const about = async (q: string) =>
        (await onDemand({ q })).replaceAll('\u00ad', '').replaceAll(q, 'Suchwort');
      const nothing = await about('Nirgends');
      expect(await about('Sprachlotsen')).not.toBe(nothing);
      for (const q of ['Kanarititel', 'Kanaribeschreibung', 'Kanarisachstand'])
        expect((await about(q)) === nothing).toBe(true);
    });

    it(
      'come out internal with all of it for those who read that',
      async () => {
        for (const path of documents('html', 'pdf', 'docx'))
          expectInternal(await read(`${path}?edition=INTERNAL`, desk.auditor));
        const complete = await read(
          desk.path(draft.key, 'complete.pdf?edition=INTERNAL'),
          desk.auditor,
        );
        expectInternal(complete);
      },
      LONG,
    );

    it(
      'lie in the package for the archive as files of their own',
      async () => {
        const to = join(app.config.reportsDir, 'archiv');
        const named = { body: desk.county.key, paper: released.reference ?? '', to };
        const [first = ''] = await linesOf(app.get(PaperExportCommand).run(named));
        const files = await readdir(join(first, '..'));
        const textOf = async (file: string) =>
          textIn(file, await readFile(join(first, '..', file)));
        const made = files.filter((file) => /^Vorlage.*\.(pdf|docx)$/.test(file));
        const internal = made.filter((file) => file.includes('-intern'));
        expect([made, internal].map(({ length }) => length)).toEqual([6, 3]);
        for (const file of internal) expectInternal(await textOf(file));
        for (const file of made.filter((one) => !internal.includes(one)))
          expectOpen(await textOf(file));
      },
      LONG,
    );
  });
});
