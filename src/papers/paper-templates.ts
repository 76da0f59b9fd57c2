import { readdir } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { TEMPLATE_ROOT } from '../rendering/rendering.service.js';
import { DomainError } from '../texts/domain-error.js';

/** The folders of the template root; `_gemeinsam` holds what they share. */
@Injectable()
export class PaperTemplates {
  constructor(@Inject(TEMPLATE_ROOT) private readonly root: string) {}

  async names(): Promise<string[]> {
    const entries = await readdir(this.root, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
      .map(({ name }) => name)
      .sort();
  }

  /** @throws DomainError INVALID_INPUT naming the templates there are */
  async check(name: string): Promise<void> {
    const names = await this.names();
    if (names.includes(name)) return;
    const message = `Das Vorlagenmuster „${name}“ gibt es nicht. Möglich ist: ${names.join(', ')}.`;
    throw new DomainError('INVALID_INPUT', message, [{ field: 'template', message }]);
  }
}
