import { forThePublic } from '../../measures/for-the-public.js';
import type { MeasureState } from '../../measures/measure-state.js';
import { ADAPTATIONS } from '../../measures/measure-status.js';
import { printedText } from '../text-states.js';
import type { TextsOfPaper } from '../texts-of-paper.js';
import type { Edition } from '../edition.js';
import type { Foerderprogramm, PaperContent, Umsetzungsstand } from '../paper-content.js';
import { changesContent } from './changes-content.js';
import { conceptContents } from './concept-content.js';
import { knownOn } from '../../texts/partial-date.js';
import type { CountyRecords } from './county-records.js';
import { FieldChapters, type FieldSection, goalsOfField, textsBelow } from './field-content.js';
import { figureContents } from './figure-content.js';
import { groupContents } from './group-content.js';
import { kimContent, occurring } from './kim-content.js';
import { type Listing, listing, notArchived } from './listed-measures.js';
import { type Massnahme, measureContent, type Telling } from './measure-content.js';
import { statusRows } from './status-content.js';

export interface StateQuestion {
  stichtag: string;
  /** What the measures were narrowed down to, in words. */
  auswahl: string[];
  /** The public one leaves out what is not public. */
  edition: Edition;
  /** What the last paper for the same committee says; null: there was none. */
  last: PaperContent | null;
  /** Numbers of measures earlier papers for it have shown as completed; null: this is no paper. */
  shownBefore: ReadonlySet<string> | null;
  /** What the paper itself writes about fields of action. */
  written: readonly FieldSection[];
  /** Shortened for this paper. */
  texts: TextsOfPaper;
}

/**
 * The state of the measures on a day, with what is other than in the last paper; pure, so the same
 * input gives the same paper.
 */
export function stateContent(
  question: StateQuestion,
  states: readonly MeasureState[],
  records: CountyRecords,
): Umsetzungsstand {
  const { last } = question;
  const stand = stateAlone(question, states, records);
  return last?.stand
    ? { ...stand, aenderungen: changesContent({ ...last, stand: last.stand }, stand) }
    : stand;
}

/** The state of the measures on a day, ready to be told. */
function stateAlone(
  { stichtag, auswahl, edition, shownBefore, written, texts }: StateQuestion,
  states: readonly MeasureState[],
  records: CountyRecords,
): Umsetzungsstand {
  const open = edition === 'PUBLIC' ? openTo(states) : states;
  const { listed: shown, shownBefore: leftOut } = listingFor(shownBefore, open);
  const current = listingFor(shownBefore, states).listed;
  const telling = tellingOf(edition, records, texts);
  const told = shown.map((state) => ({
    state,
    massnahme: measureContent(state, telling),
  }));
  const massnahmen = told.map(({ massnahme }) => massnahme);
  const chapters = new FieldChapters(records, told, stichtag, written);
  return {
    stichtag,
    auswahl,
    aenderungen: null,
    bereitsGezeigt: leftOut,
    anzahl: {
      massnahmen: massnahmen.length,
      nichtErhoben: massnahmen.filter(({ statusErhoben }) => !statusErhoben).length,
      nachgemeldet: massnahmen.filter(({ nachgemeldetAm }) => nachgemeldetAm).length,
      nichtOeffentlich: current.length - shown.length,
      inMehrerenFeldern: chapters.inSeveralFields(),
      ohneKonzept: massnahmen.filter(({ konzepte }) => konzepte.length === 0).length,
    },
    massnahmen,
    konzepte: conceptContents(records, notArchived(open).listed, stichtag),
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

const openTo = (states: readonly MeasureState[]): MeasureState[] =>
  states.filter(({ document }) => document.isPublic).map(forThePublic);

const listingFor = (
  shownBefore: StateQuestion['shownBefore'],
  states: readonly MeasureState[],
): Listing => (shownBefore === null ? notArchived(states) : listing(states, shownBefore));

const tellingOf = (edition: Edition, records: CountyRecords, texts: TextsOfPaper): Telling => ({
  edition,
  goalsOf: (fieldKey) => goalsOfField(records, fieldKey),
  programmeName: (key) => records.programmes.find((one) => one.key === key)?.name ?? key,
  printed: (number, words) => printedText(texts.get(number), words),
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
