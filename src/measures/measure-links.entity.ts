import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CODE, ID, INTEGER, OPTIONAL, TEXT } from '../database/column-types.js';
import { Concept } from '../concepts/concept.entity.js';
import { FieldOfAction } from '../concepts/field-of-action.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Place } from '../organizations/place.entity.js';
import { FundingProgramme } from './funding-programme.entity.js';
import type { PartyRole } from './measure-facts.js';
import { Measure } from './measure.entity.js';
import { TargetGroup } from './target-group.entity.js';

/** An organization that takes part, or only the words the source has for it. */
@Entity()
export class MeasureParty {
  @PrimaryColumn(ID)
  id: string;

  @Index()
  @ForeignKey(() => Measure)
  @Column(ID)
  measureId: string;

  @Column(INTEGER)
  position: number;

  @Index()
  @ForeignKey(() => Organization)
  @Column({ ...ID, ...OPTIONAL })
  organizationId: string | null;

  @Column(CODE)
  role: PartyRole;

  @Column({ ...TEXT, ...OPTIONAL })
  wording: string | null;
}

/** The measure is part of a concept, at a place in its text. */
@Entity()
export class MeasureConcept {
  @ForeignKey(() => Measure)
  @PrimaryColumn(ID)
  measureId: string;

  @ForeignKey(() => Concept)
  @PrimaryColumn(ID)
  conceptId: string;

  @Column({ ...TEXT, ...OPTIONAL })
  placeInText: string | null;
}

@Entity()
export class MeasureField {
  @ForeignKey(() => Measure)
  @PrimaryColumn(ID)
  measureId: string;

  @ForeignKey(() => FieldOfAction)
  @PrimaryColumn(ID)
  fieldOfActionId: string;
}

@Entity()
export class MeasurePlace {
  @ForeignKey(() => Measure)
  @PrimaryColumn(ID)
  measureId: string;

  @ForeignKey(() => Place)
  @PrimaryColumn(ID)
  placeId: string;
}

@Entity()
export class MeasureTargetGroup {
  @ForeignKey(() => Measure)
  @PrimaryColumn(ID)
  measureId: string;

  @ForeignKey(() => TargetGroup)
  @PrimaryColumn(ID)
  targetGroupId: string;
}

@Entity()
export class MeasureFunding {
  @ForeignKey(() => Measure)
  @PrimaryColumn(ID)
  measureId: string;

  @ForeignKey(() => FundingProgramme)
  @PrimaryColumn(ID)
  fundingProgrammeId: string;

  /** As the source says it, e.g. `Landesprogramm`. */
  @Column({ ...TEXT, ...OPTIONAL })
  wording: string | null;
}
