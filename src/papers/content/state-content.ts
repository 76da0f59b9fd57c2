import { forThePublic } from '../../measures/for-the-public.js';
import type { MeasureState } from '../../measures/measure-state.js';
import { ADAPTATIONS } from '../../measures/measure-status.js';
import type { Edition } from '../edition.js';
import type { Foerderprogramm, Umsetzungsstand } from '../paper-content.js';
import { conceptContents } from './concept-content.js';
import { knownOn } from '../../texts/partial-date.js';
import type { CountyRecords } from './county-records.js';
import { FieldChapters, goalsOfField, textsBelow } from './field-content.js';
import { figureContents } from './figure-content.js';
import { groupContents } from './group-content.js';
import { kimContent, occurring } from './kim-content.js';
import { type Massnahme, measureContent, type Telling } from './measure-content.js';
import { statusRows } from './status-content.js';

export interface StateQuestion {
  stichtag: string;
  /** What the measures were narrowed down to, in words. */
  auswahl: string[];
  /** The public one leaves out what is not public. */
  edition: Edition;
}

/** The state of the measures on a day, ready to be told; pure, so the same input gives the same paper. */
export function stateContent(
  { stichtag, auswahl, edition }: StateQuestion,
  states: readonly MeasureState[],
  records: CountyRecords,
): Umsetzungsstand {
  const current = states.filter(({ document }) => !document.archived);
  const shown =
    edition === 'PUBLIC'
      ? current.filter(({ document }) => document.isPublic).map(forThePublic)
      : current;
  const telling = tellingOf(edition, records);
  const told = shown.map((state) => ({
    state,
    massnahme: measureContent(state, telling),
  }));
  const massnahmen = told.map(({ massnahme }) => massnahme);
  const chapters = new FieldChapters(records, told, stichtag);
  return {
    stichtag,
    auswahl,
    anzahl: {
      massnahmen: massnahmen.length,
      nichtErhoben: massnahmen.filter(({ statusErhoben }) => !statusErhoben).length,
      nachgemeldet: massnahmen.filter(({ nachgemeldetAm }) => nachgemeldetAm).length,
      nichtOeffentlich: current.length - shown.length,
      inMehrerenFeldern: chapters.inSeveralFields(),
      ohneKonzept: massnahmen.filter(({ konzepte }) => konzepte.length === 0).length,
    },
    massnahmen,
    konzepte: conceptContents(records, shown, stichtag),
    meilensteine: records.milestones
      .filter(({ date }) => knownOn(stichtag, date))
      .map(({ date, text }) => ({ zeitpunkt: date, text })),
    ziele: records.goals.filter(({ level }) => level === 'GLOBAL').map(({ text }) => text),
    status: statusRows(massnahmen),
    verzoegert: massnahmen.filter(({ verzoegert }) => verzoegert),
    handlungsfelder: chapters.fields(),
    ohneHandlungsfeld: chapters.withoutField(),
    gruppen: groupContents(records, stichtag, edition),
    aufgaben: tasks(records),
    kennzahlen: figureContents(records, stichtag),
    kim: kimContent(records, massnahmen, { stichtag, edition }),
    anpassung: adaptationContent(massnahmen),
    foerderung: fundingContent(records, shown),
  };
}

const tellingOf = (edition: Edition, records: CountyRecords): Telling => ({
  edition,
  goalsOf: (fieldKey) => goalsOfField(records, fieldKey),
  programmeName: (key) => records.programmes.find((one) => one.key === key)?.name ?? key,
});

function tasks({ goals }: CountyRecords): Umsetzungsstand['aufgaben'] {
  const all = goals.filter(({ level }) => level === 'TASK');
  return all
    .filter(({ parentId }) => !all.some(({ id }) => id === parentId))
    .map(({ id, text }) => ({ text, punkte: textsBelow(all, id) }));
}

function adaptationContent(measures: readonly Massnahme[]): Umsetzungsstand['anpassung'] {
  return {
    zeilen: occurring(ADAPTATIONS, (label) =>
      measures.filter(({ anpassung }) => anpassung === label),
    ),
    massnahmen: measures.filter(({ aenderung }) => aenderung),
    ohneAngabe: measures.filter(({ anpassung }) => anpassung === null).length,
  };
}

function fundingContent(
  { programmes, organizations }: CountyRecords,
  states: readonly MeasureState[],
): Foerderprogramm[] {
  return programmes.map((programme) => ({
    name: programme.name,
    geber: organizations.find(({ id }) => id === programme.funderId)?.name ?? null,
    zeitraum: programme.period,
    hinweis: programme.note,
    massnahmen: states
      .filter(({ document }) => document.funding.some(({ key }) => key === programme.key))
      .map(({ document }) => document.number),
  }));
}
