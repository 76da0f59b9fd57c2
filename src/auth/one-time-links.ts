import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThan, MoreThan } from 'typeorm';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { DomainError } from '../texts/domain-error.js';
import { type LinkPurpose, OneTimeLink } from './one-time-link.entity.js';
import { hashOf } from './secrets.js';

const LIFE_MS = 24 * 60 * 60_000;

/** Links that work once, for a day. Of an account, and for setting up, only the newest counts. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** @param userId null for `SETUP` @returns when it ends */
  async make(
    em: EntityManager,
    secret: string,
    purpose: LinkPurpose,
    userId: string | null,
  ): Promise<Date> {
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + LIFE_MS);
    await em.delete(OneTimeLink, { userId: userId ?? IsNull() });
    const hash = hashOf(secret);
    await em.insert(OneTimeLink, { hash, purpose, userId, createdAt, expiresAt, usedAt: null });
    return expiresAt;
  }

  /** Looking does not use it up. @throws DomainError NOT_FOUND for a link that does not work (any more) */
  async find(secret: string): Promise<OneTimeLink> {
    const link = await this.database.read.findOneBy(OneTimeLink, this.working(secret));
    return link ?? refuseLink();
  }

  /** @throws DomainError NOT_FOUND when somebody else was faster */
  async use(em: EntityManager, secret: string): Promise<void> {
    const used = await em.update(OneTimeLink, this.working(secret), { usedAt: this.clock.now() });
    if (used.affected !== 1) refuseLink();
  }

  async endAllOf(em: EntityManager, userId: string): Promise<void> {
    await em.delete(OneTimeLink, { userId });
  }

  async sweep(em: EntityManager): Promise<void> {
    await em.delete(OneTimeLink, { expiresAt: LessThan(this.clock.now()) });
  }

  private working(secret: string) {
    const hash = hashOf(secret);
    return { hash, usedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) };
  }
}

export function refuseLink(): never {
  throw new DomainError(
    'NOT_FOUND',
    'Dieser Link gilt nicht mehr. Ein Link gilt einmal und höchstens 24 Stunden. Bitte lassen Sie sich einen neuen geben.',
  );
}
