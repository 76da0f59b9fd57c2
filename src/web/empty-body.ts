import type { FastifyInstance } from 'fastify';

/**
 * Programs name a content type also where they send nothing, e.g. to confirm; Fastify would call
 * that a broken document. A request without a body has no content type.
 */
export function allowEmptyBodies(server: FastifyInstance): void {
  server.addHook('onRequest', ({ headers }, _reply, done) => {
    const length = headers['content-length'] ?? '0';
    if (length === '0' && headers['transfer-encoding'] === undefined)
      delete headers['content-type'];
    done();
  });
}
