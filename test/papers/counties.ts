import { Seed } from '../../src/seed/seed.service.js';
import { type DatabaseKind, startTestApp, type TestApp } from '../support/databases.js';

/** The product with the two real counties loaded. */
export async function startWithCounties(kind: DatabaseKind): Promise<TestApp> {
  const app = await startTestApp(kind);
  for (const county of ['warendorf', 'unna']) await app.get(Seed).load(county);
  return app;
}
