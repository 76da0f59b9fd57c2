import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { get } from 'node:http';
import { startTestApp, type TestApp } from '../support/databases.js';

interface Raw {
  headers: Record<string, unknown>;
  bytes: Buffer;
}

describe('what browsers load', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp('SQLite');
  });
  afterAll(() => app.stop());

  /** As it is sent: fetch would unpack it. */
  const raw = (path: string, encoding: string): Promise<Raw> =>
    new Promise((done, fail) => {
      const headers = { 'accept-encoding': encoding };
      get(`${app.address}${path}`, { headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done({ headers: answer.headers, bytes: Buffer.concat(parts) }));
      }).on('error', fail);
    });

  it('is compressed for those who take it, and the same in every form', async () => {
    const path = '/kern/kern.min.css';
    const plain = await raw(path, 'identity');
    const brotli = await raw(path, 'gzip, deflate, br');
    const gzip = await raw(path, 'gzip, deflate');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
    expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(brotliDecompressSync(brotli.bytes).equals(plain.bytes)).toBe(true);
    expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
    expect(brotli.bytes.length).toBeLessThan(plain.bytes.length / 10);
    expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it('is kept for ever under the address pages name, and for a day under any other', async () => {
    const { body } = await app.request('GET', '/anmelden');
    const [, path = ''] = /href="(\/statisch\/seiten\.css\?v=[^"]+)"/.exec(body) ?? [];
    const age = async (address: string) => (await raw(address, 'br')).headers['cache-control'];
    expect(await age(path)).toBe('public, max-age=31536000, immutable');
    expect(await age('/statisch/seiten.css')).toBe('public, max-age=86400');
    expect(await age('/statisch/seiten.css?v=alt')).toBe('public, max-age=86400');
    expect(await age('/skript/seite.js')).toBe('public, max-age=0');
  });

  it('is nothing that lies beside it', async () => {
    for (const path of [
      '/kern/kern.css',
      '/kern/..%2f..%2fmain.js',
      '/skript/',
      '/swagger/README.md',
    ])
      expect((await app.request('GET', path)).statusCode).toBeGreaterThanOrEqual(400);
  });

  it('is a compressed page, unless the browser takes none', async () => {
    const plain = await raw('/anmelden', 'br, gzip;q=0');
    const packed = await raw('/anmelden', 'gzip, deflate');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.vary).toBe('accept-encoding');
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(packed.headers['content-length']).toBe(String(packed.bytes.length));
    expect(gunzipSync(packed.bytes).toString()).toContain('<h1');
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
  });
});
