import {
  type FieldOf,
  flag,
  group,
  list,
  maybe,
  number,
  text,
  texts,
} from '../../rendering/checking/field.js';
import type { Aenderungen } from '../content/changes-content.js';
import type { Handlungsfeld, Kapitel } from '../content/field-content.js';
import type { Kennzahlen } from '../content/figure-content.js';
import type { Abschnitt, KimBezug, Umsetzungsstand } from '../paper-content.js';
import { MEASURE } from './measure-fields.js';

/** Running text; the piece `absaetze` prints it. */
export const SECTION: FieldOf<Abschnitt> = group('Geschriebener Abschnitt', {
  ueberschrift: text('Überschrift'),
  ort: text('Wo er steht: einleitung, text, handlungsfeld oder ausblick'),
  intern: flag('Steht nur in der internen Fassung'),
  bloecke: list(
    'Textblöcke; {{> absaetze ebene=3}} druckt sie',
    group('Textblock', {
      art: text('absatz, zwischentitel, zitat oder liste'),
      text: text('Text eines Absatzes oder Zwischentitels'),
      absaetze: texts('Absätze eines Zitats'),
      punkte: texts('Punkte einer Liste'),
    }),
  ),
});

const measures = (about: string) => list(about, MEASURE);
const counted = (about: string) =>
  list(about, group('Zeile', { bezeichnung: text('Bezeichnung'), anzahl: number('Maßnahmen') }));

const CHAPTER = {
  anzahl: number('Maßnahmen darin'),
  nichtErhoben: number('davon ohne erhobenen Status'),
  mitAenderung: number('davon mit Anpassungsbedarf'),
  mitBericht: measures('Maßnahmen mit Sachstand'),
  ohneBericht: measures('Maßnahmen, zu denen niemand berichtet hat'),
};

const REST: FieldOf<Kapitel> = group('Maßnahmen ohne Handlungsfeld', CHAPTER);

const FIELD_OF_ACTION: FieldOf<Handlungsfeld> = group('Handlungsfeld', {
  ueberschrift: text('Überschrift des Kapitels'),
  name: text('Name'),
  bewertung: list('Was die Vorlage zum Handlungsfeld schreibt', SECTION),
  ziele: list(
    'Ziele',
    group('Ziel', {
      ebene: text('Ebene, zum Beispiel Leitziel'),
      text: text('Wortlaut'),
      teilziele: texts('Teilziele'),
    }),
  ),
  themen: list(
    'Themen der Aufgabenübersicht',
    group('Thema', {
      name: text('Name'),
      schwerpunkte: texts('Schwerpunkte'),
      produkte: texts('Titel der Maßnahmen'),
      moderation: texts('Gremien, die das KI leitet'),
      mitgliedschaften: texts('Gremien, in denen das KI mitarbeitet'),
    }),
  ),
  siehe: texts('Maßnahmen, die in einem anderen Kapitel stehen'),
  ...CHAPTER,
});

const CHANGES: FieldOf<Aenderungen> = group('Veränderungen seit der letzten Vorlage', {
  seit: group('Die letzte Vorlage', {
    nummer: maybe(text('Nummer')),
    betreff: text('Betreff'),
    stichtag: text('Stichtag'),
  }),
  nurGemeinsame: flag('Die Auswahl ist eine andere; verglichen ist nur, was in beiden steht'),
  arten: list(
    'Arten der Veränderung',
    group('Art', {
      bezeichnung: text('Bezeichnung'),
      anzahl: number('Maßnahmen'),
      massnahmen: texts('Nummern und Titel, bis zu zwölf'),
    }),
  ),
  zeilen: list(
    'Veränderte Maßnahmen',
    group('Maßnahme', {
      nummer: text('Nummer'),
      titel: text('Titel'),
      art: text('Arten der Veränderung'),
      statusVorher: maybe(text('Status in der letzten Vorlage')),
      status: maybe(text('Status jetzt')),
      angaben: texts('Was sonst anders lautet'),
    }),
  ),
  unveraendert: number('Maßnahmen, bei denen sich nichts verändert hat'),
});

const FIGURES: FieldOf<Kennzahlen> = group('Kennzahlen, wie die Quelle sie druckt', {
  tabellen: list(
    'Kennzahlen in Tabellen',
    group('Tabelle', {
      titel: text('Titel'),
      stand: maybe(text('Stand')),
      methode: maybe(text('Wie gezählt wurde')),
      quelle: maybe(text('Quelle')),
      spalten: list(
        'Spalten nach der ersten',
        group('Spalte', { name: text('Name'), errechnet: flag('Aus der Tabelle errechnet') }),
      ),
      spaltenbreite: number('Breite jeder dieser Spalten in Prozent'),
      zeilen: list(
        'Zeilen',
        group('Zeile', {
          gegenstand: text('Wofür die Werte gelten'),
          gesamt: flag('Zeile der Summen'),
          werte: list(
            'Werte, je Spalte einer',
            group('Wert', {
              text: text('Wert'),
              weichtAb: flag('Gedruckter und errechneter Wert weichen voneinander ab'),
            }),
          ),
        }),
      ),
      errechneteAnteile: flag('Es gibt errechnete Spalten'),
      abweichungen: list(
        'Wo gedruckte und errechnete Werte voneinander abweichen',
        group('Abweichung', {
          gegenstand: text('Wofür der Wert gilt'),
          spalte: text('Spalte'),
          gedruckt: text('Wert der Quelle'),
          errechnet: text('Errechneter Wert'),
        }),
      ),
      diagramm: maybe(
        group('Die Anteile für {{diagramm}}', {
          titel: text('Titel'),
          reihen: texts('Namen der Balken'),
          werte: list(
            'Gruppen von Balken',
            group('Gruppe', {
              bezeichnung: text('Bezeichnung'),
              werte: list('Werte', maybe(number('Wert'))),
            }),
          ),
        }),
      ),
    }),
  ),
  einzelne: list(
    'Kennzahlen mit einem Wert',
    group('Kennzahl', {
      name: text('Name'),
      gegenstand: text('Wofür sie gilt'),
      wert: text('Wert'),
      stand: maybe(text('Stand')),
    }),
  ),
  reihen: list(
    'Kennzahlen mit mehreren Werten',
    group('Kennzahl', {
      name: text('Name'),
      stand: maybe(text('Stand')),
      methode: maybe(text('Wie gezählt wurde')),
      quelle: maybe(text('Quelle')),
      werte: list(
        'Werte',
        group('Wert', { gegenstand: text('Wofür er gilt'), wert: text('Wert') }),
      ),
    }),
  ),
});

const KIM: FieldOf<KimBezug> = group('Bezug der Maßnahmen zu KIM', {
  bewertet: flag('Mindestens eine Maßnahme ist bewertet'),
  bewertungen: counted('Bewertungen'),
  bausteine: counted('Bausteine des KIM'),
  massnahmen: measures('Maßnahmen mit Bezug zu KIM'),
  nichtBewertet: measures('Maßnahmen ohne Bewertung'),
  luecken: list(
    'Angebotslücken, die durch KIM erkannt wurden',
    group('Lücke', {
      titel: text('Was fehlt'),
      erkanntAm: maybe(text('Wann erkannt')),
      erkanntDurch: text('Wodurch erkannt'),
      massnahme: maybe(text('Maßnahme, die sie schließt')),
    }),
  ),
  lueckenOhneMassnahme: number('Lücken ohne Maßnahme'),
});

/** The state of the measures on a day. */
export const STATE: FieldOf<Umsetzungsstand> = group('Stand der Maßnahmen am Stichtag', {
  stichtag: text('Stichtag'),
  auswahl: texts('Worauf die Maßnahmen beschränkt sind'),
  aenderungen: maybe(CHANGES),
  bereitsGezeigt: texts('Nummern abgeschlossener Maßnahmen, die eine frühere Vorlage gezeigt hat'),
  anzahl: group('Wie viele Maßnahmen', {
    massnahmen: number('alle'),
    nichtErhoben: number('ohne erhobenen Status'),
    nachgemeldet: number('nach dem Stichtag gemeldet'),
    nichtOeffentlich: number('in der öffentlichen Fassung weggelassen'),
    inMehrerenFeldern: number('in mehr als einem Handlungsfeld'),
    ohneKonzept: number('in keinem Konzept'),
  }),
  massnahmen: measures('Alle Maßnahmen, nach Nummer'),
  konzepte: list(
    'Konzepte',
    group('Konzept', {
      titel: text('Titel'),
      art: text('Art'),
      beschlossenAm: maybe(text('Tag des Beschlusses')),
      beschlossenVon: maybe(text('Gremium')),
      entstehung: maybe(text('Wie es entstanden ist')),
      rechtsgrundlage: maybe(text('Rechtsgrundlage')),
      kimHinweis: maybe(text('Was es zu KIM sagt')),
      quelle: maybe(text('Quelle')),
      erfasst: number('Maßnahmen, die davon erfasst sind'),
      angaben: list(
        'Was das Konzept selbst über die Zahl seiner Maßnahmen sagt',
        group('Angabe', {
          wortlaut: text('Wortlaut'),
          gegenstand: text('Was gezählt ist'),
          erfasst: number('Davon erfasst'),
          notiz: maybe(text('Hinweis')),
        }),
      ),
    }),
  ),
  meilensteine: list(
    'Wichtige Schritte',
    group('Schritt', { zeitpunkt: maybe(text('Wann')), text: text('Was') }),
  ),
  status: list(
    'Jeder Status, der vorkommt, und „nicht erhoben“',
    group('Status', {
      bezeichnung: text('Bezeichnung'),
      bedeutung: text('Was er bedeutet'),
      wert: number('Maßnahmen'),
      anteil: number('Anteil in Prozent'),
    }),
  ),
  verzoegert: measures('Verzögerte Maßnahmen'),
  handlungsfelder: list('Handlungsfelder mit ihren Maßnahmen', FIELD_OF_ACTION),
  ohneHandlungsfeld: REST,
  ziele: texts('Übergeordnete Ziele'),
  gruppen: list(
    'Steuerungsgruppen, Arbeitskreise und Netzwerke',
    group('Gruppe', {
      name: text('Name'),
      art: text('Art'),
      teilVon: maybe(text('Übergeordnete Gruppe')),
      notiz: maybe(text('Hinweis')),
      sitze: texts('Sitze'),
    }),
  ),
  aufgaben: list(
    'Aufgaben der Gruppen',
    group('Aufgabe', { text: text('Aufgabe'), punkte: texts('Punkte') }),
  ),
  kennzahlen: FIGURES,
  kim: KIM,
  anpassung: group('Anpassungsbedarf', {
    zeilen: counted('Antworten'),
    massnahmen: measures('Maßnahmen, die nicht einfach so weitergehen sollen'),
    ohneAngabe: number('Maßnahmen ohne Angabe'),
  }),
  foerderung: list(
    'Förderprogramme',
    group('Programm', {
      name: text('Name'),
      geber: maybe(text('Wer fördert')),
      zeitraum: maybe(text('Zeitraum')),
      hinweis: maybe(text('Hinweis')),
      massnahmen: texts('Nummern der Maßnahmen'),
    }),
  ),
});
