import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Once the server stops, every answer is the last on its connection, and connections on which nobody
 * has asked anything end. Browsers keep and open them for more, and the server would wait for them:
 * for Node, the latter are not idle.
 */
export function endConnectionsWhenStopping(server: FastifyInstance): void {
  let stopping = false;
  const silent = silentConnections(server);
  server.addHook('preClose', (done) => {
    stopping = true;
    for (const socket of silent) socket.destroy();
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (stopping) void reply.header('connection', 'close');
    done(null, payload);
  });
}

/** Those without a request so far. */
function silentConnections({ server }: FastifyInstance): ReadonlySet<Socket> {
  const silent = new Set<Socket>();
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  return silent;
}
