import type { MeasureStatus } from '../../measures/measure-status.js';
import type { MeasureRecord, PartyRecord } from '../format/measure-records.js';
import { recordedOn } from '../report-order.js';
import { type Phase, coursesFor } from './courses.js';
import { monthBefore } from './cut-off-days.js';
import { type ConceptKey, FIELDS } from './fields.js';
import { fundingFor } from './funding.js';
import { kimLink } from './kim-links.js';
import { MUNICIPALITIES } from './municipalities.js';
import { OFFICES, type OfficeKey, officeOn } from './offices.js';
import { type Partner, partnersFor } from './partners.js';
import { Random } from './random.js';
import { SOURCES } from './sources.js';
import { StatusReports } from './status-reports.js';
import { type Form, KIM, type Theme } from './theme.js';
import { THEMES } from './themes/themes.js';
import { type Station, timeline } from './timeline.js';

const KIND_WORDINGS: Readonly<Record<Form, string>> = {
  GROUP: 'Gruppenangebot',
  ADVICE: 'Beratungsangebot',
  TRAINING: 'Fortbildung',
  NETWORK: 'Netzwerk',
  MATERIAL: 'Veröffentlichung',
  PROCEDURE: 'Verfahren',
  EVENT: 'Veranstaltung',
};

const EVERYWHERE = 'kreisweit';

/** Not for everybody's eyes: it tells where people in need of protection are. */
const CONFIDENTIAL = 'Gewaltschutzkonzept für Unterkünfte';

/** What is known: facts up to the day `stand`, reports recorded up to the day `until`. */
export interface Known {
  stand: string;
  until: string;
}

export function measures(seed: string, count: number, known: Known): MeasureRecord[] {
  const themes = Array.from({ length: count }, (_, index) => themeAt(index, count));
  const courses = coursesFor(themes, new Random(`${seed}/courses`));
  const width = Math.max(3, String(count).length);
  const number = (index: number): string => `M${String(index + 1).padStart(width, '0')}`;
  return themes.map((theme, index) => {
    const random = new Random(`${seed}/${theme.title}`);
    return measure(theme, number(index), courses[index] ?? [], known, number(0), random);
  });
}

/** Few measures are spread over all fields; many repeat the themes from place to place. */
function themeAt(index: number, count: number): Theme {
  if (index < THEMES.length) {
    const spread = count < THEMES.length ? Math.floor((index * THEMES.length) / count) : index;
    return existing(THEMES[spread]);
  }
  const repeatable = THEMES.filter(({ field }) => field !== null);
  const again = index - THEMES.length;
  const round = Math.floor(again / repeatable.length);
  const theme = existing(repeatable[again % repeatable.length]);
  const place = existing(MUNICIPALITIES[round % MUNICIPALITIES.length]).name;
  const site = Math.floor(round / MUNICIPALITIES.length) + 1;
  return { ...theme, title: `${theme.title} in ${place}${site > 1 ? `, Standort ${site}` : ''}` };
}

function measure(
  theme: Theme,
  nummer: string,
  course: readonly Phase[],
  { stand, until }: Known,
  kimNumber: string,
  random: Random,
): MeasureRecord {
  const places = placesOf(theme, random);
  const partners = random.some(partnersFor(theme.field), random.between(0, 3));
  const found = kimLink(theme, random);
  const kim = found && String(found.bewertetAm) <= stand ? found : undefined;
  // Drawn to the end whatever the stand: what was reported once must not change later.
  const whole = timeline(course, random);
  const stations = whole.filter(({ day }) => day <= stand);
  const concept = conceptOf(theme);
  return {
    nummer,
    titel: theme.title,
    beschreibung: theme.description,
    art: kindOf(theme, course),
    artWortlaut: KIND_WORDINGS[theme.form],
    ...(theme.field && { handlungsfelder: [theme.field] }),
    konzepte: [{ konzept: concept, fundstelle: placeInText(theme, nummer) }],
    federfuehrung: officeOn(theme.office, stand).key,
    ...(theme.title === CONFIDENTIAL && { oeffentlich: false }),
    ...partiesOf(theme, partners, stand, random),
    zielgruppen: [...theme.targets],
    orte: places.length > 0 ? places.map(({ key }) => key) : [EVERYWHERE],
    ...period(theme, stations, random),
    foerderung: fundingFor(theme, kim, random),
    ...(stations.some(({ status }) => status === 'SUPERSEDED') && { ersetztDurch: kimNumber }),
    ...(kim && { kim }),
    quelle: SOURCES.concepts[concept],
    sachstaende: new StatusReports(
      theme,
      places.map(({ name }) => name),
      partners,
      random,
    )
      .along(whole)
      .filter((report) => recordedOn(report) <= until),
  };
}

function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('There is no such theme or place.');
  return value;
}

function conceptOf({ field }: Theme): ConceptKey {
  return field === null ? 'integrationskonzept' : FIELDS[field].concept;
}

function placeInText({ field }: Theme, number: string): string {
  const chapter = field === null ? 2 : 3 + Object.keys(FIELDS).indexOf(field);
  return `Kapitel ${chapter}, Maßnahme ${Number(number.slice(1))}`;
}

function kindOf({ field }: Theme, course: readonly Phase[]): MeasureRecord['art'] {
  if (field === null) return 'Programm';
  return course.at(-1)?.status === 'COMPLETED' ? 'Projekt' : 'Maßnahme';
}

/** A theme that names its place takes place there; procedures and publications hold everywhere. */
function placesOf({ form, title }: Theme, random: Random): { key: string; name: string }[] {
  const named = MUNICIPALITIES.filter(({ name }) => title.includes(` in ${name}`));
  if (named.length > 0) return [...named];
  if (form === 'PROCEDURE' || form === 'MATERIAL' || form === 'NETWORK') return [];
  return random.some<{ key: string; name: string }>(MUNICIPALITIES, random.between(1, 3));
}

function partiesOf(
  theme: Theme,
  partners: readonly Partner[],
  stand: string,
  random: Random,
): Pick<MeasureRecord, 'beteiligte' | 'rolleKi'> {
  const role = theme.office === 'ki' ? 'zuständig' : roleOfCentre(random);
  const offices = (Object.keys(OFFICES) as OfficeKey[]).filter(
    (office) => office !== theme.office && office !== 'ki',
  );
  const involved = random
    .some(offices, random.between(0, 2))
    .map((key) => officeOn(key, stand).key);
  const parties: PartyRecord[] = [
    ...(role === 'beteiligt' ? ['ki', ...involved] : involved).map((organisation): PartyRecord => ({
      organisation,
      rolle: 'beteiligt',
    })),
    ...partners.map(({ key }): PartyRecord => ({
      organisation: key,
      rolle: 'Kooperationspartner',
    })),
  ];
  if (theme.form === 'NETWORK') {
    parties.push({ rolle: 'beteiligt', wortlaut: 'alle Städte und Gemeinden im Kreis' });
  }
  return { beteiligte: parties, ...(role && { rolleKi: role }) };
}

/** Undefined: nobody has said. */
function roleOfCentre(random: Random): MeasureRecord['rolleKi'] {
  const drawn = random.between(1, 100);
  if (drawn <= 45) return 'beteiligt';
  return drawn <= 75 ? 'nicht beteiligt' : undefined;
}

const RUNNING: readonly MeasureStatus[] = ['IN_PROGRESS', 'ONGOING'];
const ENDED: readonly MeasureStatus[] = ['COMPLETED', 'DISCONTINUED', 'SUPERSEDED'];
const AHEAD: readonly MeasureStatus[] = ['NOT_STARTED', 'PLANNED', 'ON_HOLD'];
const LONG_AGO = ['2014', '2016', 'Herbst 2017', 'Mai 2018', 'Frühjahr 2019', '2020'] as const;

/** When it ran, as far as the stations tell: in a month of the quarter before, or long ago. */
function period(
  { title }: Theme,
  stations: readonly Station[],
  random: Random,
): Pick<MeasureRecord, 'geplantVon' | 'seit' | 'bis'> {
  const [month, year, before] = [
    random.between(0, 2),
    random.between(2027, 2028),
    random.pick(LONG_AGO),
  ];
  const begun = stations.find(({ status }) => RUNNING.includes(status));
  const ended = stations.find(({ status }) => ENDED.includes(status));
  const now = stations.at(-1);
  if (!begun) return now && AHEAD.includes(now.status) ? { geplantVon: String(year) } : {};
  const already = title === KIM ? 'Oktober 2020' : before;
  return {
    seit: begun === stations[0] ? already : monthBefore(begun.day, month),
    ...(ended && { bis: monthBefore(ended.day, month) }),
  };
}
