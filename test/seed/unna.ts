import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { MeasureState } from '../../src/measures/measure-state.js';
import { MeasureStates } from '../../src/measures/measure-states.js';
import { Seed } from '../../src/seed/seed.service.js';
import { type DatabaseKind, startTestApp, type TestApp } from '../support/databases.js';

/** The product with nothing but Kreis Unna loaded. */
export async function startWithUnna(kind: DatabaseKind): Promise<TestApp> {
  const app = await startTestApp(kind);
  await app.get(Seed).load('unna');
  return app;
}

/** All rows in the order of the source. */
export async function inOrder<Row extends ObjectLiteral & { position: number }>(
  { database }: TestApp,
  entity: EntityTarget<Row>,
): Promise<Row[]> {
  const rows = await database.read.find(entity);
  return rows.sort((one, other) => one.position - other.position);
}

/** The measures on the day the concept was adopted, unless stated. */
export const measuresOf = (app: TestApp, day = '2012-10-30'): Promise<MeasureState[]> =>
  app.get(MeasureStates).asOf('unna', day);
