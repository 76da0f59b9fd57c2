import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createSecretKey } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { chained } from '../../src/audit/chain.js';
import { NOBODY } from '../../src/auth/actor.js';
import { callBy } from '../../src/auth/call.js';
import { Clock } from '../../src/config/clock.js';
import { prepareSqlite } from '../../src/database/sqlite.js';
import { Courses } from '../../src/measures/change-courses.js';
import { Changes } from '../../src/measures/changes.service.js';
import { ClosedReferences } from '../../src/measures/closed-references.js';
import { FilterKeys } from '../../src/measures/filter-keys.js';
import { GroupedMeasures } from '../../src/measures/grouped-measures.js';
import { MeasureFinds } from '../../src/measures/measure-finds.js';
import { MeasureStates } from '../../src/measures/measure-states.js';
import { Measures } from '../../src/measures/measures.service.js';
import { RememberedFinds } from '../../src/measures/remembered-finds.js';
import { Search } from '../../src/measures/search.service.js';
import { Access } from '../../src/organizations/access.js';
import { Bodies } from '../../src/organizations/bodies.js';
import { bareDatabase } from './bare-database.js';
import { barePages } from './bare-pages.js';

/**
 * Tracking with nothing around it: the SQL of the program, prepared once, behind node:http, without
 * framework, accounts, checks or log lines. Run as a process of its own with the database file, the
 * county's id and key, and the key of the audit log; tells its port.
 */
const [, , file = '', bodyId = '', bodyKey = '', auditKey = ''] = process.argv;
const connection = new Sqlite(file);
prepareSqlite(connection);
const { database, prepared } = bareDatabase(connection);
const access = Object.create(Access.prototype, {
  to: { value: () => ({ bodyId, reading: { scope: 'ALL' } }) },
}) as Access;
const clock = new Clock();
const closed = new ClosedReferences(database);
const remembered = new RememberedFinds(database);
const finds = new MeasureFinds(database, remembered);
const states = new MeasureStates(database, new Bodies(database), closed, finds, remembered);
const keys = new FilterKeys(database);
const measures = new Measures(
  clock,
  database,
  access,
  keys,
  states,
  new GroupedMeasures(database, states),
  closed,
);
const search = new Search(clock, database, access, states);
const changes = new Changes(clock, access, keys, states, new Courses(database, closed), remembered);
const call = callBy(NOBODY);
const pages = barePages({ database, access, changes, measures, remembered }, bodyId, bodyKey);

const root = `/api/v1/bodies/${bodyKey}`;

async function answer(request: IncomingMessage): Promise<object | string> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { pathname, searchParams } = url;
  const html = pages(url);
  if (html) return html;
  const page = Number(searchParams.get('page') ?? 1);
  const input = { ...Object.fromEntries(searchParams), page, limit: 50 } as never;
  if (request.method === 'POST') return write(pathname, JSON.parse(await text(request)) as Report);
  if (pathname === `${root}/measures`) return measures.page(call, bodyKey, withSort(input));
  if (pathname === `${root}/search`) return search.page(call, bodyKey, input);
  if (pathname === `${root}/changes`) return changes.page(call, bodyKey, input);
  return measures.one(call, bodyKey, pathname.split('/').at(-1) ?? '');
}

const withSort = (input: object): never => ({ sort: 'number', ...input }) as never;

interface Report {
  id: string;
  status: string;
  publicText: string;
}

const key = createSecretKey(auditKey, 'hex');
const submit = connection.transaction((number: string, report: Report) => {
  const now = new Date().toISOString();
  const { id } = prepared(
    'select id from measure where body_id = :bodyId and number = :number',
  ).get({ bodyId, number }) as { id: string };
  prepared(`insert into status_report (id, body_id, measure_id, as_of, recorded_at, state, status,
      public_text, confirms_unchanged, author, version)
    values (:id, :bodyId, :measureId, :asOf, :now, 'SUBMITTED', :status, :publicText, 0,
      'Amtsleitung', 1)`).run({ ...report, bodyId, measureId: id, asOf: now.slice(0, 10), now });
  const head = prepared(
    'update audit_head set sequence = sequence + 1 where id = 1 returning sequence, mac',
  ).get() as { sequence: number; mac: string };
  const entry = {
    sequence: head.sequence,
    recordedAt: now,
    bodyId,
    actorId: null,
    actor: 'Amtsleitung',
    action: 'REPORT_SUBMITTED',
    objectType: 'REPORT',
    objectId: report.id,
    before: null,
    after: JSON.stringify({ status: report.status }),
    requestId: null,
  };
  const mac = chained(key, entry, head.mac);
  prepared(`insert into audit_entry (sequence, recorded_at, body_id, actor_id, actor, action,
      object_type, object_id, before, after, request_id, mac)
    values (:sequence, :recordedAt, :bodyId, :actorId, :actor, :action, :objectType, :objectId,
      :before, :after, :requestId, :mac)`).run({ ...entry, mac });
  prepared('update audit_head set mac = :mac where id = 1').run({ mac });
  return report;
});

function write(pathname: string, report: Report): Report {
  return submit.immediate(pathname.split('/').at(-2) ?? '', report);
}

const server = createServer((request, response) => {
  answer(request).then(
    (view) => {
      const body = typeof view === 'string' ? view : JSON.stringify(view);
      const type = typeof view === 'string' ? 'text/html' : 'application/json';
      response.writeHead(request.method === 'POST' ? 201 : 200, {
        'content-type': `${type}; charset=utf-8`,
        'content-length': Buffer.byteLength(body),
      });
      response.end(body);
    },
    (error: unknown) => {
      response.writeHead(500).end(String(error));
    },
  );
});

process.once('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
