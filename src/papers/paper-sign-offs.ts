import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type Actor, isAnswerableFor } from '../auth/actor.js';
import type { Call } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { RecordsByKey } from '../measures/records-by-key.js';
import { isManagement } from '../measures/who-answers.js';
import { Organization } from '../organizations/organization.entity.js';
import { DomainError } from '../texts/domain-error.js';
import { invalidInput } from '../web/input.js';
import { PaperSignOff } from './paper-sign-off.entity.js';
import { signOffsView } from './paper-sign-off.view.js';
import type { SignOffDecisionInput, SignOffRequestInput } from './paper-steps.input.js';
import { type PaperPlace, PaperWriting } from './paper-writing.js';
import type { Paper } from './paper.entity.js';

/** A request to co-sign with the unit that was asked. */
export interface AskedSignOff {
  signOff: PaperSignOff;
  organization: Organization;
}

/** Mitzeichnung: units are asked, and sign what they see or send it back. */
@Injectable()
export class PaperSignOffs {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly writing: PaperWriting,
  ) {}

  async list(call: Call, place: PaperPlace) {
    const { paper } = await this.writing.open(call, 'paper.read_draft', place);
    return signOffsView(await this.of(this.database.read, paper));
  }

  /** Oldest first. */
  async of(em: EntityManager, { id: paperId }: Pick<Paper, 'id'>): Promise<AskedSignOff[]> {
    const signOffs = await em.find(PaperSignOff, { where: { paperId }, order: { id: 'ASC' } });
    const ids = signOffs.map(({ organizationId }) => organizationId);
    const units = await em.findBy(Organization, { id: In(ids) });
    return signOffs.flatMap((signOff) => {
      const organization = units.find(({ id }) => id === signOff.organizationId);
      return organization ? [{ signOff, organization }] : [];
    });
  }

  async ask(call: Call, place: PaperPlace, { organizations }: SignOffRequestInput) {
    const opened = await this.writing.open(call, 'paper.prepare', place);
    return this.writing.write(call, opened, 'askSignOff', async (em, paper) => {
      const records = new RecordsByKey(em, paper.bodyId);
      const ids = await records.ids('organization', 'organizations', organizations);
      const asked = await em.findBy(PaperSignOff, {
        paperId: paper.id,
        organizationId: In(ids),
        state: In(['ASKED', 'SIGNED']),
      });
      for (const { organizationId } of asked)
        records.problems.push({
          field: `organizations.${ids.indexOf(organizationId)}`,
          message: 'Diese Stelle ist schon gefragt.',
        });
      if (records.problems.length > 0) throw invalidInput(records.problems);
      await em.insert(
        PaperSignOff,
        ids.map((organizationId) => this.request(call, paper, organizationId)),
      );
      return { deed: { action: 'PAPER_SIGN_OFF_ASKED', after: { organizations } } };
    });
  }

  async decide(
    call: Call,
    place: PaperPlace,
    signOffId: string,
    { decision, comment = null }: SignOffDecisionInput,
  ) {
    if (decision === 'RETURNED' && comment === null) throw unexplained();
    const opened = await this.writing.open(call, 'paper.sign_off', place);
    const { paper } = opened;
    const { signOff, organization } = await this.one(paper, signOffId);
    if (!maySign(call.actor, signOff))
      await this.writing.refuse(
        call,
        opened,
        `Für „${organization.name}“ zeichnet deren Leitung mit oder das KI-Management.`,
      );
    const step = decision === 'SIGNED' ? 'sign' : 'return';
    const work = async (em: EntityManager) => {
      const now = await em.findOneByOrFail(PaperSignOff, { id: signOffId });
      if (now.state !== 'ASKED') throw alreadyDecided(organization);
      if (decision === 'RETURNED') await lapse(em, paper);
      await em.update(PaperSignOff, signOffId, {
        state: decision,
        decidedAt: this.clock.now(),
        decidedById: call.actor.userId,
        decidedBy: call.actor.function,
        comment,
      });
      const action = decision === 'SIGNED' ? 'PAPER_SIGNED_OFF' : 'PAPER_RETURNED';
      return { deed: { action, after: { organization: organization.key } } } as const;
    };
    return this.writing.write(call, opened, step, work, putBefore);
  }

  private async one(paper: Paper, signOffId: string): Promise<AskedSignOff> {
    const all = await this.of(this.database.read, paper);
    const found = all.find(({ signOff }) => signOff.id === signOffId);
    if (found) return found;
    throw new DomainError(
      'NOT_FOUND',
      `Eine Mitzeichnung „${signOffId}“ gibt es bei dieser Vorlage nicht.`,
    );
  }

  private request({ actor }: Call, paper: Paper, organizationId: string): PaperSignOff {
    return {
      id: newId(),
      paperId: paper.id,
      organizationId,
      state: 'ASKED',
      askedAt: this.clock.now(),
      askedBy: actor.function,
      askedInVersion: paper.version + 1,
      decidedAt: null,
      decidedById: null,
      decidedBy: null,
      comment: null,
    };
  }
}

/** Whether the actor signs for the unit that was asked. */
export const maySign = (actor: Actor, { organizationId }: Pick<PaperSignOff, 'organizationId'>) =>
  isManagement(actor) || isAnswerableFor(actor, organizationId);

/**
 * The version in which the paper was put before the first unit that was asked. Until it goes back
 * only others can have signed since, so that units sign it side by side.
 */
async function putBefore(em: EntityManager, { id: paperId, version }: Paper): Promise<number> {
  const standing = await em.findBy(PaperSignOff, { paperId, state: In(['ASKED', 'SIGNED']) });
  return Math.min(version, ...standing.map(({ askedInVersion }) => askedInVersion ?? version));
}

/** The paper goes back to be worked on: what was signed is no longer what there is. */
export async function lapse(em: EntityManager, { id: paperId }: Pick<Paper, 'id'>): Promise<void> {
  const standing = { paperId, state: In(['ASKED', 'SIGNED']) };
  await em.update(PaperSignOff, standing, { state: 'LAPSED' });
}

const unexplained = (): DomainError =>
  invalidInput([{ field: 'comment', message: 'Bitte sagen Sie, was zu ändern ist.' }]);

const alreadyDecided = ({ name }: Organization): DomainError =>
  new DomainError(
    'NOT_POSSIBLE_NOW',
    `„${name}“ hat sich zu dieser Vorlage schon geäußert, oder die Anfrage ist hinfällig.`,
  );
