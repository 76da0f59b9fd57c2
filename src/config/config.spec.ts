import { ConfigError, readConfig } from './config.js';

describe('the configuration', () => {
  it('needs no variable at all', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      baseUrl: 'http://127.0.0.1:3000',
      databaseUrl: undefined,
      seed: 'demo',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: ' ', BROWSER_PATH: '' })).toMatchObject({
      port: 3000,
      browserPath: undefined,
    });
  });

  it('does not fill a PostgreSQL database with demo data unasked', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://u:p@127.0.0.1/db' }).seed).toBe('none');
  });

  it.each([
    [{ HOST: '::1', PORT: '80' }, 'http://[::1]:80'],
    [{ HOST: '0.0.0.0' }, 'http://localhost:3000'],
    [{ BASE_URL: 'https://massnahmen.kreis.example/' }, 'https://massnahmen.kreis.example'],
  ])('knows where people find the server: %j', (env, baseUrl) => {
    expect(readConfig(env)).toMatchObject({ baseUrl, tls: baseUrl.startsWith('https:') });
  });

  it('believes no proxy that it was not told of', () => {
    expect(readConfig({}).trustedProxies).toBeUndefined();
    const { trustedProxies } = readConfig({ TRUST_PROXY: '127.0.0.1, 10.0.0.0/8' });
    expect(trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8']);
  });

  it.each([
    [{ PORT: 'abc' }, /^PORT="abc" ist keine Portnummer/],
    [{ PORT: '70000' }, /^PORT="70000"/],
    [{ HOST: 'http://x' }, /^HOST="http:\/\/x" ist keine Adresse/],
    [{ TRUST_PROXY: '10.0.0.0/8, überall' }, /^TRUST_PROXY="überall" ist keine Adresse/],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL ist nicht gültig/],
    [{ AUDIT_KEY: 'abc' }, /^AUDIT_KEY ist nicht gültig/],
    [{ BASE_URL: 'kreis.example' }, /^BASE_URL="kreis\.example"/],
    [{ SEED: 'all' }, /^SEED="all" ist nicht bekannt: Erlaubt ist demo, none\.$/],
  ])('stops with one line that names the variable: %j', (env, message) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(message);
  });

  it('never repeats a password', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://u:geheim@x/db' })).toThrow(/^(?!.*geheim)/);
    expect(() => readConfig({ AUDIT_KEY: 'geheim' })).toThrow(/^(?!.*geheim)/);
  });
});
