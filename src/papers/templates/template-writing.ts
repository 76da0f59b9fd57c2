import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit, type Deed } from '../../audit/audit.js';
import { type Call, seenVersion } from '../../auth/call.js';
import { Idempotency } from '../../auth/idempotency.js';
import { Clock } from '../../config/clock.js';
import { Database } from '../../database/database.js';
import { guardedUpdate } from '../../database/guarded-update.js';
import { newId } from '../../database/ids.js';
import { Access } from '../../organizations/access.js';
import { lastChange } from '../../organizations/last-change.js';
import { lockCounty } from '../../organizations/lock-county.js';
import { DomainError } from '../../texts/domain-error.js';
import { slug } from '../../texts/slug.js';
import { invalidInput } from '../../web/input.js';
import { PaperTemplates } from '../paper-templates.js';
import { CheckedSource } from './checked-source.js';
import {
  type ListedVersion,
  PaperTemplate,
  PaperTemplateVersion,
} from './paper-template.entity.js';
import {
  type OpenedTemplate,
  sourceOf,
  StoredTemplates,
  type TemplatePlace,
  versionsOf,
} from './stored-templates.js';
import { after, UNRELEASED } from './template-states.js';
import type { NewTemplateInput, TemplateVersionInput } from './template.input.js';
import { templateView } from './template.view.js';

type View = ReturnType<typeof templateView>;

/** Writes templates of a county: a copy to begin with, then version after version. */
@Injectable()
export class TemplateWriting {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly checked: CheckedSource,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly stored: StoredTemplates,
    private readonly templates: PaperTemplates,
  ) {}

  /** Copies a shipped template. */
  async create(call: Call, body: string, { name, basedOn }: NewTemplateInput): Promise<View> {
    const { bodyId } = await this.access.to(call, 'template.change', body);
    const shipped = this.templates.names();
    if (!shipped.includes(basedOn)) throw notShipped(basedOn, shipped);
    const source = this.templates.shippedSource(basedOn);
    return this.idempotency.once(call, async (em) => {
      await lockCounty(em, bodyId);
      const fresh: PaperTemplate = {
        id: newId(),
        bodyId,
        key: await freeTemplateKey(em, bodyId, name, shipped),
        name,
        basedOn,
        version: 1,
        createdAt: this.clock.now(),
      };
      await em.insert(PaperTemplate, fresh);
      await this.add(em, call, fresh, 1, { source, note: null });
      await this.record(em, call, fresh, 'TEMPLATE_CREATED', { key: fresh.key, basedOn });
      return this.view(em, fresh);
    });
  }

  /** @throws DomainError INVALID_INPUT with everything that is wrong with the text */
  async save(
    call: Call,
    place: TemplatePlace,
    { source, note }: TemplateVersionInput,
  ): Promise<View> {
    const opened = await this.stored.open(call, 'template.change', place);
    const { key, basedOn } = opened.template;
    await this.checked.check({ key, basedOn, source });
    return this.change(call, opened, async (em, template, versions) => {
      await refuseSame(em, versions, source);
      for (const { id, state } of versions.filter((one) => UNRELEASED.includes(one.state)))
        await em.update(PaperTemplateVersion, id, { state: after(state, 'supersede') ?? state });
      const number = (versions[0]?.number ?? 0) + 1;
      await this.add(em, call, template, number, { source, note: note ?? null });
      return { action: 'TEMPLATE_CHANGED', after: { number, note, characters: source.length } };
    });
  }

  /**
   * Changes a template, which raises its version by one.
   * @param work gets the versions as they are in the transaction, the newest first
   * @throws DomainError STALE_VERSION with what is there now
   */
  async change(
    call: Call,
    { template: { id } }: OpenedTemplate,
    work: (
      em: EntityManager,
      template: PaperTemplate,
      versions: ListedVersion[],
    ) => Promise<Pick<Deed, 'action' | 'before' | 'after'>>,
  ): Promise<View> {
    const version = seenVersion(call);
    try {
      return await this.idempotency.once(call, async (em) => {
        // From here on others who want to write it wait, and then find another version.
        if (!(await guardedUpdate(em, PaperTemplate, { id, version }, {}))) throw stale();
        const template = await em.findOneByOrFail(PaperTemplate, { id });
        const deed = await work(em, template, await versionsOf(em, template));
        await this.record(em, call, template, deed.action, deed.after ?? {}, deed.before);
        return this.view(em, template);
      });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'STALE_VERSION') throw error;
      const { read } = this.database;
      const current = await this.view(read, await read.findOneByOrFail(PaperTemplate, { id }));
      const facts = { current, ...(await lastChange(this.database, id)) };
      throw new DomainError(error.code, error.message, [], { facts });
    }
  }

  private async view(em: EntityManager, template: PaperTemplate): Promise<View> {
    return templateView(template, await versionsOf(em, template));
  }

  private async add(
    em: EntityManager,
    { actor }: Call,
    { id: templateId }: PaperTemplate,
    number: number,
    { source, note }: Pick<PaperTemplateVersion, 'source' | 'note'>,
  ): Promise<void> {
    await em.insert(PaperTemplateVersion, {
      id: newId(),
      templateId,
      number,
      source,
      note,
      authorId: actor.userId,
      author: actor.function,
      createdAt: this.clock.now(),
      state: 'DRAFT',
      decidedAt: null,
      decidedBy: null,
      reason: null,
    });
  }

  private record(
    em: EntityManager,
    call: Call,
    { id: objectId, bodyId }: PaperTemplate,
    action: Deed['action'],
    facts: Readonly<Record<string, unknown>>,
    before: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    return this.audit.record(em, call, {
      action,
      bodyId,
      objectType: 'TEMPLATE',
      objectId,
      before,
      after: facts,
    });
  }
}

/** Leaves room for a number within the 120 characters of a key. */
const LONGEST = 100;
/** Pages have these addresses. */
const RESERVED = ['neu', 'angaben'];

/** Papers name shipped templates and those of the county alike. */
async function freeTemplateKey(
  em: EntityManager,
  bodyId: string,
  name: string,
  shipped: readonly string[],
): Promise<string> {
  const wanted = slug(name).slice(0, LONGEST).replace(/-$/, '') || 'muster';
  const taken = [...RESERVED, ...shipped];
  let key = wanted;
  for (
    let next = 2;
    taken.includes(key) || (await em.existsBy(PaperTemplate, { bodyId, key }));
    next += 1
  )
    key = `${wanted}-${next}`;
  return key;
}

async function refuseSame(
  em: EntityManager,
  [newest]: readonly ListedVersion[],
  source: string,
): Promise<void> {
  if (!newest || newest.state === 'WITHDRAWN' || (await sourceOf(em, newest)) !== source) return;
  throw new DomainError(
    'NOT_POSSIBLE_NOW',
    `Der Text ist derselbe wie in Fassung ${newest.number}; eine neue entsteht erst, wenn sich etwas ändert.`,
  );
}

function notShipped(basedOn: string, shipped: readonly string[]): DomainError {
  const message = `Ein mitgeliefertes Muster „${basedOn}“ gibt es nicht. Möglich ist: ${shipped.join(', ')}.`;
  return invalidInput([{ field: 'basedOn', message }]);
}

const stale = (): DomainError =>
  new DomainError(
    'STALE_VERSION',
    'Das Vorlagenmuster wurde inzwischen geändert. Bitte sehen Sie sich den jetzigen Stand an und wiederholen Sie dann, was Sie tun wollten.',
  );
