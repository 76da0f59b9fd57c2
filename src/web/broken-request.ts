import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { toProblem } from './problem.js';
import { newRequestId, REQUEST_ID_HEADER } from './request-log.js';

/** By the codes of Node's parser; whatever else it stumbles over is no HTTP. */
const STATUSES: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** For a request Node gives up before there is a request object: there is only the connection to answer on. */
export function answerBroken(error: Error & { code: string }, socket: Socket): void {
  if (error.code !== 'ECONNRESET' && socket.writable) socket.write(answerTo(error.code));
  socket.destroy(error);
}

function answerTo(code: string): string {
  const statusCode = STATUSES[code] ?? 400;
  const requestId = newRequestId();
  const refused = Object.assign(new Error(code), { statusCode });
  const body = JSON.stringify(toProblem(refused, { url: '/', requestId }));
  return [
    `HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode] ?? ''}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
    `${REQUEST_ID_HEADER}: ${requestId}`,
    '',
    body,
  ].join('\r\n');
}
