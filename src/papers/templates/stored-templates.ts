import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Call } from '../../auth/call.js';
import type { Action } from '../../auth/permissions.js';
import { Database } from '../../database/database.js';
import { Access, type Admission } from '../../organizations/access.js';
import { DomainError } from '../../texts/domain-error.js';
import { PaperTemplate, PaperTemplateVersion } from './paper-template.entity.js';

/** A template by its key in a county. */
export interface TemplatePlace {
  body: string;
  template: string;
}

/** A template the actor may do what was asked for with. */
export interface OpenedTemplate {
  admission: Admission;
  action: Action;
  template: PaperTemplate;
  /** The newest first. */
  versions: PaperTemplateVersion[];
}

/** The templates of a county, as they are kept. */
@Injectable()
export class StoredTemplates {
  constructor(
    private readonly access: Access,
    private readonly database: Database,
  ) {}

  async all(call: Call, body: string): Promise<OpenedTemplate[]> {
    const action = 'template.read';
    const admission = await this.access.to(call, action, body);
    const { read } = this.database;
    const { bodyId } = admission;
    const templates = await read.find(PaperTemplate, { where: { bodyId }, order: { name: 'ASC' } });
    return Promise.all(
      templates.map(async (template) => ({
        admission,
        action,
        template,
        versions: await versionsOf(read, template),
      })),
    );
  }

  /** @throws DomainError NOT_FOUND when there is no such template of the county, FORBIDDEN without the role */
  async open(call: Call, action: Action, { body, template: key }: TemplatePlace) {
    const admission = await this.access.to(call, action, body);
    const { read } = this.database;
    const { bodyId } = admission;
    const template = await read.findOneBy(PaperTemplate, { bodyId, key });
    if (template)
      return { admission, action, template, versions: await versionsOf(read, template) };
    throw new DomainError(
      'NOT_FOUND',
      `Ein eigenes Vorlagenmuster „${key}“ hat dieser Kreis nicht.`,
    );
  }
}

/** The newest first. */
export const versionsOf = (
  em: EntityManager,
  { id: templateId }: PaperTemplate,
): Promise<PaperTemplateVersion[]> =>
  em.find(PaperTemplateVersion, { where: { templateId }, order: { number: 'DESC' } });

/** @throws DomainError NOT_FOUND */
export function versionNumbered(
  versions: readonly PaperTemplateVersion[],
  number: string | number,
): PaperTemplateVersion {
  const found = versions.find((version) => String(version.number) === String(number));
  if (found) return found;
  throw new DomainError(
    'NOT_FOUND',
    `Die Fassung ${number} gibt es nicht. Vorhanden sind die Fassungen 1 bis ${versions.length}.`,
  );
}
