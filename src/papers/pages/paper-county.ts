import { Injectable } from '@nestjs/common';
import type { Call } from '../../auth/call.js';
import { address } from '../../measures/pages/reference-day.js';
import { Access } from '../../organizations/access.js';
import { Bodies } from '../../organizations/bodies.js';
import { Home } from '../../organizations/home.js';
import type { CountyInput } from './paper-pages.input.js';

/** The county whose papers are read, and how addresses of these pages name it. */
export interface PaperCounty {
  bodyId: string;
  key: string;
  name: string;
  /** The parameter `kreis`; undefined in one's own county. */
  named: string | undefined;
  /** An address of these pages in this county. @param parameters blank ones are left out */
  link(path: string, parameters?: Readonly<Record<string, string | undefined>>): string;
}

/** Papers are also for people without an account, so their addresses may name a county. */
@Injectable()
export class PaperCounties {
  constructor(
    private readonly access: Access,
    private readonly bodies: Bodies,
    private readonly home: Home,
  ) {}

  /**
   * @throws DomainError UNAUTHENTICATED where neither the address nor an account names a county;
   * NOT_FOUND for one that is not there or not open
   */
  async of(call: Call, { kreis }: CountyInput): Promise<PaperCounty> {
    const key = kreis || (await this.home.key(call));
    const { bodyId } = await this.access.to(call, 'paper.read', key);
    const { name } = await this.bodies.byKey(key);
    const named = call.actor.bodyId === bodyId ? undefined : key;
    return {
      bodyId,
      key,
      name,
      named,
      link: (path, parameters = {}) => address(path, { ...parameters, kreis: named }),
    };
  }
}
