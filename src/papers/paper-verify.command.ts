import type { ParseArgsConfig } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Bodies } from '../organizations/bodies.js';
import { DomainError } from '../texts/domain-error.js';
import { FrozenPapers } from './frozen-papers.js';
import { asArgument, required, type Values } from './paper-arguments.js';
import { THE_HOUSE } from './paper-audience.js';
import { type Outcome, OUTCOMES, PaperVerification, type Verdict } from './paper-verification.js';
import { StoredPapers } from './stored-papers.js';

const FINE: readonly Outcome[] = ['SAME', 'SAME_TEXT', 'SAME_PARTS', 'MADE'];

const EXPORT =
  '„paper export“ stellt fehlende und beschädigte Dokumente aus dem festgeschriebenen Inhalt neu her.';
const BACKUP =
  'Anlagen lassen sich nicht neu herstellen: Bitte holen Sie sie aus einer Sicherung zurück.';

/** What helps, where anything does. */
const HELP: Partial<Record<Outcome, string>> = {
  DAMAGED: EXPORT,
  ATTACHMENT_DAMAGED: BACKUP,
  PARTS_DAMAGED: BACKUP,
};

/** `npm run cli -- paper verify …` */
@Injectable()
export class PaperVerifyCommand {
  readonly name = 'paper verify';

  readonly options = {
    body: { type: 'string' },
    paper: { type: 'string' },
  } as const satisfies ParseArgsConfig['options'];

  readonly usage = 'paper verify --body KREIS --paper NUMMER';

  constructor(
    private readonly bodies: Bodies,
    private readonly frozen: FrozenPapers,
    private readonly papers: StoredPapers,
    private readonly verification: PaperVerification,
  ) {}

  /**
   * @yields one line about the frozen content and one about each document
   * @throws DomainError RENDITION_DAMAGED unless every document could be confirmed
   */
  async *run(values: Values): AsyncGenerator<string, void> {
    const county = required(values, 'body', 'warendorf');
    const name = required(values, 'paper', '066/2023');
    const paper = await asArgument(async () => {
      const { id } = await this.bodies.byKey(county);
      return this.papers.one(id, name, THE_HOUSE);
    });
    const frozen = await this.frozen.of(paper);
    yield `Festgeschriebener Inhalt: unverändert (SHA-256 ${frozen.sha256}).`;
    const doubtful: Verdict[] = [];
    for await (const verdict of this.verification.verdicts(frozen)) {
      yield `${verdict.document}: ${OUTCOMES[verdict.outcome]}.`;
      if (!FINE.includes(verdict.outcome)) doubtful.push(verdict);
    }
    if (doubtful.length > 0) throw notConfirmed(doubtful);
  }
}

function notConfirmed(doubtful: readonly Verdict[]): DomainError {
  const documents = doubtful.map(({ document }) => document).join('; ');
  const help = new Set(doubtful.flatMap(({ outcome }) => HELP[outcome] ?? []));
  return new DomainError(
    'RENDITION_DAMAGED',
    [`Nicht bestätigt: ${documents}.`, ...help].join(' '),
  );
}
