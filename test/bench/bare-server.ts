import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Sqlite from 'better-sqlite3';
import { ClosedReferences } from '../../src/measures/closed-references.js';
import { measureView } from '../../src/measures/measure.view.js';
import { RememberedFinds } from '../../src/measures/remembered-finds.js';
import { MeasureFinds } from '../../src/measures/measure-finds.js';
import { MeasureStates } from '../../src/measures/measure-states.js';
import { Bodies } from '../../src/organizations/bodies.js';
import { bareDatabase } from './bare-database.js';

/**
 * The list of measures with nothing around it: the SQL of the program, prepared once, and its JSON,
 * behind node:http. Run as a process of its own with the database file as argument; tells its port.
 */
const [, , file = ''] = process.argv;
const connection = new Sqlite(file, { readonly: true });
const { database } = bareDatabase(connection);
const bodies = new Bodies(database);
const remembered = new RememberedFinds(database);
const states = new MeasureStates(
  database,
  bodies,
  new ClosedReferences(database),
  new MeasureFinds(database, remembered),
  remembered,
);

const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const page = Number(searchParams.get('page'));
  const asOf = searchParams.get('asOf') ?? '';
  void list(page, asOf).then((json) => {
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(json),
    });
    response.end(json);
  });
});

async function list(page: number, asOf: string): Promise<string> {
  const sort = { by: 'number', descending: false } as const;
  const limit = 50;
  const reader = { bodyId: await bodies.idOf('gross'), reading: { scope: 'PUBLIC' } } as const;
  const found = await states.list(reader, asOf, { filter: {}, sort, page, limit });
  return JSON.stringify({
    asOf,
    page,
    limit,
    total: found.total,
    items: found.states.map(measureView),
  });
}

process.once('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
