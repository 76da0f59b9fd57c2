import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the test files of one run share. They know it as TEST_RUN_FOLDER. */
export function makeRunFolder() {
  process.env.TEST_RUN_FOLDER = mkdtempSync(join(tmpdir(), 'umsetzungsstand-run-'));
}

export function removeRunFolder() {
  rmSync(process.env.TEST_RUN_FOLDER ?? '', { recursive: true, force: true });
}
