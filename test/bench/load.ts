import autocannon, { type Request, type Result } from 'autocannon';

export type { Request };

const CONNECTIONS = 8;
const LONGEST = 60;

export interface Load {
  /** Answers per second. */
  rate: number;
  /** Milliseconds of every answer but the first on each connection. */
  latencies: number[];
}

/** By how many at once, and as whom: with a token, as a browser with a cookie, or as nobody. */
interface Way {
  connections?: number;
  token?: string;
  cookie?: string;
}

/** Asks for everything once, however long it takes, so that no first time is measured. */
export async function warmUp(
  address: string,
  requests: readonly Request[],
  token: string,
): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  for (const { path = '', method = 'GET' } of requests)
    if (method === 'GET') await (await fetch(address + path, { headers })).arrayBuffer();
}

/**
 * Connections stay open, as those of browsers and of a proxy do. The first answer of each is left
 * out of the times: a server under load accepts one new connection in each turn (libuv 1.46 and
 * later), so that the last of twenty waits for nineteen turns, and not for its answer.
 * What answers nothing in that time is given four times as long.
 * @throws Error when an answer is not the one asked for, or none comes in a minute
 */
export async function underLoad(
  address: string,
  requests: readonly Request[],
  seconds: number,
  { connections = CONNECTIONS, token, cookie }: Way = {},
): Promise<Load> {
  const latencies: number[] = [];
  const greeted = new Set<unknown>();
  const options = {
    url: address,
    connections,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(cookie === undefined ? {} : { cookie }),
    },
    duration: seconds,
    requests: [...requests],
  };
  const result = await new Promise<Result>((done, fail) => {
    const run = autocannon(options, (error: Error | null, finished) => {
      if (error) fail(error);
      else done(finished);
    });
    run.on('response', (client, _status, _bytes, milliseconds) => {
      if (greeted.has(client)) latencies.push(milliseconds);
      greeted.add(client);
    });
  });
  if (latencies.length === 0 && result.non2xx + result.errors === 0 && seconds < LONGEST)
    return underLoad(address, requests, seconds * 4, { connections, token, cookie });
  if (result.non2xx + result.errors > 0 || latencies.length === 0) {
    throw new Error(`${address}: ${result.non2xx} falsche Antworten, ${result.errors} Fehler.`);
  }
  return { rate: (latencies.length + greeted.size) / result.duration, latencies };
}
