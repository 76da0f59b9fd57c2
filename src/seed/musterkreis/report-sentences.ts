import type { MeasureStatus } from '../../measures/measure-status.js';
import { type Form, bringsTogether } from './theme.js';

/** What a sentence can speak of. */
export interface Scene {
  people: number;
  /** More than `people`. */
  seats: number;
  /** More than two, spelled out. */
  few: string;
  place: string;
  /** Another one than `place`. */
  elsewhere: string;
  /** Goes on after „mit“. */
  partner: string;
}
export type Sentence = (scene: Scene) => string;

type Told = 'PLANNED' | 'IN_PROGRESS' | 'ONGOING' | 'COMPLETED';

/** The first sentence of a report, by form and status. */
const BY_FORM: Readonly<Record<Form, Readonly<Record<Told, readonly Sentence[]>>>> = {
  GROUP: {
    PLANNED: [
      (s) => `Räume in ${s.place} sind zugesagt, die Gruppe soll im nächsten Halbjahr beginnen.`,
      (s) => `Mit ${s.partner} ist vereinbart, wer Leitung, Räume und Werbung übernimmt.`,
      (s) =>
        `Für ${s.people} Plätze liegen Anmeldungen vor; eine zweite Leitung wird noch gesucht.`,
    ],
    IN_PROGRESS: [
      (s) => `Die ersten Gruppen in ${s.place} und ${s.elsewhere} haben begonnen.`,
      (s) => `${s.people} von ${s.seats} vorgesehenen Plätzen sind belegt.`,
      (s) => `In ${s.place} wird das Angebot mit ${s.people} Teilnehmenden erprobt.`,
    ],
    ONGOING: [
      (s) => `${s.people} Menschen nahmen im Halbjahr regelmäßig teil.`,
      (s) => `Das Angebot findet jede Woche in ${s.place} und ${s.elsewhere} statt.`,
      (s) => `Alle ${s.people} Plätze waren belegt; für ${s.place} gibt es eine Warteliste.`,
      (s) => `Das Angebot ist fest etabliert und erreichte im Halbjahr ${s.people} Menschen.`,
    ],
    COMPLETED: [
      (s) =>
        `Die letzte Gruppe endete in ${s.place}; insgesamt haben ${s.seats} Menschen teilgenommen.`,
      (s) => `Das Vorhaben endete wie geplant nach ${s.few} Durchgängen.`,
    ],
  },
  ADVICE: {
    PLANNED: [
      (s) => `Die Stelle ist ausgeschrieben, in ${s.place} steht ein Beratungsraum bereit.`,
      (s) => `Mit ${s.partner} ist geklärt, wer an welchen Tagen berät.`,
    ],
    IN_PROGRESS: [
      (s) => `In ${s.place} hat die Beratung begonnen; ${s.people} Ratsuchende kamen bisher.`,
      (s) => `Zwei Beratungsorte sind geöffnet, ${s.elsewhere} folgt im nächsten Halbjahr.`,
      (s) => `Die ersten ${s.people} Beratungen sind geführt und ausgewertet.`,
    ],
    ONGOING: [
      (s) => `Im Halbjahr wurden ${s.people * 4} Beratungsgespräche geführt.`,
      (s) => `Die Sprechzeiten in ${s.place} und ${s.elsewhere} sind durchgehend ausgelastet.`,
      (s) => `${s.people * 3} Ratsuchende nutzten das Angebot, die meisten mehrmals.`,
    ],
    COMPLETED: [(s) => `Nach ${s.people * 4} Beratungen ist das Vorhaben wie geplant beendet.`],
  },
  TRAINING: {
    PLANNED: [
      (s) => `Das Programm steht, ${s.few} Termine sind im Bildungshaus in ${s.place} gebucht.`,
      (s) => `Mit ${s.partner} werden Inhalte und Referierende abgestimmt.`,
    ],
    IN_PROGRESS: [
      (s) => `Die ersten ${s.few} Module haben mit ${s.people} Teilnehmenden stattgefunden.`,
      (s) => `Der Durchgang in ${s.place} läuft; ${s.people} Teilnehmende sind angemeldet.`,
    ],
    ONGOING: [
      (s) => `Im Halbjahr bildeten sich ${s.people} Teilnehmende an ${s.few} Terminen fort.`,
      (s) => `Die Termine in ${s.place} waren nach wenigen Tagen ausgebucht.`,
      () => 'Das Programm gehört zum festen Angebot und wird zweimal im Jahr ausgeschrieben.',
    ],
    COMPLETED: [
      (s) =>
        `Alle Module sind abgeschlossen; ${s.people} Teilnehmende erhielten eine Bescheinigung.`,
      (s) => `Der letzte Durchgang endete in ${s.place} mit einem Fachgespräch.`,
    ],
  },
  NETWORK: {
    PLANNED: [
      (s) =>
        `${s.people} Einrichtungen sind eingeladen; das erste Treffen findet in ${s.place} statt.`,
      (s) => `Die Geschäftsordnung ist mit ${s.partner} vorbesprochen.`,
    ],
    IN_PROGRESS: [
      (s) => `Nach ${s.few} Treffen liegt ein gemeinsamer Arbeitsplan vor.`,
      (s) => `${s.people} Einrichtungen arbeiten mit; die Geschäftsordnung ist beschlossen.`,
    ],
    ONGOING: [
      (s) => `Die Runde traf sich im Halbjahr zweimal, zuletzt in ${s.place}.`,
      (s) =>
        `${s.people} Einrichtungen arbeiten regelmäßig mit, neu dabei ist eine aus ${s.elsewhere}.`,
      () => 'Schwerpunkt der Treffen waren die Übergänge zwischen den Zuständigkeiten.',
    ],
    COMPLETED: [() => `Die Runde hat ihren Arbeitsplan erfüllt und sich aufgelöst.`],
  },
  MATERIAL: {
    PLANNED: [
      (s) => `Gliederung und Sprachen stehen fest; mit ${s.partner} wird über die Texte beraten.`,
      () => `Angebote für Gestaltung und Übersetzung liegen vor.`,
    ],
    IN_PROGRESS: [
      () => 'Die Texte sind fertig und werden in die vorgesehenen Sprachen übersetzt.',
      (s) =>
        `Ein Entwurf wurde in ${s.place} mit ${s.people} Menschen auf Verständlichkeit geprüft.`,
    ],
    ONGOING: [
      () => 'Die Inhalte liegen in allen vorgesehenen Sprachen vor und werden jährlich überprüft.',
      (s) => `Im Halbjahr kamen ${s.few} neue Seiten hinzu; die Abrufe nehmen zu.`,
      (s) => `Die Nachfrage aus ${s.place} und ${s.elsewhere} ist unverändert hoch.`,
    ],
    COMPLETED: [
      () =>
        'Das Ergebnis liegt in allen vorgesehenen Sprachen vor und ist an die Gemeinden verteilt.',
      () => `Die Endfassung ist veröffentlicht und im Fachausschuss vorgestellt worden.`,
    ],
  },
  PROCEDURE: {
    PLANNED: [
      (s) => `Eine Arbeitsgruppe mit ${s.partner} hat den Bedarf beschrieben.`,
      () => `Der Auftrag ist erteilt; die Zuständigkeitsvereinbarung wird vorbereitet.`,
    ],
    IN_PROGRESS: [
      (s) => `In ${s.place} wird der neue Ablauf seit einem Quartal erprobt.`,
      (s) => `Zwei von ${s.few} Arbeitsschritten sind abgeschlossen.`,
      (s) =>
        `Der Entwurf ist mit ${s.partner} abgestimmt und liegt den Ämtern zur Mitzeichnung vor.`,
    ],
    ONGOING: [
      (s) =>
        `Der Ablauf ist eingeführt und wurde im Halbjahr in ${s.people * 2} Fällen angewendet.`,
      (s) => `Das Vorgehen hat sich bewährt und gilt jetzt auch in ${s.place}.`,
      () => `Die Beteiligten werten das Vorgehen zweimal im Jahr gemeinsam aus.`,
    ],
    COMPLETED: [
      () => `Die Arbeiten sind abgeschlossen; das Ergebnis gilt seitdem kreisweit.`,
      (s) => `Die letzten offenen Punkte wurden mit ${s.partner} geklärt und umgesetzt.`,
    ],
  },
  EVENT: {
    PLANNED: [
      (s) => `Termin und Ort stehen fest; gastgebende Gemeinde ist ${s.place}.`,
      (s) => `Mit ${s.partner} entsteht das Programm.`,
    ],
    IN_PROGRESS: [
      (s) => `Das Programm mit ${s.few} Beiträgen ist veröffentlicht, die Anmeldung läuft.`,
      (s) => `Die Vorbereitungstreffen in ${s.place} sind gut besucht.`,
    ],
    ONGOING: [
      (s) => `Zuletzt kamen in ${s.place} rund ${s.people * 10} Besucherinnen und Besucher.`,
      (s) => `Das nächste Programm ist mit ${s.partner} vereinbart.`,
      (s) => `Nach ${s.place} wird als Nächstes ${s.elsewhere} Gastgeberin sein.`,
    ],
    COMPLETED: [(s) => `Die letzte Veranstaltung fand in ${s.place} statt.`],
  },
};

const WHATEVER_FORM: Readonly<Record<Exclude<MeasureStatus, Told>, readonly Sentence[]>> = {
  NOT_STARTED: [
    () => 'Mit der Umsetzung wurde noch nicht begonnen.',
    () => 'Personal und Mittel stehen bisher nicht zur Verfügung.',
    (s) => `Erste Gespräche mit ${s.partner} sind für das nächste Halbjahr vorgesehen.`,
  ],
  ON_HOLD: [
    () => 'Die Arbeiten ruhen bis auf Weiteres.',
    (s) => `Die Vorarbeiten sind gesichert und können mit ${s.partner} wieder aufgenommen werden.`,
  ],
  DISCONTINUED: [
    () => 'Die Maßnahme wird nicht weitergeführt.',
    (s) => `Der Betrieb in ${s.place} endete; die Beteiligten sind informiert.`,
  ],
  SUPERSEDED: [
    () => 'Die Aufgaben werden seitdem im Kommunalen Integrationsmanagement wahrgenommen.',
    () => 'Die Maßnahme ist in die Strukturen des Kommunalen Integrationsmanagements übergegangen.',
  ],
  UNKNOWN: [
    (s) => `Es gab einzelne Termine in ${s.place}; eine Auswertung liegt nicht vor.`,
    (s) => `Nach Auskunft der Beteiligten arbeiten ${s.people} Menschen mit.`,
    (s) => `Die Zuständigkeit wird mit ${s.partner} geklärt.`,
  ],
};

/** What a report can go on with, whatever the form. */
const FOLLOWING: Readonly<Partial<Record<MeasureStatus, readonly Sentence[]>>> = {
  PLANNED: [
    () => 'Die Mittel sind im Haushalt angemeldet.',
    () => 'Der Förderantrag ist gestellt, über ihn ist noch nicht entschieden.',
    (s) => `Weitere Gemeinden haben Interesse, darunter ${s.elsewhere}.`,
  ],
  IN_PROGRESS: [
    (s) => `Die Zusammenarbeit mit ${s.partner} verläuft gut.`,
    () => 'Ein Zwischenbericht wurde dem Fachausschuss vorgelegt.',
    () => 'Offen ist noch die Abstimmung mit zwei Gemeinden.',
  ],
  ONGOING: [
    (s) => `Die Zusammenarbeit mit ${s.partner} hat sich bewährt.`,
    () => 'Die Finanzierung ist bis zum Ende des nächsten Haushaltsjahres gesichert.',
    (s) => `Aus ${s.elsewhere} kamen hilfreiche Anregungen.`,
    () => 'Eine Auswertung ist für das kommende Jahr vorgesehen.',
  ],
  COMPLETED: [
    () => 'Der Abschlussbericht liegt vor.',
    () => 'Die Erfahrungen fließen in die Fortschreibung des Konzepts ein.',
  ],
  ON_HOLD: [() => 'Über die Fortsetzung wird mit dem nächsten Haushalt beraten.'],
  SUPERSEDED: [() => 'Ansprechperson ist jetzt die KIM-Koordination.'],
};

/** And where people come together. */
const FOLLOWING_WITH_PEOPLE: typeof FOLLOWING = {
  IN_PROGRESS: [
    (s) => `In ${s.elsewhere} fehlt es noch an geeigneten Räumen.`,
    () => 'Nach der Erprobung wird über die Ausweitung auf alle Gemeinden entschieden.',
  ],
  ONGOING: [
    () => 'Die Rückmeldungen sind gut; gewünscht werden mehr Termine am Abend.',
    (s) => `In ${s.elsewhere} ist die Nachfrage höher als das Angebot.`,
    () => 'Für Sprachmittlungseinsätze stand ausreichend Personal zur Verfügung.',
    () => 'Vereinzelt erschwerten Fahrtwege aus den kleineren Gemeinden die Teilnahme.',
  ],
};

export function firstSentences(form: Form, status: MeasureStatus): readonly Sentence[] {
  switch (status) {
    case 'PLANNED':
    case 'IN_PROGRESS':
    case 'ONGOING':
    case 'COMPLETED':
      return BY_FORM[form][status];
    default:
      return WHATEVER_FORM[status];
  }
}

/** One list per choice; a report takes at most one sentence of each. */
export function followingSentences(form: Form, status: MeasureStatus): (readonly Sentence[])[] {
  const lists = [
    FOLLOWING[status],
    bringsTogether(form) ? FOLLOWING_WITH_PEOPLE[status] : undefined,
  ];
  return lists.filter((list) => list !== undefined);
}
