import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATABASES } from '../support/databases.js';
import { createTestDatabase } from '../support/postgres.js';
import { CrashSite } from './crash-site.js';

const SIZE = '32m';

/** A disk of its own, so small that it can be filled. @returns undefined where that is not allowed */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'umsetzungsstand-platte-'));
  const options = `size=${SIZE},mode=755`;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  if (status === 0) return folder;
  rmSync(folder, { recursive: true });
  return undefined;
}

/** Their server drops a database only after a checkpoint, which a full disk of its own would stop. */
async function expectOtherTestsToGoOn(): Promise<void> {
  const other = await createTestDatabase();
  await expect(other.drop()).resolves.toBeUndefined();
}

const disks = DATABASES.map((kind) => ({ kind, folder: smallDisk() ?? '' }));
/** Mounting takes root, which the machine that checks everything has. */
const describeDisks = disks.every(({ folder }) => folder !== '') ? describe : describe.skip;

describeDisks.each(disks)(
  'a disk that is full while people write, on $kind',
  ({ kind, folder }) => {
    const filler = join(folder, 'fuellung');
    let site: CrashSite;

    beforeAll(async () => {
      site = await CrashSite.create(kind, folder);
    }, 60_000);
    afterAll(async () => {
      await site.remove();
      spawnSync('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    });

    it('refuses with 507, acknowledges nothing, goes on reading and heals by itself', async () => {
      const running = await site.start();
      const first = await running.report();
      expect(first.status).toBe(201);
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(bavail * bsize));

      const refused = await running.reportUntilRefused(500);
      expect(refused.status).toBe(507);
      expect(refused.body).toMatchObject({ code: 'STORAGE_FULL' });
      expect(await running.read()).toBe(200);
      await expectOtherTestsToGoOn();

      unlinkSync(filler);
      const healed = await running.report();
      expect(healed.status).toBe(201);
      await running.stop();

      const kept = await site.look((database) =>
        database.rows<{ id: string }>('select id from status_report'),
      );
      const ids = new Set(kept.map(({ id }) => id));
      expect(ids.has(refused.id)).toBe(false);
      expect(running.acknowledged.every((id) => ids.has(id))).toBe(true);
      expect(ids.size).toBe(running.acknowledged.length);
      expect(await site.verifyAudit()).toMatchObject({ exitCode: 0 });
    }, 60_000);
  },
);
