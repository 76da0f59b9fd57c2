import type { Role } from '../../auth/role.js';

interface Thing {
  readonly title: string;
  readonly text: string;
  readonly href: string;
}

/** What each role comes here for, and where. */
export const THREE_THINGS: Readonly<Record<Role, readonly [Thing, Thing, Thing]>> = {
  department_head: [
    {
      title: 'Sehen, was offen ist',
      text: '„Meine Maßnahmen“ zeigt, wozu ein Sachstand erbeten oder überfällig ist und was in Ordnung ist.',
      href: '/meine-massnahmen',
    },
    {
      title: 'Bestätigen oder melden',
      text: 'Hat sich nichts geändert, genügt „Unverändert bestätigen“. Sonst: Status wählen, bis zu drei Sätze schreiben, fertig.',
      href: '/meine-massnahmen',
    },
    {
      title: 'Sich vertreten lassen',
      text: 'Vor dem Urlaub tragen Sie ein, wer von wann bis wann für Ihre Maßnahmen meldet.',
      href: '/konto',
    },
  ],
  ki_management: [
    {
      title: 'Den Überblick behalten',
      text: 'Die Übersicht zeigt, wie viele Maßnahmen in welchem Status sind, was veraltet ist und was sich geändert hat. Jede Zahl führt zur Liste dahinter.',
      href: '/uebersicht',
    },
    {
      title: 'Sachstände annehmen',
      text: 'Eingereichte Sachstände stehen neben den bisherigen. Sie nehmen sie an oder geben sie mit einem Hinweis zurück.',
      href: '/annahme',
    },
    {
      title: 'Die Vorlage schreiben',
      text: 'Muster und Stichtag wählen, die Seiten ansehen, als PDF und Word herunterladen.',
      href: '/vorlagen',
    },
  ],
  committee_member: [
    {
      title: 'Vorlagen lesen',
      text: 'Die freigegebenen Vorlagen, die neueste zuerst, als Seite im Browser, auch auf dem Telefon.',
      href: '/vorlagen',
    },
    {
      title: 'Sehen, was sich geändert hat',
      text: 'Zu jeder Vorlage steht, was seit der vorigen anders geworden ist.',
      href: '/vorlagen',
    },
    {
      title: 'Herunterladen',
      text: 'Jede Vorlage gibt es als PDF und als Word-Datei, beide barrierefrei.',
      href: '/vorlagen',
    },
  ],
  admin: [
    {
      title: 'Menschen einladen',
      text: 'Sie legen Konten an, geben Rollen und Stellen und reichen den Link weiter, mit dem die Person ihr Passwort setzt.',
      href: '/verwaltung/konten',
    },
    {
      title: 'Den Kreis einrichten',
      text: 'Nummern und Fristen, was öffentlich ist, Impressum und Datenschutz, Organisationen.',
      href: '/verwaltung',
    },
    {
      title: 'Auf Ordnung achten',
      text: 'Das Protokoll zeigt, wer was getan hat; die Seite „System“, ob Speicherplatz und Sicherung stimmen.',
      href: '/verwaltung/system',
    },
  ],
  auditor: [
    {
      title: 'Das Protokoll lesen',
      text: 'Wer wann was getan hat, mit Vorher und Nachher; Sie sehen auch, welche Person es war.',
      href: '/protokoll',
    },
    {
      title: 'Beweisen, dass es unverändert ist',
      text: 'Eine Prüfung rechnet alle Siegel nach. Den Prüfpunkt bewahren Sie woanders auf.',
      href: '/protokoll/pruefung',
    },
    {
      title: 'Alles andere lesen',
      text: 'Maßnahmen mit internen Vermerken, Sachstände und Vorlagen; ändern können Sie nichts.',
      href: '/massnahmen',
    },
  ],
};
