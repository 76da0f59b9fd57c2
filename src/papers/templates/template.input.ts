import { Blankable, key, Required, text } from '../../web/document-input.js';
import { LONGEST_SOURCE } from './checked-source.js';

const NOTE = text(500, 'Abschnitt „Ausblick“ nach vorn gestellt');
const SOURCE = text(LONGEST_SOURCE, '<main><h1>{{vorlage.betreff}}</h1></main>');

export class NewTemplateInput {
  @Required(text(120, 'Sachbericht'), 'Name; der Kurzname entsteht aus ihm.')
  name: string;

  @Required(key('berichtsvorlage'), 'Mitgeliefertes Muster, das kopiert wird.')
  basedOn: string;
}

export class TemplateVersionInput {
  @Required(SOURCE, 'Der Text des Musters.')
  source: string;

  @Blankable(NOTE, 'Was anders ist.')
  note?: string | null;
}

export class TemplateWithdrawalInput {
  @Required(text(1_000, 'Die Tabelle ist zu breit.'), 'Warum.')
  reason: string;
}

export class TemplatePreviewInput {
  @Required(SOURCE, 'Der Text, der ausprobiert wird.')
  source: string;

  @Blankable(
    key('umsetzungsstand-2023'),
    'Vorlage, an der er ausprobiert wird; ohne Angabe der heutige Stand.',
  )
  paper?: string | null;
}
