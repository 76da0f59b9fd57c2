import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { unzipSync, zipSync } from 'fflate';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { checksum } from '../../src/papers/frozen-content.js';
import { FrozenPapers } from '../../src/papers/frozen-papers.js';
import { PaperExportCommand } from '../../src/papers/paper-export.command.js';
import { PaperVerifyCommand } from '../../src/papers/paper-verify.command.js';
import { RenditionFolders } from '../../src/papers/rendition-folders.js';
import { RenditionRunner } from '../../src/papers/rendition-runner.js';
import { RenditionFile } from '../../src/papers/rendition-file.entity.js';
import { checksumInTurns, RenditionStore } from '../../src/papers/rendition-store.js';
import { Rendition } from '../../src/papers/rendition.entity.js';
import { Renditions } from '../../src/papers/renditions.js';
import { DATABASES, startBeside, type TestApp } from '../support/databases.js';
import { linesOf } from '../support/lines.js';
import { untilWaiting } from '../support/waiting-for-locks.js';
import { startWithCounties } from './counties.js';
import { freeze } from './freeze.js';

const PAPER = '/api/v1/bodies/warendorf/papers/umsetzungsstand-2023';
const NAME = { body: 'warendorf', paper: '066/2023' };
const FILES = [
  'SHA256SUMS',
  'Vorlage-066-2023-intern.docx',
  'Vorlage-066-2023-intern.pdf',
  'Vorlage-066-2023.docx',
  'Vorlage-066-2023.json',
  'Vorlage-066-2023.pdf',
  'verzeichnis.json',
];
const LONG = 120_000;

describe('the checksum of a large document', () => {
  it('is the same, and lets others have their turn', async () => {
    const large = Buffer.alloc(20_000_001, 'Anlage');
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    expect(await checksumInTurns(large)).toBe(checksum(large));
    clearInterval(others);
    expect(turns).toBeGreaterThan(0);
    expect(await checksumInTurns(Buffer.alloc(0))).toBe(checksum(''));
  });
});

describe.each(DATABASES)('paper 066/2023, fixed for good on %s', (kind) => {
  let app: TestApp;
  let folder: string;
  let frozenId: string;

  beforeAll(async () => {
    app = await startWithCounties(kind);
    folder = join(app.config.reportsDir, 'warendorf', '2023', '066-2023');
    frozenId = await freeze(app, 'warendorf', 'umsetzungsstand-2023');
  }, LONG);
  afterAll(() => app.stop());

  const document = (format: string, headers: Record<string, string> = {}) =>
    app.request('GET', `${PAPER}/rendition.${format}`, { headers });
  const verify = () => linesOf(app.get(PaperVerifyCommand).run(NAME));
  const deeds = async (action: AuditEntry['action']) =>
    (await app.database.read.findBy(AuditEntry, { action })).map(({ objectId }) => objectId);
  /** What an accident on the disk or in the database does. */
  const replace = async (bytes: Buffer): Promise<void> => {
    if (kind === 'SQLite') return writeFile(join(folder, 'Vorlage-066-2023.docx'), bytes);
    const { id } = await app.database.read.findOneByOrFail(Rendition, {
      edition: 'PUBLIC',
      format: 'docx',
    });
    const content = bytes.toString('base64');
    await app.database.write((em) => em.update(RenditionFile, { id }, { content }));
  };

  const orderAll = async (): Promise<void> => {
    await app.database.write((em) => app.get(Renditions).orderAll(em, frozenId));
    await app.get(RenditionRunner).idle();
  };
  const provesItself = async (place: string): Promise<void> => {
    expect((await readdir(place)).sort()).toEqual(FILES);
    const sums = (await readFile(join(place, 'SHA256SUMS'), 'utf8')).trim().split('\n');
    expect(sums).toHaveLength(FILES.length - 1);
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect(checksum(await readFile(join(place, name)))).toBe(sum);
    }
  };

  it(
    'is made by the queue, each document once, in the transaction of its cause',
    async () => {
      const failing = app.database.write(async (em) => {
        await app.get(Renditions).orderAll(em, frozenId);
        throw new Error('the release failed');
      });
      await expect(failing).rejects.toThrow('the release failed');
      await app.get(RenditionRunner).idle();
      expect(await app.get(Renditions).of(frozenId)).toEqual([]);

      for (let again = 0; again < 2; again += 1)
        await app.database.write((em) => app.get(Renditions).orderAll(em, frozenId));
      await app.get(RenditionRunner).idle();
      const jobs = await app.database.rows<{ phase: string }>('select phase from rendition_job');
      expect(jobs.map(({ phase }) => phase)).toEqual(['DONE', 'DONE', 'DONE', 'DONE']);
      expect(await app.get(Renditions).of(frozenId)).toHaveLength(4);
    },
    LONG,
  );

  it('is handed out as it is stored, and not again to whoever has it', async () => {
    const [stored] = await app.database.read.findBy(Rendition, {
      edition: 'PUBLIC',
      format: 'docx',
    });
    const { bytes, headers } = await document('docx');
    expect(headers.etag).toBe(`"${stored?.sha256 ?? ''}"`);
    expect(checksum(bytes)).toBe(stored?.sha256);
    const etag = headers.etag ?? '';
    for (const field of [etag, `W/${etag}`, `"a,b", W/"c" , W/${etag}`, '*']) {
      const again = await document('docx', { 'if-none-match': field });
      expect([again.statusCode, again.bytes.length, again.headers.etag]).toEqual([304, 0, etag]);
    }
    for (const field of ['"a"', 'W/"a", "b"', etag.slice(1, -1), `${etag.slice(0, -1)},*"`])
      expect((await document('docx', { 'if-none-match': field })).statusCode).toBe(200);
    const { headers: page } = await document('html');
    const weak = await document('html', { 'if-none-match': `W/${page.etag ?? ''}` });
    expect([weak.statusCode, weak.headers.etag]).toEqual([304, page.etag]);
    const internal = await app.request('GET', `${PAPER}/rendition.docx?edition=INTERNAL`);
    expect(internal.statusCode).toBe(403);
  });

  // Two who write to SQLite from one thread would wait for each other.
  (kind === 'PostgreSQL' ? it : it.skip)(
    'is kept once when two machines make it at the same time',
    async () => {
      const { bytes } = await document('docx');
      const beside = await startBeside(app);
      await app.database.write((em) => em.delete(Rendition, { edition: 'PUBLIC', format: 'docx' }));
      let release = (): void => undefined;
      const released = new Promise<void>((done) => (release = done));
      // Both have seen that it is not there before one of them can write.
      const holding = app.database.write(async (em) => {
        await em.query('lock table rendition in exclusive mode');
        await released;
      });
      const making = Promise.all(
        [app, beside].map((one) => one.get(Renditions).ensure(frozenId, 'PUBLIC', 'docx')),
      );
      await untilWaiting(app.database, 2);
      release();
      await holding;
      expect((await making).map(checksum)).toEqual([checksum(bytes), checksum(bytes)]);
      await beside.stop();
      expect(await app.get(Renditions).of(frozenId)).toHaveLength(4);
      expect(await deeds('RENDITION_REBUILT')).toEqual([]);
    },
    LONG,
  );

  it(
    'does not change when everything it was made from does',
    async () => {
      const before = await document('pdf');
      const page = await document('html');
      await app.database.write(async (em) => {
        await em.query(`update organization set name = 'Umbenannt'`);
        await em.query(`update person set family_name = 'Anders'`);
        await em.query(`update measure set title = 'Anders'`);
        await em.query(`update body set name = 'Kreis Anders'`);
      });
      expect((await document('pdf')).bytes.equals(before.bytes)).toBe(true);
      expect((await document('html')).body).toBe(page.body);
      const lines = await verify();
      expect(lines.slice(1)).toEqual(
        ['PDF, öffentlich', 'DOCX, öffentlich', 'PDF, intern', 'DOCX, intern'].map(
          (name) => `${name}: unverändert, Byte für Byte gleich.`,
        ),
      );
    },
    LONG,
  );

  it(
    'is never handed out damaged, and can be made anew',
    async () => {
      const intact = await document('docx');
      await replace(Buffer.concat([intact.bytes, Buffer.from(' ')]));
      const refused = await document('docx');
      expect(refused.statusCode).toBe(500);
      expect(refused.json()).toMatchObject({ code: 'RENDITION_DAMAGED' });
      expect(refused.body).toContain('Wer den Server betreut, stellt es mit „paper export“');
      // Whoever has it keeps the right one; what is stored is not read for that.
      const held = { 'if-none-match': intact.headers.etag ?? '' };
      expect((await document('docx', held)).statusCode).toBe(304);
      expect(await deeds('RENDITION_DAMAGED')).toEqual(['umsetzungsstand-2023']);
      await expect(verify()).rejects.toThrow('Nicht bestätigt: DOCX, öffentlich.');

      await orderAll();
      expect((await document('docx')).bytes.equals(intact.bytes)).toBe(true);
      expect(await deeds('RENDITION_REBUILT')).toEqual(['umsetzungsstand-2023']);
    },
    LONG,
  );

  // PostgreSQL keeps them in no folder.
  const inFolder = kind === 'SQLite' ? it : it.skip;

  inFolder(
    'is explained by its folder, also after the program ended before that was written',
    async () => {
      await rm(join(folder, 'SHA256SUMS'));
      await rm(join(folder, 'verzeichnis.json'));
      await writeFile(join(folder, 'Vorlage-066-2023.json'), '{');
      await orderAll();
      await provesItself(folder);
    },
    LONG,
  );

  inFolder('is explained by its folder when another process has kept it meanwhile', async () => {
    const all = await app.get(Renditions).of(frozenId);
    const seen = [all.slice(1), all];
    const frozen = await app.get(FrozenPapers).one(frozenId);
    await app.get(RenditionFolders).describe(frozen, () => Promise.resolve(seen.shift() ?? all));
    await provesItself(folder);
  });

  inFolder(
    'is not made anew when another process has kept the same meanwhile',
    async () => {
      const where = { frozenPaperId: frozenId, edition: 'PUBLIC', format: 'docx' } as const;
      const kept = await app.database.read.findOneByOrFail(Rendition, where);
      const before = await deeds('RENDITION_REBUILT');
      await app.database.write((em) => em.delete(Rendition, where));
      const store = app.get(RenditionStore);
      const write = store.write.bind(store);
      jest.spyOn(store, 'write').mockImplementationOnce(async (file, bytes) => {
        await app.database.write((em) => em.insert(Rendition, kept));
        await write(file, bytes);
      });
      app.clock.set('2026-01-15T10:00:01Z');
      await app.get(Renditions).ensure(frozenId, 'PUBLIC', 'docx');
      expect(await app.database.read.findOneBy(Rendition, where)).toEqual(kept);
      expect(await deeds('RENDITION_REBUILT')).toEqual(before);
    },
    LONG,
  );

  inFolder(
    'is as good as damaged where its file cannot be read',
    async () => {
      const intact = await document('docx');
      const file = join(folder, 'Vorlage-066-2023.docx');
      await rm(file);
      await symlink(file, file);
      const said = jest.spyOn(Logger.prototype, 'error');
      expect((await document('docx')).json()).toMatchObject({ code: 'RENDITION_DAMAGED' });
      expect(said.mock.calls.flat().join()).toContain('ELOOP');
      said.mockRestore();
      await app.get(Renditions).ensure(frozenId, 'PUBLIC', 'docx');
      expect((await readFile(file)).equals(intact.bytes)).toBe(true);
    },
    LONG,
  );

  it(
    'goes to the archive as a package that proves itself',
    async () => {
      const to = join(app.config.reportsDir, 'archiv');
      await linesOf(app.get(PaperExportCommand).run({ ...NAME, to }));
      const place = join(to, 'warendorf', '2023', '066-2023');
      await provesItself(place);
      if (kind === 'SQLite') await provesItself(folder);
      const list = JSON.parse(await readFile(join(place, 'verzeichnis.json'), 'utf8')) as object;
      expect(list).toMatchObject({
        vorlage: { nummer: '066/2023' },
        dokumente: [{ ausgabe: 'intern' }, {}, { ausgabe: 'öffentlich' }, {}],
      });
      await rm(to, { recursive: true });
    },
    LONG,
  );

  it(
    'is made twice for the proof where nobody has needed it yet, and kept',
    async () => {
      const { bytes } = await document('docx');
      await app.database.write((em) => em.delete(Rendition, { edition: 'PUBLIC', format: 'docx' }));
      expect((await verify())[2]).toBe(
        'DOCX, öffentlich: war noch nicht hergestellt; jetzt zweimal hergestellt, Byte für Byte gleich.',
      );
      expect(await app.get(Renditions).checksum(frozenId, 'PUBLIC', 'docx')).toBe(checksum(bytes));
    },
    LONG,
  );

  it(
    'made by another version of the program is compared by what it says',
    async () => {
      const { bytes } = await document('docx');
      const other = Buffer.from(zipSync(unzipSync(bytes), { level: 0 }));
      const madeBy = (renderer: string) =>
        app.database.write(async (em) => {
          const where = { edition: 'PUBLIC', format: 'docx' } as const;
          await em.update(Rendition, where, { renderer, sha256: checksum(other) });
        });
      const [{ renderer } = { renderer: '' }] = await app.get(Renditions).of(frozenId);
      await replace(other);
      await madeBy('Umsetzungsstand 0.0.9');
      expect((await verify())[2]).toMatch(/^DOCX, öffentlich: .*Text und Gliederung sind gleich/);
      await madeBy(renderer.split(', Headless')[0] ?? '');
      await expect(verify()).rejects.toThrow('Nicht bestätigt: DOCX, öffentlich.');
    },
    LONG,
  );
});
