import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Call } from '../../../auth/call.js';
import type { Action } from '../../../auth/permissions.js';
import { Database } from '../../../database/database.js';
import { Home } from '../../../organizations/home.js';
import { DomainError } from '../../../texts/domain-error.js';
import { MeasureWriting } from '../../measure-writing.js';
import { Revision } from '../../revision.entity.js';
import { isManagement } from '../../who-answers.js';
import { WRITABLE_FACTS, type WritableFact } from '../../writable-facts.js';

const FACTS = Object.keys(WRITABLE_FACTS) as WritableFact[];

/** The facts that this person may change by a form. */
export const factsFor = ({ actor }: Call): WritableFact[] =>
  isManagement(actor) ? FACTS : FACTS.filter((fact) => WRITABLE_FACTS[fact].unit !== 'NOT');

/** What was recorded of measures that one may change. */
@Injectable()
export class RecordedVersions {
  constructor(
    private readonly database: Database,
    private readonly home: Home,
    private readonly writing: MeasureWriting,
  ) {}

  /**
   * @param version null for the one that counts now
   * @throws DomainError NOT_FOUND or FORBIDDEN like the action would
   */
  async of(
    call: Call,
    number: string,
    version: number | null = null,
    action: Action = 'measure.change',
  ): Promise<Revision> {
    const { measure } = await this.writing.open(call, action, await this.home.key(call), number);
    const which = version === null ? { supersededAt: IsNull() } : { version };
    const found = await this.database.read.findOneBy(Revision, { measureId: measure.id, ...which });
    if (found) return found;
    throw new DomainError(
      'NOT_FOUND',
      `Eine Fassung ${version ?? ''} von ${number} gibt es nicht.`,
    );
  }
}
