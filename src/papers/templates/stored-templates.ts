import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Call } from '../../auth/call.js';
import type { Action } from '../../auth/permissions.js';
import { Database } from '../../database/database.js';
import { Access, type Admission } from '../../organizations/access.js';
import { DomainError } from '../../texts/domain-error.js';
import {
  type ListedVersion,
  PaperTemplate,
  PaperTemplateVersion,
} from './paper-template.entity.js';

/** A template by its key in a county. */
export interface TemplatePlace {
  body: string;
  template: string;
}

/** A template with how it came to be. */
interface ListedTemplate {
  template: PaperTemplate;
  /** The newest first. */
  versions: ListedVersion[];
}

/** A template the actor may do what was asked for with. */
export interface OpenedTemplate extends ListedTemplate {
  admission: Admission;
  action: Action;
}

/** The templates of a county, as they are kept. */
@Injectable()
export class StoredTemplates {
  constructor(
    private readonly access: Access,
    private readonly database: Database,
  ) {}

  /** By name. */
  async all(call: Call, body: string): Promise<ListedTemplate[]> {
    const { bodyId } = await this.access.to(call, 'template.read', body);
    const { read } = this.database;
    const templates = await read.find(PaperTemplate, { where: { bodyId }, order: { name: 'ASC' } });
    const versions = await versionsOf(read, ...templates);
    return templates.map((template) => ({
      template,
      versions: versions.filter(({ templateId }) => templateId === template.id),
    }));
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

  /** What a version says. */
  source(version: ListedVersion): Promise<string> {
    return sourceOf(this.database.read, version);
  }
}

const LISTED = {
  id: true,
  templateId: true,
  number: true,
  note: true,
  authorId: true,
  author: true,
  createdAt: true,
  state: true,
  decidedAt: true,
  decidedBy: true,
  reason: true,
} as const satisfies Record<keyof ListedVersion, true>;

/** The newest first. */
export const versionsOf = (
  em: EntityManager,
  ...templates: readonly PaperTemplate[]
): Promise<ListedVersion[]> =>
  em.find(PaperTemplateVersion, {
    select: LISTED,
    where: { templateId: In(templates.map(({ id }) => id)) },
    order: { number: 'DESC' },
  });

export async function sourceOf(em: EntityManager, { id }: ListedVersion): Promise<string> {
  const select = { id: true, source: true };
  return (await em.findOneOrFail(PaperTemplateVersion, { select, where: { id } })).source;
}

/** @throws DomainError NOT_FOUND */
export function versionNumbered(
  versions: readonly ListedVersion[],
  number: string | number,
): ListedVersion {
  const found = versions.find((version) => String(version.number) === String(number));
  if (found) return found;
  throw new DomainError(
    'NOT_FOUND',
    `Die Fassung ${number} gibt es nicht. Vorhanden sind die Fassungen 1 bis ${versions.length}.`,
  );
}
