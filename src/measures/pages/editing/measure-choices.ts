import { Injectable } from '@nestjs/common';
import { Concept } from '../../../concepts/concept.entity.js';
import { FieldOfAction } from '../../../concepts/field-of-action.entity.js';
import { Database } from '../../../database/database.js';
import { Organization } from '../../../organizations/organization.entity.js';
import { Place } from '../../../organizations/place.entity.js';
import { FundingProgramme } from '../../funding-programme.entity.js';
import { TargetGroup } from '../../target-group.entity.js';

/** Something to choose, with the word people read. */
export interface Choice {
  readonly code: string;
  readonly label: string;
  /** It is no more: named where it stands already, not offered for new entries. */
  readonly gone?: boolean;
}
export type ChoiceKind =
  'organizations' | 'fieldsOfAction' | 'concepts' | 'targetGroups' | 'places' | 'programmes';
export type Choices = Readonly<Record<ChoiceKind, readonly Choice[]>>;

/** The records of a county that a measure can name. */
@Injectable()
export class MeasureChoices {
  constructor(private readonly database: Database) {}

  async of(bodyId: string): Promise<Choices> {
    const { read } = this.database;
    const byPosition = { where: { bodyId }, order: { position: 'ASC' } } as const;
    const [organizations, fields, concepts, targetGroups, places, programmes] = await Promise.all([
      read.findBy(Organization, { bodyId }),
      read.find(FieldOfAction, byPosition),
      read.find(Concept, byPosition),
      read.findBy(TargetGroup, { bodyId }),
      read.findBy(Place, { bodyId }),
      read.find(FundingProgramme, byPosition),
    ]);
    return {
      organizations: inOrder(
        organizations.map(({ key, name, endDate }) => ({
          ...choice({ key, name }),
          gone: endDate !== null,
        })),
      ),
      fieldsOfAction: fields.map((field) => choice(unmistakable(field, fields, concepts))),
      concepts: concepts.map(({ key, title }) => choice({ key, name: title })),
      targetGroups: inOrder(targetGroups.map(choice)),
      places: inOrder(places.map(choice)),
      programmes: programmes.map(choice),
    };
  }
}

const choice = ({ key, name }: { key: string; name: string }): Choice => ({
  code: key,
  label: name,
});

const inOrder = (choices: Choice[]): Choice[] =>
  choices.sort((one, other) => one.label.localeCompare(other.label, 'de', { numeric: true }));

/** Two concepts may have a field of one name. */
function unmistakable(
  { key, name, conceptId }: FieldOfAction,
  fields: readonly FieldOfAction[],
  concepts: readonly Concept[],
) {
  const concept = concepts.find(({ id }) => id === conceptId);
  const alone = fields.filter((other) => other.name === name).length === 1;
  return {
    key,
    name: alone || !concept ? name : `${name} (${concept.shortTitle ?? concept.title})`,
  };
}
