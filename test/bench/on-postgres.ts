import { createTestDatabase } from '../support/postgres.js';
import { launchPostgres } from '../support/launch-postgres.mjs';
import { Program } from '../support/program.js';
import type { Size } from './big-county.js';
import { median, percentile } from './figures.js';
import { underLoad, warmUp } from './load.js';
import { settle } from './site.js';
import { count, type Row, ms } from './table.js';
import { CHANGES, GENTLY, HARD, READS, statusReports } from './questions.js';

const ROUNDS = 3;

/**
 * The same questions to the program on PostgreSQL, beside and without a goal. The server writes
 * without waiting for the disk, as in the tests.
 */
export async function measureOnPostgres(size: Size): Promise<Row[]> {
  const server = await launchPostgres();
  const database = await createTestDatabase({ server: server.url });
  const site = await settle(size, database.url);
  const program = new Program('main.js', [], site.variables);
  try {
    const address = await program.address();
    const rows: Row[] = [];
    for (const [what, requests] of Object.entries(READS)) {
      await warmUp(address, requests, site.token);
      rows.push(await row(what, address, requests, site.token));
    }
    rows.push(await row('Sachstand melden', address, statusReports(), site.token));
    return rows.map(({ what, ...figures }) => ({
      what: `PostgreSQL, ${count(size.measures)} Maßnahmen: ${what}`,
      ...figures,
    }));
  } finally {
    await program.stop('SIGTERM');
    await site.remove();
    await server.stop();
  }
}

async function row(
  what: string,
  address: string,
  requests: Parameters<typeof underLoad>[1],
  token: string,
): Promise<Row> {
  const { connections, seconds } = what === CHANGES ? GENTLY : HARD;
  const loads = [];
  for (let round = 0; round < ROUNDS; round += 1)
    loads.push(await underLoad(address, requests, seconds, { connections, token }));
  const p99 = median(loads.map(({ latencies }) => percentile(latencies, 0.99)));
  return {
    what,
    measured: `${median(loads.map(({ rate }) => rate)).toFixed(0)} je Sekunde`,
    floor: `p99 ${ms(p99)}`,
  };
}
