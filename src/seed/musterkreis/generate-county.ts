import type { NamedRecord } from '../format/organization-records.js';
import { SeedData } from '../seed-format.js';
import { concepts, fieldsOfAction, goals, milestones } from './concepts.js';
import { LAST_CUT_OFF_DAY, STANDS } from './cut-off-days.js';
import { indicatorTables } from './figures.js';
import { fundingProgrammes } from './funding.js';
import { gaps } from './gaps.js';
import { measures } from './measures.js';
import { MUNICIPALITIES } from './municipalities.js';
import { organizations } from './organizations.js';
import { papers, resolutions } from './papers.js';
import { memberships, people } from './people.js';
import { SOURCES } from './sources.js';
import { TARGET_GROUPS } from './target-groups.js';

const END_OF_TIME = '9999-12-31';

export interface CountyOptions {
  /** The same seed gives the same county. */
  seed: string;
  /** 115 are the two concepts; more repeat them from place to place. */
  measures: number;
  key?: string;
  name?: string;
  /** The day the facts are from; leads and KIM findings of later days are not in it. */
  stand?: string;
  /** Reports and papers of later days are not in it. */
  until?: string;
}

/**
 * A county that exists nowhere and says so: two concepts, five years of status reports, KIM links,
 * papers. Same options, same data, on every machine.
 */
export function generateCounty({
  seed,
  measures: count,
  key = 'musterkreis',
  name = 'Musterkreis',
  stand = LAST_CUT_OFF_DAY,
  until = END_OF_TIME,
}: CountyOptions): SeedData {
  const massnahmen = measures(seed, count, { stand, until });
  return Object.assign(new SeedData(), {
    kreis: {
      schluessel: key,
      name,
      kurzname: name,
      erfunden: true,
      berichtsstelle: 'ki',
      vorlagennummern: '{lfd:3}/{jahr}',
      stand,
      quelle: SOURCES.body,
    },
    organisationen: organizations(),
    personen: people(),
    mitgliedschaften: memberships(),
    orte: [...MUNICIPALITIES, { key: 'kreisweit', name: 'kreisweit' }].map(named),
    zielgruppen: Object.entries(TARGET_GROUPS).map(([group, called]) =>
      named({ key: group, name: called }),
    ),
    konzepte: concepts(),
    handlungsfelder: fieldsOfAction(),
    ziele: goals(),
    meilensteine: milestones(),
    kennzahltabellen: indicatorTables(),
    foerderprogramme: fundingProgrammes(),
    massnahmen,
    luecken: gaps(massnahmen),
    beschluesse: resolutions(),
    vorlagen: papers(until),
  } satisfies Partial<SeedData>);
}

/**
 * The same county as it was written down again and again over five years, oldest first. Loaded one
 * after the other they give its measures a history: leads under the old names of their offices,
 * KIM findings from the day they were made.
 * @param options `until`: usually today; nothing can be loaded that lies after it
 */
export function countyOverTime(options: Omit<CountyOptions, 'stand'>): SeedData[] {
  const { until = END_OF_TIME } = options;
  const stands = STANDS.filter((stand) => stand <= until);
  return stands.map((stand, index) =>
    generateCounty({ ...options, stand, until: stands[index + 1] ?? until }),
  );
}

function named({ key, name }: { key: string; name: string }): NamedRecord {
  return { schluessel: key, name, quelle: SOURCES.body };
}
