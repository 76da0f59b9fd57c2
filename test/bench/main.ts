import 'reflect-metadata';
import { availableParallelism, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { Logger } from '@nestjs/common';
import { Program } from '../support/program.js';
import { EventLoopRecord } from './event-loop.js';
import { filledInstallation, type Installation } from './installation.js';
import { hasJsreport, measureJsreport } from './jsreport.js';
import { measureList } from './list.js';
import { measureMany } from './many-renditions.js';
import { measureOnPostgres } from './on-postgres.js';
import { measureFirstRendition, measureRenditions } from './renditions.js';
import { type Row, table } from './table.js';
import { measureTracking } from './tracking.js';

const FULL_SIZE = { measures: 100_000, reports: 1_000_000, auditEntries: 1_000_000 };
/** PostgreSQL takes longer to fill. */
const TENTH = { measures: 10_000, reports: 100_000, auditEntries: 100_000 };

const say = (line: string): void => void process.stdout.write(`${line}\n`);

// Root is warned that the browser runs without its sandbox; that is not what is measured here.
Logger.overrideLogger(['error']);

say('Messdaten werden angelegt (etwa eine halbe Minute) …');
const installation = await filledInstallation();
try {
  const busy = loadavg()[0] ?? 0;
  const rows = await measureAll(installation);
  say(`\nNode ${process.version}, ${availableParallelism()} Kerne. Alle Zeiten sind Mediane.`);
  if (busy > availableParallelism()) {
    say('Der Rechner war anderweitig beschäftigt: Verhältnisse gelten, Zeiten sind zu lang.');
  }
  say(`\n${table(rows)}`);
} finally {
  await installation.remove();
}

async function measureAll({ variables, databaseFile }: Installation): Promise<Row[]> {
  say('Erstes PDF nach dem Start …');
  const first = await measureFirstRendition(variables);
  const eventLoop = new EventLoopRecord(dirname(databaseFile));
  const program = new Program('main.js', [], { ...variables, ...eventLoop.variables });
  try {
    const address = await program.address();
    say('Vorlagen als PDF und DOCX …');
    const renditions = await measureRenditions(address);
    say('500 Vorlagen, zwei gleichzeitig …');
    const many = await measureMany({ address, pid: program.pid, eventLoop });
    const jsreport = hasJsreport() ? await measureJsreport(address) : notCompared();
    say('Liste der Maßnahmen …');
    const list = await measureList(address, databaseFile);
    await program.stop('SIGTERM');
    say('100 000 Maßnahmen mit 1 000 000 Sachständen werden angelegt (einige Minuten) …');
    const tracking = await measureTracking(FULL_SIZE);
    say('Dasselbe auf PostgreSQL …');
    const onPostgres = await measureOnPostgres(TENTH);
    return [...renditions, first, ...many, ...jsreport, ...list, ...tracking, ...onPostgres];
  } finally {
    await program.stop('SIGTERM');
  }
}

function notCompared(): Row[] {
  say('Ohne Vergleich mit jsreport: dazu vorher npm install in test/bench/jsreport.');
  return [];
}
