import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan } from 'typeorm';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Call } from './call.js';
import { FormDraft } from './form-draft.entity.js';
import type { Draft } from './form-fields.js';

const KEPT_MS = 30 * 24 * 60 * 60_000;

/** Keeps what people type, until they send it: over a closed browser and the end of a session. */
@Injectable()
export class FormDrafts {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** @param userId whose it is; the newest of a form replaces the one before */
  async keep(userId: string, { address, fields }: Draft): Promise<void> {
    const savedAt = this.clock.now();
    await this.database.write((em) =>
      em.upsert(FormDraft, { userId, address, fields, savedAt }, ['userId', 'address']),
    );
  }

  /** @param address of the page that shows the form */
  async of({ actor }: Call, address: string): Promise<FormDraft | undefined> {
    if (actor.userId === null) return undefined;
    const place = { userId: actor.userId, address };
    return (await this.database.read.findOneBy(FormDraft, place)) ?? undefined;
  }

  /** Of the pages whose forms have one. */
  async addresses({ actor }: Call): Promise<ReadonlySet<string>> {
    const userId = actor.userId ?? '';
    const drafts = await this.database.read.find(FormDraft, {
      select: { address: true },
      where: { userId },
    });
    return new Set(drafts.map(({ address }) => address));
  }

  /** Once it was sent, or is no longer wanted. */
  async discard({ actor }: Call, address: string): Promise<void> {
    const { userId } = actor;
    if (userId === null || address === '') return;
    await this.database.write((em) => em.delete(FormDraft, { userId, address }));
  }

  async sweep(em: EntityManager): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    await em.delete(FormDraft, { savedAt: LessThan(before) });
  }
}
