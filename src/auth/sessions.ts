import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan, MoreThan } from 'typeorm';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { dayOf } from '../texts/days.js';
import { Accounts } from './accounts.js';
import type { Actor } from './actor.js';
import { hashOf, newSecret } from './secrets.js';
import { Session } from './session.entity.js';

const MINUTE = 60_000;
/** A session nobody uses ends after half an hour, and every session after half a day. */
export const IDLE_MINUTES = 30;
const IDLE_MS = IDLE_MINUTES * MINUTE;
const ABSOLUTE_MS = 12 * 60 * MINUTE;
/** How exactly `lastSeenAt` is kept: not every request is a write. */
const SEEN_EVERY_MS = MINUTE;

const FOUND = `
  select user_id as "userId", last_seen_at as "lastSeenAt", expires_at as "expiresAt"
  from session where hash = :hash`;

interface FoundSession {
  userId: string;
  lastSeenAt: string;
  expiresAt: string;
}

/** A session as its owner sees it: without what would let anybody use it. */
export interface OwnSession {
  /** Names it to its owner. */
  id: string;
  startedAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  current: boolean;
}

@Injectable()
export class Sessions {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly accounts: Accounts,
  ) {}

  /** @returns the secret for the cookie */
  async begin(em: EntityManager, userId: string): Promise<string> {
    const secret = newSecret();
    const now = this.clock.now();
    await em.insert(Session, {
      hash: hashOf(secret),
      userId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + ABSOLUTE_MS),
    });
    return secret;
  }

  /** @returns undefined for a session that has ended, or whose account was disabled */
  async actorOf(secret: string): Promise<Actor | undefined> {
    const now = this.clock.now();
    const hash = hashOf(secret);
    const [session] = await this.database.steadyRows<FoundSession>(FOUND, { hash });
    if (!session || now.getTime() >= Date.parse(session.expiresAt)) return undefined;
    const idle = now.getTime() - Date.parse(session.lastSeenAt);
    if (idle >= IDLE_MS) return undefined;
    if (idle > SEEN_EVERY_MS)
      await this.database.write((em) => em.update(Session, hash, { lastSeenAt: now }));
    return this.accounts.actor(session.userId, dayOf(now));
  }

  /** @param current the secret of the session that asks */
  async of(userId: string, current: string | undefined): Promise<OwnSession[]> {
    const now = this.clock.now();
    const sessions = await this.database.read.find(Session, {
      where: {
        userId,
        expiresAt: MoreThan(now),
        lastSeenAt: MoreThan(new Date(now.getTime() - IDLE_MS)),
      },
      order: { createdAt: 'DESC' },
    });
    const own = current === undefined ? '' : hashOf(current);
    return sessions.map(({ hash, createdAt, lastSeenAt, expiresAt }) => ({
      id: hashOf(hash),
      startedAt: createdAt,
      lastSeenAt,
      expiresAt,
      current: hash === own,
    }));
  }

  async end(em: EntityManager, secret: string): Promise<void> {
    await em.delete(Session, hashOf(secret));
  }

  /** After a new password, other roles or disabling: every browser has to sign in again. */
  async endAllOf(em: EntityManager, userId: string): Promise<void> {
    await em.delete(Session, { userId });
  }

  /** Takes away what has expired; it counted no longer before. */
  async sweep(em: EntityManager): Promise<void> {
    const now = this.clock.now();
    await em.delete(Session, { expiresAt: LessThan(now) });
    await em.delete(Session, { lastSeenAt: LessThan(new Date(now.getTime() - IDLE_MS)) });
  }
}
