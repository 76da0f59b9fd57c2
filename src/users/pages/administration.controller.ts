import { Get } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { type Exchange, PageForms } from '../../auth/page-forms.js';
import { Permits } from '../../auth/permits.js';

const PLACES = [
  {
    href: '/verwaltung/konten',
    title: 'Konten',
    text: 'Wer sich anmelden kann und als was; einladen, sperren, löschen.',
  },
  {
    href: '/verwaltung/vertretungen',
    title: 'Vertretungen',
    text: 'Wer wen von wann bis wann vertritt.',
  },
  {
    href: '/verwaltung/kreis',
    title: 'Einstellungen',
    text: 'Nummern neuer Maßnahmen, Fristen, was ohne Anmeldung zu lesen ist.',
  },
  {
    href: '/verwaltung/word-vorlage',
    title: 'Word-Vorlage',
    text: 'Wie die Word-Dateien der Vorlagen aussehen: Formatvorlagen aus einer Datei des Kreises.',
  },
  {
    href: '/verwaltung/texte',
    title: 'Texte',
    text: 'Impressum, Datenschutz, Barrierefreiheit, Leichte Sprache.',
  },
  {
    href: '/vorlagenmuster',
    title: 'Vorlagenmuster',
    text: 'Wie Vorlagen aussehen; Fassungen freigeben, die jemand anderes geschrieben hat.',
  },
  {
    href: '/verwaltung/barrieren',
    title: 'Gemeldete Barrieren',
    text: 'Was Menschen an diesen Seiten nicht bedienen oder lesen konnten.',
  },
  {
    href: '/organisationen',
    title: 'Organisationen',
    text: 'Ämter, Gremien und Partner des Kreises.',
  },
  {
    href: '/protokoll',
    title: 'Protokoll',
    text: 'Wer was getan hat, und der Beweis, dass es unverändert ist.',
  },
  {
    href: '/verwaltung/auftraege',
    title: 'Aufträge für Dokumente',
    text: 'Was im Hintergrund entsteht, und was nicht gelungen ist.',
  },
  {
    href: '/verwaltung/system',
    title: 'System',
    text: 'Version, Datenbank, Browser, Speicherplatz, Sicherung.',
  },
];

/** Where the day of the administration begins. */
@Permits('account.manage')
@Pages('verwaltung')
export class AdministrationPagesController {
  constructor(private readonly forms: PageForms) {}

  @Get()
  async home(@CurrentExchange() exchange: Exchange) {
    const view = { title: 'Verwaltung', styles: ['verwaltung'], places: PLACES };
    await this.forms.show(exchange, { template: 'verwaltung/start.hbs', view });
  }
}
