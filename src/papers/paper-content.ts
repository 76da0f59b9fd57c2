import type { PaperContent as DocumentContent } from '../rendering/rendering.service.js';
import type { Aenderungen } from './content/changes-content.js';
import type { Kennzahlen } from './content/figure-content.js';
import type { Massnahme } from './content/measure-content.js';
import type { Handlungsfeld, Kapitel } from './content/field-content.js';
import type { Gruppe } from './content/group-content.js';

/**
 * What a paper template receives: plain data with every name written out, no ids and no clock, so
 * that it can be kept as it is and rendered again years later. Keys are German because templates
 * are written by clerks. Days are `YYYY-MM-DD` (`datum` prints them); other dates are texts as
 * given, e.g. `Mai 2021`. What is not recorded is null or an empty list, never left out.
 */
export interface PaperContent extends DocumentContent {
  kreis: { name: string; kurzname: string; erfunden: boolean };
  fassung: Fassung;
  vorlage: Vorlage;
  /** The state of the measures on the paper's Stichtag; null for a paper without one. */
  stand: Umsetzungsstand | null;
}

export interface Fassung {
  /** With what is not public; for the house alone. */
  intern: boolean;
  /** How many passages the public edition leaves out. */
  ausgelassen: number;
}

export interface Vorlage {
  /** `Berichtsvorlage` */
  art: string;
  oeffentlich: boolean;
  /** Null until the number is assigned. */
  nummer: string | null;
  /** Made on demand: neither released nor numbered. */
  entwurf: boolean;
  betreff: string;
  federfuehrung: string | null;
  aktenzeichen: string | null;
  beschlussvorschlag: string | null;
  beratungsfolge: Beratung[];
  /** The resolution the paper answers. */
  auftrag: { gremium: string; vom: string; wortlaut: string[] } | null;
  /** Written parts of the paper itself, e.g. Erläuterungen. */
  abschnitte: Abschnitt[];
  auswirkungen: { art: string; ergebnis: string | null; text: string | null }[];
  rechtsgrundlage: string | null;
  /** Units that had a part in it. */
  beteiligte: string[];
  fruehereBehandlung: {
    gremium: string;
    termin: string | null;
    top: string | null;
    nummer: string | null;
  }[];
  /** Units that have co-signed, with the day. */
  mitzeichnungen: { stelle: string; am: string | null }[];
  /** Of a revision: which paper it takes the place of, and what is other. */
  berichtigung: { nummer: string | null; text: string | null } | null;
  anlagen: string[];
}

export interface Abschnitt {
  ueberschrift: string;
  bloecke: Textblock[];
  /** Where it stands in a report. */
  ort: 'einleitung' | 'text' | 'handlungsfeld' | 'ausblick';
  /** Not in the public edition. */
  intern: boolean;
}

export interface Beratung {
  gremium: string;
  termin: string | null;
  rolle: string | null;
  schritt: string | null;
  top: string | null;
  /** E.g. `Frau Senol-Kocaman`; a name is only public where it may be. */
  berichterstattung: string | null;
  ergebnis: string | null;
}

/** For the shared piece `absaetze`. */
export type Textblock =
  | { art: 'absatz'; text: string }
  | { art: 'zwischentitel'; text: string }
  | { art: 'zitat'; absaetze: string[] }
  | { art: 'liste'; punkte: string[] };

export interface Umsetzungsstand {
  stichtag: string;
  /** What the measures were narrowed down to, e.g. `Status: laufend`; empty: all of them. */
  auswahl: string[];
  /** Against the last paper for the same committee; null: none, or about other measures. */
  aenderungen: Aenderungen | null;
  /** Numbers of measures an earlier paper has shown as completed; they are not listed again. */
  bereitsGezeigt: string[];
  anzahl: {
    massnahmen: number;
    /** No accepted report by the Stichtag, or one that names no status. */
    nichtErhoben: number;
    nachgemeldet: number;
    /** Left out of a public paper. */
    nichtOeffentlich: number;
    /** In more than one field of action, counted and told in the first of them only. */
    inMehrerenFeldern: number;
    /** In none of the concepts. */
    ohneKonzept: number;
  };
  /** All measures, by number; chapters refer to the same data. */
  massnahmen: Massnahme[];
  konzepte: Konzept[];
  meilensteine: { zeitpunkt: string | null; text: string }[];
  /** One row per status that occurs, and always „nicht erhoben“. */
  status: Statuszeile[];
  verzoegert: Massnahme[];
  handlungsfelder: Handlungsfeld[];
  ohneHandlungsfeld: Kapitel;
  /** Goals above all fields. */
  ziele: string[];
  gruppen: Gruppe[];
  /** Tasks of steering groups and networks. */
  aufgaben: { text: string; punkte: string[] }[];
  kennzahlen: Kennzahlen;
  kim: KimBezug;
  anpassung: {
    /** One row per answer that occurs. */
    zeilen: Anzahl[];
    /** Those that shall not simply go on. */
    massnahmen: Massnahme[];
    ohneAngabe: number;
  };
  foerderung: Foerderprogramm[];
}

export interface Konzept {
  titel: string;
  art: string;
  beschlossenAm: string | null;
  beschlossenVon: string | null;
  entstehung: string | null;
  rechtsgrundlage: string | null;
  kimHinweis: string | null;
  quelle: string | null;
  /** How many of its measures are recorded. */
  erfasst: number;
  /** What the document itself says about its number of measures, beside what is recorded. */
  angaben: { wortlaut: string; gegenstand: string; erfasst: number; notiz: string | null }[];
}

export interface Statuszeile {
  bezeichnung: string;
  bedeutung: string;
  /** Measures; named `wert` because the chart reads the same rows. */
  wert: number;
  /** Per hundred of all measures. */
  anteil: number;
}

export interface Anzahl {
  bezeichnung: string;
  anzahl: number;
}

export interface KimBezug {
  /** False where not a single measure is assessed. */
  bewertet: boolean;
  bewertungen: Anzahl[];
  /** Empty where no measure is assigned to a Baustein. */
  bausteine: Anzahl[];
  /** Assessed as related to KIM in whatever way. */
  massnahmen: Massnahme[];
  nichtBewertet: Massnahme[];
  luecken: {
    titel: string;
    erkanntAm: string | null;
    erkanntDurch: string;
    massnahme: string | null;
  }[];
  lueckenOhneMassnahme: number;
}

export interface Foerderprogramm {
  name: string;
  geber: string | null;
  zeitraum: string | null;
  hinweis: string | null;
  /** Numbers of the measures. */
  massnahmen: string[];
}
