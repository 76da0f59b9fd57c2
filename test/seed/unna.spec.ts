import { readdir, readFile } from 'node:fs/promises';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Concept } from '../../src/concepts/concept.entity.js';
import { FieldOfAction } from '../../src/concepts/field-of-action.entity.js';
import { Goal, type GoalLevel } from '../../src/concepts/goal.entity.js';
import { IndicatorValue } from '../../src/concepts/indicator-value.entity.js';
import { Indicator } from '../../src/concepts/indicator.entity.js';
import { Milestone } from '../../src/concepts/milestone.entity.js';
import { computedShare } from '../../src/concepts/printed-figure.js';
import { FundingProgramme } from '../../src/measures/funding-programme.entity.js';
import { Gap } from '../../src/measures/gap.entity.js';
import { KimLink } from '../../src/measures/kim-link.entity.js';
import { MeasureStates } from '../../src/measures/measure-states.js';
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
import { DATABASES, startTestApp, type TestApp } from '../support/databases.js';

const FOLDER = new URL('../../seeds/unna/', import.meta.url);

describe.each(DATABASES)('what the concept of Kreis Unna says, on %s', (kind) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp(kind);
    await new Seed(app.database, app.clock).load('unna');
  });
  afterAll(() => app.stop());

  const inOrder = <Row extends ObjectLiteral & { position: number }>(entity: EntityTarget<Row>) =>
    app.database.read
      .find(entity)
      .then((rows) => rows.sort((one, other) => one.position - other.position));
  const statesOn = (day: string) => app.get(MeasureStates).asOf('unna', day);

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
    const { tallies, revisions } = await new Seed(app.database, app.clock).load('unna');
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

  describe('goals', () => {
    const texts = async (level: GoalLevel, field: string | null = null) => {
      const fields = await app.database.read.find(FieldOfAction);
      const fieldId = fields.find(({ key }) => key === field)?.id ?? null;
      const goals = await inOrder(Goal);
      return goals
        .filter((goal) => goal.level === level && goal.fieldOfActionId === fieldId)
        .map(({ text }) => text);
    };

    it('has two for everything', async () => {
      expect(await texts('GLOBAL')).toEqual([
        'das friedliche Zusammenleben von Menschen mit Zuwanderungsgeschichte und der Aufnahmegesellschaft',
        'eine gleichberechtigte Teilhabe aller Bürgerinnen und Bürger am gesellschaftlichen System in wirtschaftlicher, sozialer, rechtlicher und politischer Hinsicht',
      ]);
    });

    it.each([
      [
        'arbeitswelt',
        'Förderung der Berufsausbildung/-tätigkeit von interkulturellen Jugendlichen und Erwachsenen',
        4,
      ],
      [
        'bildung-und-erziehung',
        'Verbesserung der schulischen Qualifizierung und sozialen Integration von interkulturellen Kindern und Jugendlichen',
        3,
      ],
      [
        'integrationsfoerderung',
        'Förderung von Regelangeboten und Projekten zur sozialen und kulturellen Integration',
        7,
      ],
      [
        'stadtentwicklung-und-wohnen',
        'Verbesserung der Lebensbedingungen in städtischen Problemgebieten mit überdurchschnittlichem Anteil von interkultureller Bevölkerung',
        4,
      ],
      ['kommunale-steuerung', 'Strategische Steuerung von Integration', 7],
    ])('has one for %s, reached in its sub-goals', async (field, text, subGoals) => {
      expect(await texts('MAIN', field)).toEqual([text]);
      const goals = await app.database.read.find(Goal);
      const main = goals.find((goal) => goal.text === text);
      expect(goals.filter(({ parentId }) => parentId === main?.id)).toHaveLength(subGoals);
    });

    it('keeps the words of the source, even its slips', async () => {
      expect(await texts('SUB', 'integrationsfoerderung')).toEqual([
        'einheitliche | gemeinsame Integrationsleitzielle der Kommunen im Kreis Unna',
        'Optimierung der Deutschförder- und Integrationsangebote für (Neu)zuwanderer/innen',
        'gezielte Öffentlichkeitsarbeit zur Förderung der gegenseitigen Akzeptanz',
        'Förderung des interkulturellen Dialogs',
        'Förderung demokratisch orientierter Migrantenorganisationen',
        'Förderung der interkulturellen Öffnung von Verwaltungen, kulturellen und sozialen Institutionen',
        'Beteiligung der interkulturellen Bürger/innen bei der Entwicklung von Integrationskonzepten',
      ]);
    });

    it('names the focus of the KI', async () => {
      expect(await texts('FOCUS', 'bildung-und-erziehung')).toEqual([
        'Unterstützung der Regeleinrichtungen bei der sprachlichen und sozialen Integration von Menschen mit Zuwanderungsgeschichte',
      ]);
      expect(await texts('SUB', 'querschnitt')).toEqual([
        'Bereithaltung von Beratungs-/Qualifizierungsangeboten für Verwaltung, Politik, Verbände & Vereine',
        'Entwicklung und Umsetzung von nachhaltigen Projekten',
        'Interkulturelle Öffnung der Regeleinrichtungen',
        'Vernetzung von relevanten Einrichtungen und Koordinierung von Integrationsaktivitäten',
      ]);
    });

    it('gives the steering group six tasks and the network four', async () => {
      const goals = await app.database.read.find(Goal);
      const tasksOf = (key: string) =>
        goals.filter(({ parentId }) => parentId === goals.find((goal) => goal.key === key)?.id);
      expect(tasksOf('steuerungsgruppe-aufgaben')).toHaveLength(6);
      expect(tasksOf('netzwerk-aufgaben')).toHaveLength(4);
    });
  });

  it('orders by fields of the goals, the tasks, the dialogue and the monitoring', async () => {
    const fields = await inOrder(FieldOfAction);
    const names = (of: string) => fields.filter((field) => field.kind === of).map((f) => f.name);
    expect(names('FIELD')).toEqual([
      'Arbeitswelt',
      'Bildung und Erziehung',
      'Integrationsförderung',
      'Stadtentwicklung und Wohnen',
      'Kommunale Steuerung von Integration',
      'Querschnitt',
    ]);
    expect(names('DIALOGUE')).toEqual([
      'Schaffung und Erhalt von Arbeitsplätzen',
      'gute Bildung für alle',
      'Klimaschutz',
      'Familie',
      'Integration',
      'Gesundheit',
      'Inklusion',
    ]);
    expect(names('MONITORING')).toEqual([
      'Arbeit',
      'Bildung',
      'Gesundheit',
      'Jugend',
      'Partizipation',
      'Verwaltung',
      'Wirtschaft',
    ]);
  });

  it('means these people by „interkulturelle Bevölkerung“', async () => {
    const groups = await app.database.read.find(TargetGroup);
    const defined = groups.filter(({ source }) => source?.startsWith('Kapitel 2, Zielgruppen'));
    const bullet = (group: TargetGroup) => Number(group.source?.at(-1));
    expect(defined.sort((a, b) => bullet(a) - bullet(b)).map(({ name }) => name)).toEqual([
      'zugewanderte Ausländer, in Deutschland geborene Ausländer/innen und eingebürgerte Ausländer/innen',
      'Spätaussiedler/innen',
      'Personen, deren Alltagssprache in der Familie nicht Deutsch ist',
      'Kinder und Jugendliche mit zumindest einem Elternteil, das nicht in Deutschland geboren ist',
      'Kinder und Jugendliche mit zumindest einem Elternteil, das eines der oben genannten Merkmale erfüllt',
    ]);
  });

  describe('figures', () => {
    const table = async () => {
      const indicators = (await inOrder(Indicator)).filter((one) => one.tableKey !== null);
      const values = await inOrder(IndicatorValue);
      return indicators.map((indicator) => ({
        indicator,
        cells: values.filter(({ indicatorId }) => indicatorId === indicator.id),
      }));
    };
    const valuesOf = async (name: string) => {
      const [indicator] = await app.database.read.findBy(Indicator, { name });
      const values = await inOrder(IndicatorValue);
      return values
        .filter(({ indicatorId }) => indicatorId === indicator?.id)
        .map(({ printed, value, subject, asOf }) => ({ printed, value, subject, asOf }));
    };

    it('prints the row of Lünen as the source does', async () => {
      const row = (await table()).map(({ cells }) => cells.find((c) => c.subject === 'Lünen'));
      expect(row.map((cell) => [cell?.printed, cell?.value])).toEqual([
        ['86 010', 86010],
        ['56 510', 56510],
        ['29 190', 29190],
        ['34,6 %', 34.6],
        ['9 010', 9010],
        ['10,5 %', 10.5],
      ]);
    });

    it('adds up to the row of the county, except for foreigners', async () => {
      const sums = (await table())
        .filter(({ indicator }) => indicator.unit === 'COUNT')
        .map(({ indicator, cells }) => [
          indicator.name,
          cells.filter((c) => !c.isTotal).reduce((sum, { value }) => sum + (value ?? 0), 0),
          cells.find((c) => c.isTotal)?.value,
        ]);
      expect(sums).toEqual([
        ['Insgesamt', 396060, 396060],
        ['Personen ohne MH', 301650, 301650],
        ['Personen mit MH', 92700, 92700],
        ['Ausländer', 27710, 27720],
      ]);
    });

    it('has one share that does not follow from its own numbers', async () => {
      const columns = await table();
      const column = (key: string | null) =>
        columns.find(({ indicator }) => indicator.key === key)?.cells ?? [];
      const differing = columns
        .filter(({ indicator }) => indicator.unit === 'PERCENT')
        .flatMap(({ indicator, cells }) =>
          cells.map((cell, row) => ({
            subject: cell.subject,
            printed: cell.printed,
            share: computedShare(
              column(indicator.numeratorKey)[row]?.value ?? 0,
              column(indicator.denominatorKey)[row]?.value ?? 0,
              cell.printed,
            ),
          })),
        );
      expect(differing).toHaveLength(22);
      expect(differing.filter(({ share }) => share?.differs !== false)).toEqual([
        { subject: 'Lünen', printed: '34,6 %', share: { computed: 33.9, differs: true } },
      ]);
    });

    it('knows unemployment in January 2014', async () => {
      expect(await valuesOf('Arbeitslosenquote')).toEqual([
        { subject: 'Kreis Unna', printed: '10 %', value: 10, asOf: 'Januar 2014' },
        { subject: 'Ausländer/innen', printed: '24 %', value: 24, asOf: 'Januar 2014' },
      ]);
    });

    it('reads the number in words like „rund“', async () => {
      expect(await valuesOf('Menschen im Kreis Unna')).toEqual([
        { subject: 'Kreis Unna', printed: 'rund 400.000', value: 400000, asOf: null },
      ]);
    });

    it('counts the institutions the KI serves', async () => {
      const institutions = await valuesOf(
        'Institutionen, für die das KI Ansprech- und Netzwerkpartnerin ist',
      );
      expect(institutions.map(({ value }) => value)).toEqual([
        10, 11, 142, 8, 17, 187, 10, 4, 2, 5, 9, 12, 3, 48, 6, 46,
      ]);
    });
  });

  describe('seats', () => {
    const seatsIn = async (group: string) => {
      const [organization] = await app.database.read.findBy(Organization, { key: group });
      return app.database.read.find(Membership, {
        where: { organizationId: organization?.id ?? '' },
        order: { key: 'ASC' },
      });
    };
    const nameOf = async (personId: string | null) => {
      const [person] = await app.database.read.findBy(Person, { id: personId ?? '' });
      return person && `${person.givenName ?? ''} ${person.familyName}`;
    };

    it('are held by the Landrat and by nobody named in the steering group', async () => {
      const seats = await seatsIn('steuerungsgruppe');
      expect(seats.map(({ role, label, personId }) => [role, label, personId !== null])).toEqual([
        ['CHAIR', 'Landrat', true],
        ['MEMBER', 'die zuständigen Dezernenten', false],
        ['MEMBER', 'die zuständigen Fachbereichsleitungen', false],
        ['MEMBER', 'die zuständigen Stabsstellen', false],
      ]);
      expect(await nameOf(seats[0]?.personId ?? null)).toBe('Michael Makiolla');
    });

    it('are led by two people in the network', async () => {
      const [chair, management] = (await seatsIn('netzwerk-kommunale-integration')).filter(
        ({ personId }) => personId !== null,
      );
      expect([chair?.role, await nameOf(chair?.personId ?? null)]).toEqual([
        'CHAIR',
        'Rüdiger Sparbrod',
      ]);
      expect([management?.role, await nameOf(management?.personId ?? null)]).toEqual([
        'MANAGEMENT',
        'Marina Raupach',
      ]);
    });

    it('are expected and without a person for everybody else in the network', async () => {
      const expected = (await seatsIn('netzwerk-kommunale-integration')).filter(
        ({ role, personId }) => role === 'MEMBER' && personId === null,
      );
      expect(expected.map(({ seats }) => seats)).toEqual([10, 1, 1, 1, 1, 1, 1, 1, 1, 2, null]);
    });

    it('rotate every year for two groups', async () => {
      const rotating = (await seatsIn('netzwerk-kommunale-integration')).filter(
        ({ rotationInterval }) => rotationInterval !== null,
      );
      expect(
        rotating.map(({ label, seats, rotationInterval, rotationRule }) => ({
          label,
          seats,
          rotationInterval,
          rotationRule,
        })),
      ).toEqual([
        {
          label: '1 Vertreter/in der 3 Integrationsagenturen im Kreis Unna',
          seats: 1,
          rotationInterval: 'jährlich',
          rotationRule: 'jährl. Rotationsprinzip',
        },
        {
          label:
            'aus dem Netzwerk der 6 Integrationsräte im Kreis Unna; je 1 Vertreter/innen aus 2 Integrationsräten (alphabetische Reihenfolge)',
          seats: 2,
          rotationInterval: 'jährlich',
          rotationRule: 'alphabetische Reihenfolge',
        },
      ]);
    });
  });

  describe('measures', () => {
    it('are 26, numbered in the order they are first named', async () => {
      const states = await statesOn('2012-10-30');
      expect(states.map(({ document }) => document.number)).toEqual(
        Array.from({ length: 26 }, (_, index) => `U-${String(index + 1).padStart(2, '0')}`),
      );
      expect(await statesOn('2012-10-29')).toEqual([]);
    });

    it('have a status only where the wording gives one', async () => {
      const states = await statesOn('2012-10-30');
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
      const states = await statesOn('2012-10-30');
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
      const [conference] = await statesOn('2012-10-30');
      expect(conference?.document).toMatchObject({ lead: null, kiRole: 'NOT_ASSESSED' });
    });
  });

  it('remembers how it came about, in the dates of the source', async () => {
    const milestones = await inOrder(Milestone);
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
    const course = (await inOrder(Consultation)).map((step) => [
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
