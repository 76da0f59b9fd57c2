import { launchPostgres } from './launch-postgres.mjs';

/** @type {Awaited<ReturnType<typeof launchPostgres>> | undefined} */
let server;

/** Starts one PostgreSQL server for the whole run. Its address reaches the tests as TEST_POSTGRES_URL. */
export async function startPostgres() {
  server = await launchPostgres();
  process.env.TEST_POSTGRES_URL = server.url;
}

/** Ends it, and waits until it is gone. */
export async function stopPostgres() {
  await server?.stop();
}
