import type { FastifyInstance } from 'fastify';

/**
 * Once the server stops, every answer is the last on its connection. Browsers would keep it open
 * for more, and the server would wait for them.
 */
export function endConnectionsWhenStopping(server: FastifyInstance): void {
  let stopping = false;
  server.addHook('preClose', (done) => {
    stopping = true;
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (stopping) void reply.header('connection', 'close');
    done(null, payload);
  });
}
