import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { SetupError, say } from './say.mjs';
import { refuseOldNode } from './steps/node-version.mjs';

/**
 * The frame of every command: the right Node, the folder of the project, and one sentence instead
 * of a stack trace where the set-up knows what is wrong.
 * @param {() => Promise<void>} command
 */
export async function run(command) {
  try {
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    refuseOldNode(process.versions.node, engines.node);
    process.chdir(root);
    await command();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
