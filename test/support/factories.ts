import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { type Role, ROLES } from '../../src/auth/role.js';
import { Concept } from '../../src/concepts/concept.entity.js';
import { FieldOfAction } from '../../src/concepts/field-of-action.entity.js';
import { Goal } from '../../src/concepts/goal.entity.js';
import { IndicatorValue } from '../../src/concepts/indicator-value.entity.js';
import { Indicator } from '../../src/concepts/indicator.entity.js';
import type { Database } from '../../src/database/database.js';
import { newId } from '../../src/database/ids.js';
import { indexReports } from '../../src/measures/index-measures.js';
import { FundingProgramme } from '../../src/measures/funding-programme.entity.js';
import { Gap } from '../../src/measures/gap.entity.js';
import type { KimAssessment, KimModule } from '../../src/measures/kim.js';
import { KimLink } from '../../src/measures/kim-link.entity.js';
import {
  MeasureConcept,
  MeasureField,
  MeasureParty,
  MeasurePlace,
  MeasureTargetGroup,
} from '../../src/measures/measure-links.entity.js';
import { Measure } from '../../src/measures/measure.entity.js';
import { StatusReport } from '../../src/measures/status-report.entity.js';
import { TargetGroup } from '../../src/measures/target-group.entity.js';
import { writeRevisions } from '../../src/measures/write-revisions.js';
import { Body } from '../../src/organizations/body.entity.js';
import { IMPACT_KINDS, type ImpactKind } from '../../src/organizations/impact-kinds.js';
import { Membership } from '../../src/organizations/membership.entity.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { Person } from '../../src/organizations/person.entity.js';
import { Place } from '../../src/organizations/place.entity.js';
import { startOfDay } from '../../src/texts/days.js';
import { UserAccount, UserUnit } from '../../src/users/user-account.entity.js';

/** The day everything is recorded on unless a test says otherwise. */
const FIRST_DAY = '2023-01-02';

export interface MeasureFacts extends Partial<
  Omit<Measure, 'id' | 'bodyId' | 'version' | 'leadId'>
> {
  lead?: Organization;
  fields?: FieldOfAction[];
  concepts?: Concept[];
  parties?: Organization[];
  places?: Place[];
  targetGroups?: TargetGroup[];
  kimAssessment?: KimAssessment;
  kimModules?: KimModule[];
  /** The day the county recorded it. */
  recordedOn?: string;
}

export type AccountFacts = Partial<Omit<UserAccount, 'id' | 'bodyId'>> & {
  units?: Organization[];
};

export type ReportFacts = Partial<Omit<StatusReport, 'id' | 'bodyId' | 'measureId'>> & {
  /** The day the county learned it; the day it is about unless stated. */
  recordedOn?: string;
};

/** A county of its own for a test; every method states what matters and invents the rest. */
export class TestCounty {
  private count = 0;

  private constructor(
    readonly database: Database,
    readonly body: Body,
  ) {}

  /** A county that is there already, e.g. out of the seeds. */
  static async loaded(database: Database, key: string): Promise<TestCounty> {
    return new TestCounty(database, await database.read.findOneByOrFail(Body, { key }));
  }

  static async create(database: Database, facts: Partial<Body> = {}): Promise<TestCounty> {
    const id = newId();
    const body: Body = {
      id,
      key: `kreis-${id.slice(-12)}`,
      name: 'Kreis Probe',
      shortName: 'Probe',
      ags: null,
      invented: true,
      reportingUnitKey: null,
      source: null,
      publicSince: FIRST_DAY,
      measureNumberPattern: null,
      paperNumberPattern: null,
      councilTerm: null,
      paperImpacts: Object.keys(IMPACT_KINDS) as ImpactKind[],
      paperSections: [],
      ageingAfterDays: 183,
      staleAfterDays: 365,
      version: 1,
      ...facts,
    };
    await database.write((em) => em.insert(Body, body));
    return new TestCounty(database, body);
  }

  get key(): string {
    return this.body.key;
  }

  organization(key: string, facts: Partial<Organization> = {}): Promise<Organization> {
    return this.add(Organization, {
      ...this.record(key),
      name: `Name von ${key}`,
      shortName: null,
      classification: 'ADMINISTRATIVE_UNIT',
      parentId: null,
      startDate: null,
      endDate: null,
      successorId: null,
      seat: null,
      note: null,
      version: 1,
      ...facts,
    });
  }

  field(key: string, facts: Partial<FieldOfAction> = {}): Promise<FieldOfAction> {
    return this.add(FieldOfAction, {
      ...this.record(key),
      position: this.next(),
      name: `Name von ${key}`,
      kind: 'FIELD',
      conceptId: null,
      parentId: null,
      ...facts,
    });
  }

  place(key: string): Promise<Place> {
    return this.add(Place, { ...this.record(key), name: `Name von ${key}` });
  }

  targetGroup(key: string): Promise<TargetGroup> {
    return this.add(TargetGroup, { ...this.record(key), name: `Name von ${key}` });
  }

  programme(key: string, facts: Partial<FundingProgramme> = {}): Promise<FundingProgramme> {
    return this.add(FundingProgramme, {
      ...this.record(key),
      position: this.next(),
      name: `Name von ${key}`,
      shortName: null,
      funderId: null,
      period: null,
      note: null,
      ...facts,
    });
  }

  concept(key: string, facts: Partial<Concept> = {}): Promise<Concept> {
    return this.add(Concept, {
      ...this.record(key),
      position: this.next(),
      title: `Titel von ${key}`,
      shortTitle: null,
      kind: 'INTEGRATION_CONCEPT',
      adoptedOn: null,
      adoptedById: null,
      origin: null,
      legalBasis: null,
      kimNote: null,
      statedCounts: [],
      notes: [],
      ...facts,
    });
  }

  goal(key: string, facts: Partial<Goal> = {}): Promise<Goal> {
    return this.add(Goal, {
      ...this.record(key),
      position: this.next(),
      level: 'MAIN',
      text: `Wortlaut von ${key}`,
      conceptId: null,
      fieldOfActionId: null,
      parentId: null,
      ...facts,
    });
  }

  /** An indicator with its printed values by subject. */
  async indicator(
    key: string,
    printed: Readonly<Record<string, string>>,
    facts: Partial<Indicator> = {},
  ): Promise<void> {
    const indicator = await this.add(Indicator, {
      ...this.record(key),
      position: this.next(),
      name: `Name von ${key}`,
      unit: 'COUNT',
      tableKey: null,
      tableTitle: null,
      numeratorKey: null,
      denominatorKey: null,
      methodNote: null,
      ...facts,
    });
    for (const [subject, text] of Object.entries(printed)) {
      await this.add(IndicatorValue, {
        ...this.record(`${key}-${subject}`),
        position: this.next(),
        indicatorId: indicator.id,
        subject,
        isTotal: false,
        printed: text,
        value: null,
        asOf: null,
      });
    }
  }

  /** A seat in a group; held by nobody unless stated. */
  seat(group: Organization, facts: Partial<Membership> = {}): Promise<Membership> {
    return this.add(Membership, {
      ...this.record(`sitz-${this.next()}`),
      organizationId: group.id,
      personId: null,
      memberOrganizationId: null,
      role: 'MEMBER',
      label: null,
      seats: null,
      rotationInterval: null,
      rotationRule: null,
      fieldOfActionKey: null,
      startDate: null,
      endDate: null,
      version: 1,
      ...facts,
    });
  }

  person(familyName: string, facts: Partial<Person> = {}): Promise<Person> {
    return this.add(Person, {
      ...this.record(`person-${this.next()}`),
      formOfAddress: null,
      givenName: null,
      familyName,
      historical: false,
      nameBasis: 'PUBLISHED',
      function: null,
      version: 1,
      ...facts,
    });
  }

  /** Somebody who may sign in; `units` are those the account answers for. */
  async account(role: Role, facts: AccountFacts = {}): Promise<UserAccount> {
    const { units = [], ...own } = facts;
    const id = newId();
    const account: UserAccount = {
      id,
      bodyId: this.body.id,
      version: 1,
      login: `konto-${id.slice(-12)}`,
      name: 'Erika Probe',
      email: null,
      function: ROLES[role],
      roles: [role],
      passwordHash: null,
      createdAt: startOfDay(FIRST_DAY),
      disabledAt: null,
      erasedAt: null,
      welcomedAt: null,
      ...own,
    };
    await this.database.write(async (em) => {
      await em.insert(UserAccount, account);
      await em.insert(
        UserUnit,
        units.map((unit) => ({ userId: id, organizationId: unit.id })),
      );
    });
    return account;
  }

  /** Enters a measure with its first revision. */
  async measure(facts: MeasureFacts = {}): Promise<Measure> {
    const { lead, recordedOn, ...rest } = facts;
    const { fields, concepts, parties, places, targetGroups, kimAssessment, kimModules, ...own } =
      rest;
    const number = own.number ?? `P${this.next()}`;
    const measure: Measure = {
      id: newId(),
      bodyId: this.body.id,
      number,
      version: 0,
      kind: 'MEASURE',
      kindWording: null,
      title: `Maßnahme ${number}`,
      officialWording: null,
      description: null,
      parentId: null,
      leadId: lead?.id ?? null,
      leadWording: null,
      kiRole: 'NOT_ASSESSED',
      plannedStart: null,
      plannedEnd: null,
      startedOn: null,
      endedOn: null,
      isPublic: true,
      mergedIntoId: null,
      supersededById: null,
      archivedAt: null,
      note: null,
      source: null,
      ...own,
    };
    await this.database.write(async (em) => {
      await em.insert(Measure, measure);
      const linked = { fields, concepts, parties, places, targetGroups };
      await link(em, measure.id, { ...linked, kimAssessment, kimModules });
      await this.revise(em, [measure.id], 'Erfassung', recordedOn);
    });
    return measure;
  }

  /** A gap found through KIM; no measure answers it unless stated. */
  gap(key: string, facts: Partial<Gap> = {}): Promise<Gap> {
    return this.add(Gap, {
      ...this.record(key),
      title: `Titel von ${key}`,
      identifiedOn: null,
      identifiedBy: 'CASE_MANAGEMENT',
      measureId: null,
      ...facts,
    });
  }

  /** Changes facts of a measure and writes the revision. */
  async change(measure: Measure, facts: Partial<Measure>, on: string, reason = 'Änderung') {
    await this.database.write(async (em) => {
      await em.update(Measure, measure.id, facts);
      await this.revise(em, [measure.id], reason, on);
    });
  }

  async report(measure: Measure, facts: ReportFacts): Promise<StatusReport> {
    const { recordedOn, ...own } = facts;
    const asOf = own.asOf ?? FIRST_DAY;
    const report: StatusReport = {
      id: newId(),
      bodyId: this.body.id,
      measureId: measure.id,
      asOf,
      recordedAt: startOfDay(recordedOn ?? asOf),
      state: 'ACCEPTED',
      status: 'IN_PROGRESS',
      statusWording: null,
      schedule: null,
      reason: null,
      publicText: null,
      internalNote: null,
      adaptation: null,
      adaptationText: null,
      confirmsUnchanged: false,
      author: null,
      correctsId: null,
      source: null,
      version: 1,
      submittedById: null,
      onBehalfOfId: null,
      onBehalfOf: null,
      ...own,
    };
    await this.database.write(async (em) => {
      await em.insert(StatusReport, report);
      if (report.state === 'ACCEPTED') await indexReports(em, [report]);
    });
    return report;
  }

  /** Writes revisions of those measures whose documents are no longer true. */
  revise(em: EntityManager, measureIds: string[], reason: string, on = FIRST_DAY): Promise<number> {
    const entry = { actor: 'KI-Management', reason, recordedAt: startOfDay(on) };
    return writeRevisions(em, this.body.id, measureIds, entry);
  }

  private record(key: string) {
    return { id: newId(), bodyId: this.body.id, key, source: null };
  }

  private next(): number {
    this.count += 1;
    return this.count;
  }

  private async add<T extends ObjectLiteral>(entity: EntityTarget<T>, row: T): Promise<T> {
    await this.database.write((em) => em.insert(entity, row));
    return row;
  }
}

async function link(
  em: EntityManager,
  measureId: string,
  facts: Pick<
    MeasureFacts,
    'fields' | 'concepts' | 'parties' | 'places' | 'targetGroups' | 'kimAssessment' | 'kimModules'
  >,
): Promise<void> {
  const { fields = [], concepts = [], parties = [], kimAssessment, kimModules = [] } = facts;
  for (const { id } of facts.places ?? [])
    await em.insert(MeasurePlace, { measureId, placeId: id });
  for (const { id } of facts.targetGroups ?? [])
    await em.insert(MeasureTargetGroup, { measureId, targetGroupId: id });
  for (const field of fields)
    await em.insert(MeasureField, { measureId, fieldOfActionId: field.id });
  for (const concept of concepts)
    await em.insert(MeasureConcept, { measureId, conceptId: concept.id, placeInText: null });
  for (const [position, party] of parties.entries()) {
    const row = { id: newId(), measureId, position, organizationId: party.id };
    await em.insert(MeasureParty, { ...row, role: 'PARTNER', wording: null });
  }
  if (kimAssessment) await em.insert(KimLink, kimLink(measureId, kimAssessment, kimModules));
}

function kimLink(measureId: string, assessment: KimAssessment, modules: KimModule[]) {
  return {
    measureId,
    assessment,
    modules,
    contributions: [],
    legalCircles: [],
    rationale: null,
    steeringDecisions: [],
    politicalDecisions: null,
    fundingShares: [],
    assessedBy: null,
    assessedOn: null,
  };
}
