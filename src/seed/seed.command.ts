import { Injectable } from '@nestjs/common';
import { DomainError } from '../texts/domain-error.js';
import { germanDay } from '../texts/partial-date.js';
import type { SeedResult } from './load-seed.js';
import { Seed } from './seed.service.js';

/** `npm run cli -- seed --body warendorf --dry-run` */
@Injectable()
export class SeedCommand {
  readonly name = 'seed';
  readonly options = {
    body: { type: 'string' },
    'dry-run': { type: 'boolean' },
  } as const;
  readonly usage = 'seed --body KREIS [--dry-run]';

  constructor(private readonly seed: Seed) {}

  /**
   * Loads one county, or only says what loading it would change.
   * @yields what became of the records, one German line per kind
   */
  async *run(values: { body?: unknown; 'dry-run'?: unknown }): AsyncGenerator<string, void> {
    const { body } = values;
    if (typeof body !== 'string') {
      const known = (await this.seed.counties()).join(', ');
      throw new DomainError(
        'INVALID_INPUT',
        `Bitte nennen Sie den Kreis mit --body. Möglich ist: ${known}.`,
      );
    }
    const dryRun = values['dry-run'] === true;
    yield* report(await this.seed.load(body, { dryRun }), dryRun);
  }
}

function report({ body, stand, tallies, revisions }: SeedResult, dryRun: boolean): string[] {
  const done = dryRun ? 'Probelauf, es wurde nichts geändert' : 'Daten geladen';
  const heading = `${body.name}, Stand ${germanDay(stand)}: ${done}`;
  const counts = tallies
    .filter(({ added, changed, unchanged }) => added + changed + unchanged > 0)
    .map(
      ({ kind, added, changed, unchanged }) =>
        `${kind}: ${added} neu, ${changed} geändert, ${unchanged} unverändert`,
    );
  const kept = tallies
    .filter(({ missing }) => missing.length > 0)
    .map(
      ({ kind, missing }) =>
        `Achtung: ${kind} nicht mehr in den Dateien, bleiben aber erhalten: ${missing.join(', ')}`,
    );
  return [heading, ...counts, `Fassungen von Maßnahmen: ${revisions} neu`, ...kept];
}
