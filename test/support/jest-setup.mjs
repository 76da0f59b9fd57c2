import { startPostgres } from './postgres-in-jest.mjs';
import { makeRunFolder } from './run-folder.mjs';

export default async function setUp() {
  makeRunFolder();
  await startPostgres();
}
