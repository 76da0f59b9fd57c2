import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { Access } from './access.js';
import { Bodies } from './bodies.js';
import type { Body } from './body.entity.js';

/** Which county a page like the Impressum speaks for. */
@Injectable()
export class SpokenForCounty {
  constructor(
    private readonly access: Access,
    private readonly bodies: Bodies,
  ) {}

  /**
   * The county of the account; for somebody else the one that was named, or the only one there is to
   * see. Where neither says, `county` is missing and `choice` holds those to choose from.
   */
  async find(actor: Actor, named: unknown): Promise<{ county?: Body; choice: Body[] }> {
    const visible = await this.access.visibleTo(actor);
    const choice = (await this.bodies.all()).filter(({ key }) => visible.includes(key));
    const county =
      choice.find(({ id }) => id === actor.bodyId) ??
      choice.find(({ key }) => key === named) ??
      (choice.length === 1 ? choice[0] : undefined);
    return county ? { county, choice } : { choice };
  }
}
