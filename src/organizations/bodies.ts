import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { DomainError } from '../texts/domain-error.js';
import { Body } from './body.entity.js';

/** The counties this installation holds. */
@Injectable()
export class Bodies {
  constructor(private readonly database: Database) {}

  /** In the order they were entered. */
  all(): Promise<Body[]> {
    return this.database.read.find(Body, { order: { id: 'ASC' } });
  }

  /** @throws DomainError NOT_FOUND naming the counties there are */
  async byKey(key: string): Promise<Body> {
    const body = await this.database.read.findOneBy(Body, { key });
    return body ?? this.refuse(key, await this.keys());
  }

  /** @throws DomainError NOT_FOUND naming the counties there are */
  async idOf(key: string): Promise<string> {
    const sql = 'select id from body where key = :key';
    const [body] = await this.database.rows<{ id: string }>(sql, { key });
    return body?.id ?? this.refuse(key, await this.keys());
  }

  /**
   * @param visible keys of the counties that may be named
   * @throws DomainError NOT_FOUND, always
   */
  refuse(key: string, visible: readonly string[]): never {
    const known =
      visible.length > 0 ? `Bekannt sind: ${visible.join(', ')}.` : 'Es ist keiner angelegt.';
    throw new DomainError('NOT_FOUND', `Einen Kreis „${key}“ gibt es hier nicht. ${known}`);
  }

  private async keys(): Promise<string[]> {
    return (await this.all()).map((body) => body.key);
  }
}
