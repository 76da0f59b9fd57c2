import { readdir, readFile } from 'node:fs/promises';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Concept } from '../../src/concepts/concept.entity.js';
import { FieldOfAction } from '../../src/concepts/field-of-action.entity.js';
import { Goal } from '../../src/concepts/goal.entity.js';
import { IndicatorValue } from '../../src/concepts/indicator-value.entity.js';
import { Indicator } from '../../src/concepts/indicator.entity.js';
import { Milestone } from '../../src/concepts/milestone.entity.js';
import { FundingProgramme } from '../../src/measures/funding-programme.entity.js';
import { Gap } from '../../src/measures/gap.entity.js';
import { KimLink } from '../../src/measures/kim-link.entity.js';
import { MeasureFunding } from '../../src/measures/measure-links.entity.js';
import { Measure } from '../../src/measures/measure.entity.js';
import { StatusReport } from '../../src/measures/status-report.entity.js';
import { TargetGroup } from '../../src/measures/target-group.entity.js';
import { Body } from '../../src/organizations/body.entity.js';
import { Membership } from '../../src/organizations/membership.entity.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { Person } from '../../src/organizations/person.entity.js';
import { Place } from '../../src/organizations/place.entity.js';
import { Consultation } from '../../src/papers/consultation.entity.js';
import { Paper } from '../../src/papers/paper.entity.js';
import { Resolution } from '../../src/papers/resolution.entity.js';
import { Seed } from '../../src/seed/seed.service.js';
import { PartialDate } from '../../src/texts/partial-date.js';
import { DATABASES, type TestApp } from '../support/databases.js';
import { inOrder, measuresOf, startWithUnna } from './unna.js';

const FOLDER = new URL('../../seeds/unna/', import.meta.url);

describe.each(DATABASES)('what the concept of Kreis Unna says, on %s', (kind) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startWithUnna(kind);
  });
  afterAll(() => app.stop());

  it('is recorded in full, kind by kind', async () => {
    const count = (entity: EntityTarget<ObjectLiteral>) => app.database.read.count(entity);
    expect({
      organizations: await count(Organization),
      people: await count(Person),
      memberships: await count(Membership),
      places: await count(Place),
      targetGroups: await count(TargetGroup),
      concepts: await count(Concept),
      fields: await count(FieldOfAction),
      goals: await count(Goal),
      milestones: await count(Milestone),
      indicators: await count(Indicator),
      values: await count(IndicatorValue),
      programmes: await count(FundingProgramme),
      measures: await count(Measure),
      reports: await count(StatusReport),
      resolutions: await count(Resolution),
      papers: await count(Paper),
      consultations: await count(Consultation),
    }).toEqual({
      organizations: 104,
      people: 3,
      memberships: 77,
      places: 11,
      targetGroups: 15,
      concepts: 1,
      fields: 25,
      goals: 72,
      milestones: 15,
      indicators: 12,
      values: 88,
      programmes: 1,
      measures: 26,
      reports: 10,
      resolutions: 2,
      papers: 1,
      consultations: 15,
    });
  });

  it('changes nothing when loaded again', async () => {
    const { tallies, revisions } = await app.get(Seed).load('unna');
    expect(tallies.filter(({ added, changed }) => added + changed > 0)).toEqual([]);
    expect(revisions).toBe(0);
  });

  it('belongs to the county, with the KI reporting', async () => {
    expect(await app.database.read.find(Body)).toEqual([
      expect.objectContaining({
        key: 'unna',
        name: 'Kreis Unna',
        ags: '05978',
        invented: false,
        reportingUnitKey: 'ki',
      }),
    ]);
    const [ki] = await app.database.read.findBy(Organization, { key: 'ki' });
    const [raa] = await app.database.read.findBy(Organization, { key: 'raa' });
    expect(raa).toMatchObject({ startDate: '1989', endDate: null, successorId: ki?.id });
  });

  it('was adopted by the Kreistag, rests on the law of 2012 and says nothing of KIM', async () => {
    const [concept] = await app.database.read.find(Concept);
    const [kreistag] = await app.database.read.findBy(Organization, { key: 'kreistag' });
    expect(concept).toMatchObject({
      title: 'Integrationskonzept Kreis Unna',
      kind: 'INTEGRATION_CONCEPT',
      adoptedOn: '30.10.2012',
      adoptedById: kreistag?.id,
      legalBasis: '§ 7 TIntG NRW (2012)',
      kimNote: null,
      statedCounts: [],
    });
    const definition = concept?.notes.find(({ title }) => title === 'Definition Integration');
    expect(definition?.text).toBe(
      'Integration ist ein wechselseitiger Prozess und bedeutet, das friedliche Zusammenleben unterschiedlicher Kulturen in diesem Land zu ermöglichen und zu fördern. Jeder erhält seine eigene Kultur – aber auf einer gemeinsamen Wertebasis. Grundlage einer solchen Wertebasis ist die Verfassung.',
    );
    const resolutions = await app.database.read.find(Resolution, { order: { date: 'ASC' } });
    expect(resolutions.map(({ date, paragraphs }) => ({ date, paragraphs }))).toEqual([
      { date: '2007-06-05', paragraphs: [] },
      { date: '2012-10-30', paragraphs: [] },
    ]);
  });

  describe('measures', () => {
    it('are 26, numbered in the order they are first named', async () => {
      const states = await measuresOf(app);
      expect(states.map(({ document }) => document.number)).toEqual(
        Array.from({ length: 26 }, (_, index) => `U-${String(index + 1).padStart(2, '0')}`),
      );
      expect(await measuresOf(app, '2012-10-29')).toEqual([]);
    });

    it('have a status only where the wording gives one', async () => {
      const states = await measuresOf(app);
      const known = states.filter(({ status }) => status !== 'UNKNOWN');
      expect(
        known.map(({ document, status, report }) => [
          document.number,
          status,
          report?.statusWording,
        ]),
      ).toEqual(
        ['U-01', 'U-02', 'U-03'].map((number) => [
          number,
          'ONGOING',
          'nachhaltig in die Regelangebote und Strukturen des Kreises Unna integriert',
        ]),
      );
      expect(states.filter(({ report }) => report !== null)).toHaveLength(10);
    });

    it('are led by other offices too, each in the words of the source', async () => {
      const states = await measuresOf(app);
      expect(
        states
          .slice(3, 10)
          .map(({ document }) => [document.number, document.lead?.name, document.leadWording]),
      ).toEqual([
        [
          'U-04',
          'Regionale Arbeitsstelle zur Förderung von Kindern und Jugendlichen aus Zuwandererfamilien',
          'Arbeit der RAA',
        ],
        [
          'U-05',
          'Regionale Arbeitsstelle zur Förderung von Kindern und Jugendlichen aus Zuwandererfamilien',
          'Arbeit der RAA',
        ],
        [
          'U-06',
          'Kommunales Integrationszentrum Kreis Unna',
          'als bereichsübergreifende Kooperation das KI (FB 50) und der Steuerungsdienst/Dezentrales Controlling (FD 10)',
        ],
        ['U-07', 'Fachbereich 51', 'FB 51'],
        [
          'U-08',
          'Zentrale Dienste',
          'von den Zentralen Diensten (FD 11) und der Gleichstellungsstelle',
        ],
        ['U-09', 'Stabsstelle Planung und Mobilität', 'Stabsstelle Planung und Mobilität'],
        ['U-10', 'Zentrale Datenverarbeitung', 'durch die Zentrale Datenverarbeitung (FD 16)'],
      ]);
    });

    it('leave blank what the source leaves blank', async () => {
      const { read } = app.database;
      expect(await read.count(KimLink)).toBe(0);
      expect(await read.count(Gap)).toBe(0);
      expect(await read.count(MeasureFunding)).toBe(0);
      const reports = await read.find(StatusReport);
      const stated = reports.flatMap((r) => [r.schedule, r.reason, r.adaptation, r.internalNote]);
      expect(new Set(stated)).toEqual(new Set([null]));
      const [conference] = await measuresOf(app);
      expect(conference?.document).toMatchObject({ lead: null, kiRole: 'NOT_ASSESSED' });
    });
  });

  it('remembers how it came about, in the dates of the source', async () => {
    const milestones = await inOrder(app, Milestone);
    const dates = milestones.map(({ date }) => PartialDate.parse(date ?? ''));
    expect(dates.map(({ text }) => text)).toEqual([
      'Ende der 1970er Jahre',
      '1989',
      '1989',
      '2001',
      '01.01.2005',
      '2005',
      '2005 bis 2006',
      '2006',
      '03.05.2006',
      'Mai 2006',
      'Juni 2006',
      '08.11.2006',
      '05. Juni 2007',
      'Dezember 2010',
      '30.10.2012',
    ]);
  });

  it('went through these hands', async () => {
    const [paper] = await app.database.read.find(Paper);
    expect(paper).toMatchObject({ paperType: 'OTHER', reference: null, template: null });
    const names = new Map(
      (await app.database.read.find(Organization)).map(({ id, name }) => [id, name]),
    );
    const course = (await inOrder(app, Consultation)).map((step) => [
      step.kind,
      step.label ?? names.get(step.organizationId ?? ''),
      step.date,
    ]);
    expect(course).toEqual([
      ['INTERNAL', 'Verwaltungsvorstand', '31. Juli 2012'],
      ['EXTERNAL', 'die 10 Städte und Gemeinden', null],
      ['INTERNAL', 'die verwaltungsinterne Steuerungsgruppe', null],
      ['EXTERNAL', 'Schulaufsicht für den Kreis Unna', null],
      ['EXTERNAL', 'die Fraktionen und Gruppen im Kreistag', null],
      [
        'EXTERNAL',
        'die 6 Integrationsräte der Kommunen Bergkamen, Bönen, Kamen, Lünen, Schwerte und Unna',
        null,
      ],
      ['EXTERNAL', 'Bürgermeisterkonferenz', '29. August 2012'],
      [
        'EXTERNAL',
        'Arbeitsgemeinschaft der Wohlfahrtsverbände im Kreis Unna',
        '05. September 2012',
      ],
      [
        'EXTERNAL',
        'Sozial- und Jugenddezernentenkonferenz (Schuldezernenten)',
        '06. September 2012',
      ],
      ['COUNCIL', 'Ausschuss für Arbeit, Soziales und Familie', '24. September 2012'],
      ['EXTERNAL', 'die 6 Integrationsräte im Kreis Unna', '02. Oktober 2012'],
      ['COUNCIL', 'Kreisausschuss/Kreistag', '29.10./30.10.2012'],
      ['INTERNAL', 'Verwaltungsvorstand', null],
      ['EXTERNAL', 'Land Nordrhein-Westfalen', 'Anfang November 2012'],
      ['EXTERNAL', 'Land Nordrhein-Westfalen', '12. Dezember 2012'],
    ]);
    const decided = await app.database.read.findBy(Consultation, { role: 'DECISION' });
    expect(decided.map(({ step, result }) => [step, result])).toEqual([
      ['zur Beschlussfassung', 'Kreistagsbeschluss vom 30.10.2012'],
    ]);
  });
});

describe('the files of Kreis Unna', () => {
  it.each([
    'KOMM IN-NRW',
    'Aktionsplan Integration',
    'Integrationsinitiative NRW',
    'Integrationsinitiative der Bundesregierung',
    'Zuwanderungsgesetz',
    'Teilhabe- und Integrationsgesetz',
    'PISA',
    'Internationale Grundschul-Lese-Untersuchung (IGLU) der OECD',
    'Microsoft Initiative „Schlaumäuse“',
    'Kinder- und Jugendhilfeplan',
    'START Schülerstipendium',
    'Schule ohne Rassismus - Schule mit Courage (SoR-SmC)',
    'Bildung durch Sprache & Schrift (BiSS)',
    'Modellprojekt KeKiz',
    'RAA-Hauptstelle',
    'Stiftung Weiterbildung Kreis Unna',
    'Kinder-Uni Kreis Unna',
    'KGSt-Materialien Nr. 2/2006',
    'www.kreis-unna.de',
  ])('know %s', async (name) => {
    const files = (await readdir(FOLDER)).map((file) => readFile(new URL(file, FOLDER), 'utf8'));
    const words = (await Promise.all(files)).join('\n').replace(/\s+/g, ' ');
    expect(words).toContain(name);
  });
});
