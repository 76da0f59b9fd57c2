import autocannon, { type Request, type Result } from 'autocannon';

export type { Request };

const CONNECTIONS = 8;

export interface Load {
  /** Answers per second. */
  rate: number;
  /** Milliseconds of every answer. */
  latencies: number[];
}

/** @throws Error when not every answer is the list */
export async function underLoad(
  address: string,
  requests: readonly Request[],
  seconds: number,
  { connections = CONNECTIONS, token }: { connections?: number; token?: string } = {},
): Promise<Load> {
  const latencies: number[] = [];
  const options = {
    url: address,
    connections,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    duration: seconds,
    requests: [...requests],
  };
  const result = await new Promise<Result>((done, fail) => {
    const run = autocannon(options, (error: Error | null, finished) => {
      if (error) fail(error);
      else done(finished);
    });
    run.on('response', (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds));
  });
  if (result.non2xx + result.errors > 0 || latencies.length === 0) {
    throw new Error(`${address}: ${result.non2xx} falsche Antworten, ${result.errors} Fehler.`);
  }
  return { rate: latencies.length / result.duration, latencies };
}
