import { FieldOfAction } from '../../src/concepts/field-of-action.entity.js';
import { Goal } from '../../src/concepts/goal.entity.js';
import { MeasureStates } from '../../src/measures/measure-states.js';
import { Membership, type MembershipRole } from '../../src/organizations/membership.entity.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { DATABASES, type TestApp } from '../support/databases.js';
import { measuresOf, startWithUnna } from './unna.js';

/** The cells of chapter 3.3 below one topic, as printed. */
const PRINTED = [
  {
    field: 'Bildung und Erziehung',
    topic: 'Elementarbereich',
    focus: [
      'Sprach- und Elternbildung',
      'Interkulturelle Sensibilisierung',
      'Frühkindliche Förderung',
      'Väter mit Migrationshintergrund',
    ],
    products: [
      'BaMBi (u0 – 1)',
      'Griffbereit (2 – 3)',
      'Hocus & Lotus (3 – 6)',
      'Rucksack KiTa (5 – 6)',
      'Väter üben Vater sein',
      'Elternseminare',
    ],
    moderated: [
      'AK Rucksack KiTa Kreis Unna',
      'AK Hocus & Lotus Kreis Unna',
      'AK Griffbereit Kreis Unna',
    ],
    memberOf: [
      'IKEEP KI-Verbund NRW',
      'Elternnetzwerk NRW',
      'Facharbeitskreis Interkulturelle Väterarbeit NRW',
      'Kooperationstreffen der Familienzentren Kreis Unna',
      'Bildungskonferenz Kreis Unna',
      'AK Ü1',
      'Modellprojekt KeKiz Kreis Unna',
    ],
  },
  {
    field: 'Bildung und Erziehung',
    topic: 'Schule',
    focus: [
      'Durchgängige Sprachbildung',
      'Elternbildung',
      'Neu zugewanderte Kinder und Jugendliche',
      'Deutsch als Zweit-/Fremdsprache (DaZ/DaF)',
    ],
    products: [
      'Rucksack Schule',
      'DaZ/DaF-Fortbildungsmodule',
      'Erstberatung für neu zugewanderte Schüler/innen',
      'Material-/Methodenberatung für Lehrkräfte (DaZ/DaF)',
    ],
    moderated: [
      'Verbund Bildung durch Sprache & Schrift (BiSS) Kreis Unna',
      'AK Rucksack Schule Kreis Unna',
      'DaZ-Forum Kreis Unna',
    ],
    memberOf: [
      'AKSE KI-Verbund NRW',
      'AK Seiteneinsteiger KI-Verbund NRW',
      'Lenkungsgruppe Rucksack Schule NRW',
      'Bundes-/Landesweiter Verbund BiSS',
      'Kompetenzteam Kreis Unna',
      'Bibliothek & Schule - Bildungspartner NRW',
    ],
  },
  {
    field: 'Bildung und Erziehung',
    topic: 'Schule / Beruf',
    focus: ['Berufsorientierung und Elternbildung'],
    products: ['Servicestelle START Schülerstipendium'],
    moderated: [],
    memberOf: [
      'AK Schule/Beruf KI Verbund NRW',
      'Steuerungsgruppe AK Schule/Beruf KI Verbund NRW',
      'AK StuBo Kreis Unna',
      'AK Elternbildung Übergang Schule/Beruf KI-Verbund NRW',
      'Beirat Schule/Beruf d. Stiftung Weiterbildung Kreis Unna',
      'AK Übergang Schule/Hochschule Kreis Unna',
    ],
  },
  {
    field: 'Querschnitt',
    topic: 'Kommunale Integration',
    focus: [
      'Kommunale Integrationskonzepte',
      'Flüchtlinge',
      'Beschulung von neu zugewanderten Schüler/innen',
      'Angebotstransparenz',
      'Migrantenorganisationen und Integrationsräte',
      'Interreligiöse Begegnung',
    ],
    // Printed last, but chapter 1 names the portal long before: number U-02.
    products: [
      'Integrationsportal Wel-KOMM-In Kreis Unna',
      'Informations- und Beratungsstelle für Verwaltung, Politik, Integrationsräte und Migrantenorganisationen',
      'Integrationsmonitoring',
    ],
    moderated: [
      'Netzwerk Kommunale Integration Kreis Unna',
      'Netzwerk der sechs gewählten Integrationsräte im Kreis Unna',
      'Flüchtlingsrat im Kreis Unna',
      'Interreligiöses Frauennetzwerk Kamen-Bergkamen',
    ],
    memberOf: [
      'KGSt-Vergleichsring Integration',
      'AKM KI-Verbund NRW',
      'Zukunftsdialog Kreis Unna',
      'Beratende Teilnahme an den Sitzungen der 6 Integrationsräte im Kreis Unna',
      'Lüner Dialog',
      'Integrationsgruppe Schwerte',
      'Steuerungsgruppe Nachhaltigkeitsstrategie Kreis Unna',
      'Bergkamener Integrationsnetzwerk (B.I.N)',
      'Große AG der Wohlfahrtsverbände Kreis Unna',
      'Interreligiöses Frauennetzwerk Unna',
      'AK der KOMM-IN-Kreise',
      'KI-Verbund NRW, Leiterkreis',
    ],
  },
  {
    field: 'Querschnitt',
    topic: 'Demokratieförderung & Antirassismusarbeit / Mädchen & Frauen',
    focus: [
      'Extremistische und rassistische Strömungen',
      'Schule ohne Rassismus - Schule mit Courage (SoR-SmC)',
      'Mädchen und junge Frauen mit Migrationshintergrund',
    ],
    products: [
      'Servicestelle für SoR-SmC',
      'Projektförderung/-begleitung SoR-SmC',
      'Servicestelle und Kooperationspartner für zivilgesellschaftliches Engagement im Kreis Unna',
    ],
    moderated: [
      'AK SoR-SmC für den Kreis Unna',
      'Regionalkonferenz der SoR-SmC-Schulen Kreis Unna',
      'Netzwerk Im Namen der Ehre gegen Zwangsheirat und Gewalt in der Familie Kreis Unna',
    ],
    memberOf: [
      'Arbeitskreise und Bündnisse gegen Rechtsextremismus im Kreis Unna, in Dortmund und Hamm',
      'Beratungsnetzwerk Rechtsextremismus im RB Arnsberg',
      'AK SoR-SmC NRW/Bund',
      'Mädchen- und Frauennetzwerk Unna und Bergkamen',
      'Netzwerk Selbstbestimmungsrecht junger Migrantinnen NRW',
    ],
  },
];

describe.each(DATABASES)('the task overview of the KI Kreis Unna, on %s', (kind) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startWithUnna(kind);
  });
  afterAll(() => app.stop());

  const topics = async () => {
    const fields = await app.database.read.find(FieldOfAction, { order: { position: 'ASC' } });
    return fields
      .filter((field) => field.kind === 'TOPIC')
      .map((topic) => ({
        topic,
        field: fields.find(({ id }) => id === topic.parentId)?.name,
      }));
  };

  const focusOf = async (topic: FieldOfAction) => {
    const goals = await app.database.read.find(Goal, {
      where: { fieldOfActionId: topic.id, level: 'TOPIC' },
      order: { position: 'ASC' },
    });
    return goals.map(({ text }) => text);
  };

  const productsOf = async (topic: FieldOfAction) => {
    const states = await app
      .get(MeasureStates)
      .asOf('unna', '2012-10-30', { fieldOfAction: topic.key });
    return states
      .map(({ document }) => document)
      .filter((document) => document.kind === 'PRODUCT')
      .map(({ officialWording, title }) => officialWording ?? title);
  };

  /** The memberships of the KI below a topic, in the order of the source. */
  const groupsOf = async (topic: FieldOfAction, isWanted: (role: MembershipRole) => boolean) => {
    const { read } = app.database;
    const memberships = await read.find(Membership, {
      where: { fieldOfActionKey: topic.key },
      order: { key: 'ASC' },
    });
    const names = new Map((await read.find(Organization)).map(({ id, name }) => [id, name]));
    return memberships
      .filter(({ role }) => isWanted(role))
      .map(({ role, label, organizationId }) =>
        role === 'ADVISORY' ? label : names.get(organizationId),
      );
  };

  it('can be printed again cell by cell', async () => {
    const overview = [];
    for (const { topic, field } of await topics()) {
      overview.push({
        field,
        topic: topic.name,
        focus: await focusOf(topic),
        products: await productsOf(topic),
        moderated: await groupsOf(topic, (role) => role === 'MODERATION'),
        memberOf: await groupsOf(topic, (role) => role !== 'MODERATION'),
      });
    }
    expect(overview).toEqual(PRINTED);
  });

  it('keeps the heading of the one column that has its own', async () => {
    const alliances = await app.database.read.find(Membership, {
      where: { fieldOfActionKey: 'demokratie-maedchen-frauen', role: 'MEMBER' },
    });
    expect(new Set(alliances.map(({ label }) => label))).toEqual(
      new Set(['Teilnahme an und Mitwirkung in den Bündnissen Städte gegen Extremismus']),
    );
  });

  it('keeps the age codes out of the titles', async () => {
    const states = await measuresOf(app);
    const titles = states.map(({ document }) => `${document.number} ${document.title}`);
    expect(titles.slice(10, 14)).toEqual([
      'U-11 BaMBi',
      'U-12 Griffbereit',
      'U-13 Hocus & Lotus',
      'U-14 Rucksack KiTa',
    ]);
  });

  it('says the KI is responsible for every product in it, and nothing else the text leaves open', async () => {
    const states = await measuresOf(app);
    const products = states.filter(({ document }) => document.number >= 'U-11');
    expect(products).toHaveLength(16);
    for (const { document, status, report } of products) {
      expect(document).toMatchObject({
        kind: 'PRODUCT',
        lead: { key: 'ki', name: 'Kommunales Integrationszentrum Kreis Unna' },
        kiRole: 'RESPONSIBLE',
        startedOn: null,
        endedOn: null,
        plannedStart: null,
        plannedEnd: null,
        funding: [],
        parties: [],
      });
      expect(document.kim.assessment).toBe('NOT_ASSESSED');
      expect({ status, report }).toEqual({ status: 'UNKNOWN', report: null });
    }
  });
});
