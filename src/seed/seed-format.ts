import {
  ConceptRecord,
  FieldOfActionRecord,
  GoalRecord,
  IndicatorRecord,
  IndicatorTableRecord,
  MilestoneRecord,
} from './format/concept-records.js';
import { Group, Groups, Required } from './format/fields.js';
import { FundingProgrammeRecord, GapRecord, MeasureRecord } from './format/measure-records.js';
import {
  BodyRecord,
  MembershipRecord,
  NamedRecord,
  OrganizationRecord,
  PersonRecord,
} from './format/organization-records.js';
import { PaperRecord, ResolutionRecord } from './format/paper-records.js';

/**
 * Everything about one county, in the words of the files clerks edit: German keys, German labels,
 * records referring to each other by key (measures by number). Built from a folder of YAML files by
 * `readSeedFolder`, or in memory by a generator; both are checked and loaded by `loadSeed`.
 */
export class SeedData {
  @Group(() => BodyRecord, Required) kreis: BodyRecord;
  @Groups(() => OrganizationRecord) organisationen: OrganizationRecord[] = [];
  @Groups(() => PersonRecord) personen: PersonRecord[] = [];
  @Groups(() => MembershipRecord) mitgliedschaften: MembershipRecord[] = [];
  @Groups(() => NamedRecord) orte: NamedRecord[] = [];
  @Groups(() => NamedRecord) zielgruppen: NamedRecord[] = [];
  @Groups(() => ConceptRecord) konzepte: ConceptRecord[] = [];
  @Groups(() => FieldOfActionRecord) handlungsfelder: FieldOfActionRecord[] = [];
  @Groups(() => GoalRecord) ziele: GoalRecord[] = [];
  @Groups(() => MilestoneRecord) meilensteine: MilestoneRecord[] = [];
  @Groups(() => IndicatorTableRecord) kennzahltabellen: IndicatorTableRecord[] = [];
  @Groups(() => IndicatorRecord) kennzahlen: IndicatorRecord[] = [];
  @Groups(() => FundingProgrammeRecord) foerderprogramme: FundingProgrammeRecord[] = [];
  @Groups(() => MeasureRecord) massnahmen: MeasureRecord[] = [];
  @Groups(() => GapRecord) luecken: GapRecord[] = [];
  @Groups(() => ResolutionRecord) beschluesse: ResolutionRecord[] = [];
  @Groups(() => PaperRecord) vorlagen: PaperRecord[] = [];
}
