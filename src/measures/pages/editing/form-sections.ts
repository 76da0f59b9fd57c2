import type { WritableFact } from '../../writable-facts.js';

interface Section {
  title: string;
  hint?: string;
  /** Its fields are short and stand two in a line. */
  inPairs?: boolean;
  facts: readonly WritableFact[];
}

/** The form in the order people think of a measure. */
export const SECTIONS: readonly Section[] = [
  {
    title: 'Worum es geht',
    facts: ['title', 'kind', 'kindWording', 'description', 'officialWording', 'isPublic'],
  },
  { title: 'Wohin sie gehört', facts: ['concepts', 'fieldsOfAction', 'parent', 'source'] },
  { title: 'Wer daran arbeitet', facts: ['lead', 'leadWording', 'kiRole', 'parties'] },
  { title: 'Für wen und wo', facts: ['targetGroups', 'places'] },
  {
    title: 'Wann',
    hint: 'So genau, wie es bekannt ist: 25.05.2023, Mai 2021 oder 2018.',
    inPairs: true,
    facts: ['plannedStart', 'plannedEnd', 'startedOn', 'endedOn'],
  },
  { title: 'Förderung', facts: ['funding'] },
  { title: 'Anmerkung', facts: ['note'] },
];

export const LONG_TEXTS: readonly WritableFact[] = ['officialWording', 'description', 'note'];
export const ALWAYS_STATED: readonly WritableFact[] = ['title', 'kind', 'kiRole', 'isPublic'];

export const HINTS: Readonly<Partial<Record<WritableFact, string>>> = {
  kindWording: 'Wie die Unterlage sie nennt, zum Beispiel Fortbildungsreihe.',
  officialWording: 'Wie sie in der Unterlage steht.',
  isPublic: 'Nur öffentliche Maßnahmen stehen in Vorlagen.',
  parent: 'Deren Nummer, wenn diese Maßnahme Teil einer anderen ist.',
  leadWording: 'Wie die Unterlage die Federführung nennt.',
  startedOn: 'Nur was schon begonnen hat.',
  endedOn: 'Nur was schon beendet ist.',
};

/** What the button says that adds an entry to a list. */
export const ADD: Readonly<Partial<Record<WritableFact, string>>> = {
  concepts: 'Konzept hinzufügen',
  fieldsOfAction: 'Handlungsfeld hinzufügen',
  parties: 'Beteiligte hinzufügen',
  targetGroups: 'Zielgruppe hinzufügen',
  places: 'Ort hinzufügen',
  funding: 'Förderprogramm hinzufügen',
};

/** Labels of the fields of a row. */
export const ROW_LABELS: Readonly<Record<string, string>> = {
  key: 'Name',
  role: 'Rolle',
  wording: 'Im Wortlaut',
  placeInText: 'Stelle im Text',
};
