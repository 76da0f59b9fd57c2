import { type Config, ConfigError } from '../config/config.js';

/** Why the server cannot listen, in one line, where it is something people can mend; any other error as it is. */
export function listenFailure(
  { host, port }: Pick<Config, 'host' | 'port'>,
  cause: unknown,
): unknown {
  const sentence = sentenceFor((cause as NodeJS.ErrnoException).code, host, port);
  return sentence === undefined ? cause : new ConfigError(sentence, { cause });
}

function sentenceFor(code: string | undefined, host: string, port: number): string | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return 'Der Port ist schon belegt. Läuft das Programm bereits? Sonst wählen Sie mit PORT=… einen anderen.';
    case 'EACCES':
      return `PORT="${port}" darf auf diesem Rechner nicht jeder öffnen, meist keiner unter 1024. Bitte wählen Sie mit PORT=… einen anderen, zum Beispiel 3000.`;
    case 'EADDRNOTAVAIL':
      return `HOST="${host}" ist keine Adresse dieses Rechners. Üblich ist 127.0.0.1.`;
    default:
      return undefined;
  }
}
