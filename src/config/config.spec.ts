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
    [{ PORT: 'abc' }, /^PORT="abc" ist keine Portnummer/],
    [{ PORT: '70000' }, /^PORT="70000"/],
    [{ HOST: '0.0.0.0' }, /^HOST="0\.0\.0\.0" geht noch nicht/],
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
