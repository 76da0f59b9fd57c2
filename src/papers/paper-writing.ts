import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit, type Deed } from '../audit/audit.js';
import { type Call, seenVersion } from '../auth/call.js';
import { Idempotency } from '../auth/idempotency.js';
import type { Action } from '../auth/permissions.js';
import { Database } from '../database/database.js';
import { guardedUpdate } from '../database/guarded-update.js';
import { Access, type Admission } from '../organizations/access.js';
import { lastChange } from '../organizations/last-change.js';
import { DomainError } from '../texts/domain-error.js';
import { invalidInput } from '../web/input.js';
import { audienceOf } from './paper-audience.js';
import { courseOf } from './paper-course.js';
import { type PaperReceipt, receiptOf } from './paper-receipt.js';
import { after, type PaperState, type PaperStep, refusalOf } from './paper-states.js';
import { Paper } from './paper.entity.js';
import { paperView } from './paper.view.js';
import { StoredPapers } from './stored-papers.js';

/** A paper by its key or number in a county. */
export interface PaperPlace {
  body: string;
  paper: string;
}

/** A paper the actor may do what was asked for with, as far as the county goes. */
export interface OpenedPaper {
  admission: Admission;
  action: Action;
  paper: Paper;
}

/** What a step makes of a paper, and what the log says of it. */
export interface PaperChange {
  columns?: Partial<Paper>;
  /** Where something else than the paper itself is answered with. */
  answer?: PaperReceipt;
  /** A list where each has an entry of its own. */
  deed: PaperDeed | readonly PaperDeed[];
}

export type PaperDeed = Pick<Deed, 'action' | 'before' | 'after'>;

type SaidSince = (em: EntityManager, paper: Paper) => Promise<number> | number;

/** The frame of every use case that changes a paper: who may, which version, from which state. */
@Injectable()
export class PaperWriting {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly papers: StoredPapers,
  ) {}

  /** @throws DomainError NOT_FOUND when the actor sees no such paper, FORBIDDEN without the role */
  async open(call: Call, action: Action, { body, paper }: PaperPlace): Promise<OpenedPaper> {
    const admission = await this.access.to(call, action, body);
    const audience = audienceOf(call.actor, admission.bodyId);
    return { admission, action, paper: await this.papers.one(admission.bodyId, paper, audience) };
  }

  /** A paper that a new one is based on. @throws DomainError INVALID_INPUT naming those there are */
  async model({ actor }: Call, bodyId: string, name: string): Promise<Paper> {
    const audience = audienceOf(actor, bodyId);
    const found = await this.papers.named(bodyId, name, audience);
    if (found) return found;
    const known = (await this.papers.of(bodyId, audience)).map(({ key }) => key).join(', ');
    const message = `Eine Vorlage „${name}“ gibt es hier nicht. Vorhanden: ${known || 'noch keine'}.`;
    throw invalidInput([{ field: 'basedOn', message }]);
  }

  /** @throws DomainError FORBIDDEN, always; the refusal is in the log */
  refuse(call: Call, { admission: { bodyId }, action, paper }: OpenedPaper, sentence: string) {
    return this.access.refuseRecord(
      call,
      action,
      { bodyId, type: 'PAPER', id: paper.id },
      sentence,
    );
  }

  /**
   * Takes the paper one step on, and its version by one.
   * @param work does what hangs on it; the paper is locked for others
   * @param since the oldest version in which what the step is about was as it is now; whoever has seen
   * that one may go on, also when others have signed meanwhile. Without it only the present one will do.
   * @throws DomainError STALE_VERSION with what is there now, NOT_POSSIBLE_NOW from another state
   */
  async write(
    call: Call,
    { paper: { id } }: OpenedPaper,
    step: PaperStep,
    work: (em: EntityManager, paper: Paper) => Promise<PaperChange>,
    since: SaidSince = (_, { version }) => version,
  ): Promise<PaperReceipt> {
    const seen = seenVersion(call);
    try {
      return await this.idempotency.once(call, async (em) => {
        const paper = await locked(em, id);
        const { version } = paper;
        if (seen > version || seen < (await since(em, paper))) throw stale(paper);
        const state = next(paper, step);
        await guardedUpdate(em, Paper, { id, version }, { state });
        const { columns, answer, deed } = await work(em, paper);
        // Where only sections or consultations change, there is none.
        if (columns && Object.keys(columns).length > 0) await em.update(Paper, id, columns);
        for (const one of [deed].flat())
          await this.record(em, call, paper, { state, ...columns }, one);
        return (
          answer ?? receiptOf({ ...receiptFacts(paper), state, ...columns, version: version + 1 })
        );
      });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'STALE_VERSION')
        throw await this.explained(error, call, id);
      throw error;
    }
  }

  private record(
    em: EntityManager,
    call: Call,
    { id, bodyId, state }: Paper,
    now: Pick<Paper, 'state'>,
    deed: PaperDeed,
  ): Promise<void> {
    const moved = state === now.state ? [{}, {}] : [{ state }, { state: now.state }];
    return this.audit.record(em, call, {
      action: deed.action,
      bodyId,
      objectType: 'PAPER',
      objectId: id,
      before: { ...moved[0], ...deed.before },
      after: { ...moved[1], ...deed.after },
    });
  }

  private async explained(error: DomainError, { actor }: Call, id: string): Promise<DomainError> {
    const paper = await this.database.read.findOneByOrFail(Paper, { id });
    const course = await courseOf(this.database.read, paper);
    const current = paperView(course, audienceOf(actor, paper.bodyId));
    const facts = { current, ...(await lastChange(this.database, id)) };
    return new DomainError(error.code, error.message, [], { facts });
  }
}

/** From here on others who want to write it wait, and then find another version. */
export async function locked(em: EntityManager, id: string): Promise<Paper> {
  await em.update(Paper, id, { version: () => 'version' });
  return em.findOneByOrFail(Paper, { id });
}

function next({ state }: Paper, step: PaperStep): PaperState {
  const there = after(state, step);
  if (there === undefined) throw new DomainError('NOT_POSSIBLE_NOW', refusalOf(state, step));
  return there;
}

const receiptFacts = ({ key, reference }: Paper) => ({ key, reference });

const stale = ({ name }: Paper): DomainError =>
  new DomainError(
    'STALE_VERSION',
    `Die Vorlage „${name}“ wurde inzwischen geändert. Bitte sehen Sie sich den jetzigen Stand an und wiederholen Sie dann, was Sie tun wollten.`,
  );
