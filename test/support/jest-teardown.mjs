import { stopPostgres } from './postgres-in-jest.mjs';
import { removeRunFolder } from './run-folder.mjs';

export default async function tearDown() {
  await stopPostgres();
  removeRunFolder();
}
