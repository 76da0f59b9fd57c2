import { Injectable } from '@nestjs/common';
import type { Call } from '../auth/call.js';

/** Something that waits for a person and is done on another page. */
export interface OtherTask {
  /** `3 gekürzte Texte freizeichnen` */
  text: string;
  href: string;
  /** `Umsetzungsstand 2026` */
  about: string;
}

type Source = (call: Call) => Promise<OtherTask[]>;

/** What waits besides reports; told by features that measures know nothing of. */
@Injectable()
export class OtherTasks {
  private readonly sources: Source[] = [];

  add(source: Source): void {
    this.sources.push(source);
  }

  async of(call: Call): Promise<OtherTask[]> {
    return (await Promise.all(this.sources.map((source) => source(call)))).flat();
  }
}
