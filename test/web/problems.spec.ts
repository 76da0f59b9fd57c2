import { connect } from 'node:net';
import { HttpException } from '@nestjs/common';
import { type Problem, toProblem } from '../../src/web/problem.js';
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';

const [SQLITE] = DATABASES;
const UUID = /^[0-9a-f-]{36}$/;

describe('an answer to something that went wrong', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp(SQLITE);
  });
  afterAll(() => app.stop());

  it('is problem+json for a program, with a German sentence and the request id', async () => {
    const response = await app.request('GET', '/api/v1/gibt-es-nicht?name=Geheim');
    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.json()).toEqual({
      type: 'about:blank',
      title: 'Nicht gefunden',
      status: 404,
      detail: 'Unter dieser Adresse gibt es nichts. Bitte prüfen Sie die Schreibweise.',
      code: 'NOT_FOUND',
      instance: '/api/v1/gibt-es-nicht',
      requestId: response.headers['x-request-id'],
    });
    expect(response.headers['x-request-id']).toMatch(UUID);
  });

  it('is a page for a person, with the way back', async () => {
    const response = await app.request('GET', '/gibt-es-nicht', {
      headers: { accept: 'text/html' },
    });
    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toMatch(/^text\/html/);
    expect(response.body).toContain('<h1 class="kern-heading-large">Nicht gefunden</h1>');
    expect(response.body).toContain('href="/"');
    expect(response.body).toContain(String(response.headers['x-request-id']));
  });

  it.each([
    ['is broken', '/api/v1/bodies/%zz'],
    ['names something too long', `/api/v1/bodies/${'x'.repeat(201)}`],
  ])('is of the same kind where the address itself %s', async (_reason, path) => {
    const response = await app.request('GET', path);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.json()).toMatchObject({
      status: response.statusCode,
      detail: expect.stringMatching(/^(Die|Unter) .+\.$/) as string,
      requestId: response.headers['x-request-id'],
    });
  });

  it('shows what was typed as text, never as markup', async () => {
    const response = await app.request('GET', '/%3Cscript%3Ealert(1)%3C/script%3E', {
      headers: { accept: 'text/html' },
    });
    expect(response.body).not.toContain('<script>');
  });

  it('tells broken JSON from a fault of ours', async () => {
    const response = await app.request('POST', '/api/v1/bodies/x/renditions', {
      headers: { 'content-type': 'application/json' },
      payload: '{"template":',
    });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('refuses more than a request may hold', async () => {
    const response = await app.request('POST', '/api/v1/bodies/x/renditions', {
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ filter: 'x'.repeat(2_000_000) }),
    });
    expect(response.statusCode).toBe(413);
    expect(response.json()).toMatchObject({ title: 'Zu groß' });
  });

  it.each([
    ['whose headers are too large', `GET / HTTP/1.1\r\nCookie: ${'x'.repeat(20_000)}`, 431],
    ['that is no HTTP', 'EHLO mail.kreis.example', 400],
  ])('says so in the same way to a request %s', async (_what, words, status) => {
    const answer = await sendRaw(app.address, `${words}\r\n\r\n`);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain('application/problem+json');
    const problem = JSON.parse(body) as Problem;
    expect(problem).toMatchObject({
      status,
      detail: expect.stringMatching(/^Die .+\.$/) as string,
    });
    expect(head).toContain(problem.requestId);
  });
});

describe('what the frameworks refuse by themselves', () => {
  const codeOf = (status: number): string =>
    toProblem(new HttpException('refused', status), { url: '/', requestId: '1' }).code;

  it('has a code of its own for each kind', () => {
    const statuses = [400, 401, 403, 404, 405, 408, 413, 414, 415, 429, 431];
    expect(new Set(statuses.map(codeOf)).size).toBe(statuses.length);
  });

  it('is an unreadable request where it is of no kind we know', () => {
    expect(codeOf(418)).toBe('BAD_REQUEST');
  });
});

function sendRaw(address: string, words: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((done, fail) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(words));
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('error', fail).on('close', () => done(answer));
  });
}
