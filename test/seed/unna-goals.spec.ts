import { FieldOfAction } from '../../src/concepts/field-of-action.entity.js';
import { Goal, type GoalLevel } from '../../src/concepts/goal.entity.js';
import { TargetGroup } from '../../src/measures/target-group.entity.js';
import { DATABASES, type TestApp } from '../support/databases.js';
import { inOrder, startWithUnna } from './unna.js';

describe.each(DATABASES)('the goals of Kreis Unna, on %s', (kind) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startWithUnna(kind);
  });
  afterAll(() => app.stop());

  const texts = async (level: GoalLevel, field: string | null = null) => {
    const fields = await app.database.read.find(FieldOfAction);
    const fieldId = fields.find(({ key }) => key === field)?.id ?? null;
    const goals = await inOrder(app, Goal);
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

  it('orders by fields of the goals, the tasks, the dialogue and the monitoring', async () => {
    const fields = await inOrder(app, FieldOfAction);
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
});
