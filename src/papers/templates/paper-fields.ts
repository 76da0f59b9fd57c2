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
import type { PaperContent, Vorlage } from '../paper-content.js';
import { SECTION, STATE } from './state-fields.js';

const FRAME: FieldOf<Vorlage> = group('Rahmen der Vorlage', {
  art: text('Art der Vorlage'),
  oeffentlich: flag('Die Vorlage ist öffentlich'),
  nummer: maybe(text('Nummer; leer, bis sie vergeben ist')),
  entwurf: flag('Die Vorlage ist noch nicht freigegeben'),
  betreff: text('Betreff'),
  federfuehrung: maybe(text('Federführendes Amt')),
  aktenzeichen: maybe(text('Aktenzeichen')),
  beschlussvorschlag: maybe(text('Beschlussvorschlag')),
  beratungsfolge: list(
    'Beratungsfolge',
    group('Beratung', {
      gremium: text('Gremium'),
      termin: maybe(text('Tag oder ungefährer Termin')),
      rolle: maybe(text('Aufgabe des Gremiums')),
      schritt: maybe(text('Was geschieht')),
      top: maybe(text('Tagesordnungspunkt')),
      berichterstattung: maybe(text('Wer berichtet')),
      ergebnis: maybe(text('Ergebnis')),
    }),
  ),
  auftrag: maybe(
    group('Beschluss, auf den die Vorlage antwortet', {
      gremium: text('Gremium'),
      vom: text('Tag'),
      wortlaut: texts('Absätze des Beschlusses'),
    }),
  ),
  abschnitte: list('Geschriebene Abschnitte', SECTION),
  auswirkungen: list(
    'Auswirkungen, wie der Kreis sie angibt',
    group('Auswirkung', {
      art: text('Art'),
      ergebnis: maybe(text('Ergebnis')),
      text: maybe(text('Erläuterung')),
    }),
  ),
  rechtsgrundlage: maybe(text('Rechtsgrundlage')),
  beteiligte: texts('Beteiligte Stellen'),
  fruehereBehandlung: list(
    'Frühere Behandlung',
    group('Behandlung', {
      gremium: text('Gremium'),
      termin: maybe(text('Tag')),
      top: maybe(text('Tagesordnungspunkt')),
      nummer: maybe(text('Nummer der Vorlage')),
    }),
  ),
  mitzeichnungen: list(
    'Mitzeichnungen',
    group('Mitzeichnung', { stelle: text('Stelle'), am: maybe(text('Tag')) }),
  ),
  berichtigung: maybe(
    group('Bei einer Berichtigung', {
      nummer: maybe(text('Nummer der Vorlage, die ersetzt wird')),
      text: maybe(text('Was berichtigt ist')),
    }),
  ),
  anlagen: texts('Namen der Anlagen'),
});

/** Everything a template of a paper may print, in German words; `PaperContent` says the same in types. */
export const PAPER_FIELDS: FieldOf<PaperContent> = group('Inhalt der Vorlage', {
  dokument: group('Was die Datei über sich sagt', {
    titel: text('Titel der Datei'),
    verfasser: text('Wer für die Vorlage einsteht'),
    kopfzeile: text('Kopfzeile jeder Seite'),
    datum: text('Tag der Vorlage'),
    entwurf: flag('Die Vorlage ist noch nicht freigegeben'),
  }),
  kreis: group('Der Kreis', {
    name: text('Name'),
    kurzname: text('Kurzer Name'),
    erfunden: flag('Alle Angaben sind erfunden'),
  }),
  fassung: group('Fassung', {
    intern: flag('Interne Fassung'),
    ausgelassen: number('Stellen, die der öffentlichen Fassung fehlen'),
  }),
  vorlage: FRAME,
  stand: maybe(STATE),
});
