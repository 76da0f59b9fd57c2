import { Injectable } from '@nestjs/common';
import { ConceptRecords } from '../../../concepts/concept-records.js';
import { Database } from '../../../database/database.js';
import { Organization } from '../../../organizations/organization.entity.js';
import { publicName } from '../../../organizations/person-name.js';
import { Person } from '../../../organizations/person.entity.js';
import { SECTION_KINDS } from '../../../organizations/section-kinds.js';
import { PaperTemplates } from '../../paper-templates.js';
import { type Choice, choicesOf } from './step-forms.js';
import { CONSULTATION_KINDS, CONSULTATION_ROLES, PAPER_TYPES } from '../../paper-words.js';
import { EDITIONS } from '../../edition.js';

/** What can be chosen in the form of a paper. */
export type PaperChoiceLists = Readonly<Record<string, Choice[]>>;

@Injectable()
export class PaperChoices {
  constructor(
    private readonly concepts: ConceptRecords,
    private readonly database: Database,
    private readonly templates: PaperTemplates,
  ) {}

  /** @param used keys of units that stand there already, also where they are no more */
  async of(bodyId: string, used: readonly unknown[]): Promise<PaperChoiceLists> {
    const { read } = this.database;
    const [organizations, people, concepts, fields, templates] = await Promise.all([
      read.findBy(Organization, { bodyId }),
      read.findBy(Person, { bodyId }),
      this.concepts.concepts(bodyId),
      this.concepts.fields(bodyId),
      this.templates.of(bodyId),
    ]);
    return {
      organizations: inOrder(
        organizations
          .filter(({ key, endDate }) => endDate === null || used.includes(key))
          .map(({ key, name }) => ({ code: key, label: name })),
      ),
      people: inOrder(
        people.map((person) => ({
          code: person.key,
          label: publicName(person) ?? person.function ?? person.key,
        })),
      ),
      concepts: concepts.map(({ key, title }) => ({ code: key, label: title })),
      fields: fields.map(({ key, name }) => ({ code: key, label: name })),
      templates: templates.map(({ key, name }) => ({ code: key, label: name })),
      types: choicesOf(PAPER_TYPES),
      kinds: choicesOf(CONSULTATION_KINDS),
      roles: choicesOf(CONSULTATION_ROLES),
      sectionKinds: choicesOf(SECTION_KINDS),
      editions: [
        { code: 'PUBLIC', label: `in beiden Fassungen` },
        { code: 'INTERNAL', label: `nur ${EDITIONS.INTERNAL}` },
      ],
    };
  }
}

const inOrder = (choices: Choice[]): Choice[] =>
  choices.sort((one, other) => one.label.localeCompare(other.label, 'de', { numeric: true }));
