import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const compress = promisify(gzip);

/** Pages are made anew for each visit; ten times smaller is small enough. */
const QUICKLY = { level: constants.Z_BEST_SPEED };

const TAKES_GZIP = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;

/**
 * Compresses finished pages, never streams: a stream that is being compressed keeps a server that
 * stops under load from ending. Gzip, because browsers offer Brotli only over TLS.
 */
export function compressPages(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onSend', async (request, reply, payload) => {
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
    if (!isPage || typeof payload !== 'string') return payload;
    void reply.header('vary', 'accept-encoding');
    if (!TAKES_GZIP.test(request.headers['accept-encoding'] ?? '')) return payload;
    void reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return compress(payload, QUICKLY);
  });
}
