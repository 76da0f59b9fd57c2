import { type EntityManager, type EntityTarget, type FindOptionsWhere, In } from 'typeorm';
import { Concept } from '../concepts/concept.entity.js';
import { FieldOfAction } from '../concepts/field-of-action.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Place } from '../organizations/place.entity.js';
import type { FieldProblem } from '../texts/domain-error.js';
import { FundingProgramme } from './funding-programme.entity.js';
import { Measure } from './measure.entity.js';
import { TargetGroup } from './target-group.entity.js';

interface Keyed {
  id: string;
  bodyId: string;
  key: string;
}

/** What other records a measure can name, as a person says that there is none of that key. */
const KINDS = {
  organization: { entity: Organization, called: 'Die Organisation' },
  field: { entity: FieldOfAction, called: 'Das Handlungsfeld' },
  concept: { entity: Concept, called: 'Das Konzept' },
  targetGroup: { entity: TargetGroup, called: 'Die Zielgruppe' },
  place: { entity: Place, called: 'Den Ort' },
  programme: { entity: FundingProgramme, called: 'Das Förderprogramm' },
} as const satisfies Record<string, { entity: EntityTarget<Keyed>; called: string }>;

/** Finds the records of one county that are named by key, and collects those that are not there. */
export class RecordsByKey {
  readonly problems: FieldProblem[] = [];

  constructor(
    private readonly em: EntityManager,
    private readonly bodyId: string,
  ) {}

  /** @returns their ids in the given order, without those that are not there */
  async ids(kind: keyof typeof KINDS, field: string, keys: readonly string[]): Promise<string[]> {
    const found = await this.idsByKey(kind, keys);
    return keys.flatMap((key, index) => {
      const id = found.get(key);
      if (id === undefined) this.miss(`${field}.${index}`, KINDS[kind].called, key);
      return id === undefined ? [] : [id];
    });
  }

  /**
   * For lists of records that name another by `key`.
   * @returns each with the id of what it names; without those that are not there or come again
   */
  async entries<Entry extends { key: string }>(
    kind: keyof typeof KINDS,
    field: string,
    entries: readonly Entry[],
  ): Promise<(Entry & { id: string })[]> {
    const keys = entries.map(({ key }) => key);
    const found = await this.idsByKey(kind, keys);
    return entries.flatMap((entry, index) => {
      const id = found.get(entry.key);
      const place = `${field}.${index}.key`;
      if (id === undefined) this.miss(place, KINDS[kind].called, entry.key);
      else if (keys.indexOf(entry.key) < index)
        this.problems.push({ field: place, message: `„${entry.key}“ steht hier schon.` });
      else return [{ ...entry, id }];
      return [];
    });
  }

  async organization(field: string, key: string): Promise<Organization | null> {
    const found = await this.em.findOneBy(Organization, { bodyId: this.bodyId, key });
    if (!found) this.miss(field, KINDS.organization.called, key);
    return found;
  }

  async measure(field: string, number: string): Promise<Measure | null> {
    const found = await this.em.findOneBy(Measure, { bodyId: this.bodyId, number });
    if (!found) this.miss(field, 'Die Maßnahme', number);
    return found;
  }

  private async idsByKey(kind: keyof typeof KINDS, keys: readonly string[]) {
    if (keys.length === 0) return new Map<string, string>();
    const where: FindOptionsWhere<Keyed> = { bodyId: this.bodyId, key: In([...keys]) };
    const entity: EntityTarget<Keyed> = KINDS[kind].entity;
    const rows = await this.em.find(entity, { select: { id: true, key: true }, where });
    return new Map(rows.map(({ id, key }) => [key, id]));
  }

  private miss(field: string, called: string, key: string): void {
    this.problems.push({ field, message: `${called} „${key}“ gibt es in diesem Kreis nicht.` });
  }
}
