import { isIP, isIPv6 } from 'node:net';
import { resolve } from 'node:path';

/** A wrong value in the environment. The message is one line, names the variable and says what would be right. */
export class ConfigError extends Error {}

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Folder of the embedded database; created on first start. */
  readonly dataDir: string;
  /** Folder finished papers are written to. */
  readonly reportsDir: string;
  /** `postgres://…`, or undefined for the embedded SQLite database. */
  readonly databaseUrl: string | undefined;
  /** 32 bytes in hex that seal the log; undefined: a file in `dataDir`. */
  readonly auditKey: string | undefined;
  /** The address people reach the server at, without a slash at the end. */
  readonly baseUrl: string;
  /** Whether that is over TLS; cookies and some headers depend on it. */
  readonly tls: boolean;
  /**
   * Proxies in front of the server, addresses or networks: what they say about the caller's address
   * is believed. Undefined: there are none.
   */
  readonly trustedProxies: readonly string[] | undefined;
  /** A browser to print with; undefined means: look in the known places. */
  readonly browserPath: string | undefined;
  /** What an empty embedded database starts with. */
  readonly seed: 'demo' | 'none';
  readonly logLevel: LogLevel;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment once. Empty variables count as not set.
 * @throws ConfigError naming the first variable with a wrong value
 */
export function readConfig(env: Environment = process.env): Config {
  const value = (name: string): string | undefined => {
    const text = env[name]?.trim();
    return text === '' ? undefined : text;
  };
  const host = hostName(value('HOST') ?? '127.0.0.1');
  const port = portNumber(value('PORT') ?? '3000');
  const databaseUrl = postgresAddress(value('DATABASE_URL'));
  const baseUrl = webAddress(value('BASE_URL') ?? ownAddress(host, port));
  return {
    host,
    port,
    dataDir: resolve(value('DATA_DIR') ?? 'data'),
    reportsDir: resolve(value('REPORTS_DIR') ?? 'reports'),
    databaseUrl,
    auditKey: hexKey('AUDIT_KEY', value('AUDIT_KEY')),
    baseUrl,
    tls: baseUrl.startsWith('https:'),
    trustedProxies: proxies(value('TRUST_PROXY')),
    browserPath: value('BROWSER_PATH'),
    seed: oneOf('SEED', value('SEED') ?? (databaseUrl ? 'none' : 'demo'), ['demo', 'none']),
    logLevel: oneOf('LOG_LEVEL', value('LOG_LEVEL') ?? 'warn', LOG_LEVELS),
  };
}

const EVERY_ADDRESS = ['0.0.0.0', '::'];

/** Whether only this machine can reach the server. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');

function hostName(text: string): string {
  if (isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text;
  throw new ConfigError(
    `HOST="${text}" ist keine Adresse: Erwartet wird zum Beispiel 127.0.0.1 oder 0.0.0.0.`,
  );
}

/** Where people find the server when nobody says so: on this machine, whatever it listens on. */
function ownAddress(host: string, port: number): string {
  const name = EVERY_ADDRESS.includes(host) ? 'localhost' : host;
  return `http://${isIPv6(name) ? `[${name}]` : name}:${port}`;
}

function proxies(text: string | undefined): string[] | undefined {
  const places = text?.split(',').map((place) => place.trim());
  const wrong = places?.find((place) => {
    const [address = '', bits = '0', ...rest] = place.split('/');
    return isIP(address) === 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > 128 || rest.length > 0;
  });
  if (wrong === undefined) return places;
  throw new ConfigError(
    `TRUST_PROXY="${wrong}" ist keine Adresse: Erwartet werden die Adressen der Proxys davor, zum Beispiel 127.0.0.1 oder 10.0.0.0/8, durch Kommas getrennt.`,
  );
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new ConfigError(`PORT="${text}" ist keine Portnummer: Erlaubt ist 0 bis 65535.`);
}

function postgresAddress(text: string | undefined): string | undefined {
  if (text === undefined || (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text))) return text;
  // The value may hold a password: it is not repeated here.
  throw new ConfigError(
    'DATABASE_URL ist nicht gültig: Erwartet wird postgres://benutzer:passwort@rechner:5432/datenbank.',
  );
}

function hexKey(name: string, text: string | undefined): string | undefined {
  if (text === undefined || /^[0-9a-f]{64}$/i.test(text)) return text?.toLowerCase();
  // The value may be a secret mistyped: it is not repeated here.
  throw new ConfigError(
    `${name} ist nicht gültig: Erwartet werden 64 Hexadezimalziffern, zum Beispiel aus „openssl rand -hex 32“.`,
  );
}

function webAddress(text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text.replace(/\/+$/, '');
  throw new ConfigError(
    `BASE_URL="${text}" ist keine Webadresse: Erwartet wird zum Beispiel https://massnahmen.kreis.example.`,
  );
}

function oneOf<T extends string>(name: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === text);
  if (found !== undefined) return found;
  throw new ConfigError(`${name}="${text}" ist nicht bekannt: Erlaubt ist ${allowed.join(', ')}.`);
}
