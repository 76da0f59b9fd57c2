import { type Edition, EDITIONS } from '../edition.js';
import { OneOf, OneOfCodes, OptionalText } from '../../web/input.js';

const LONGEST = 300;

/** Whose papers; the county of the account where the address names none. */
export class CountyInput {
  @OptionalText(120, 'Kurzname des Kreises.', 'warendorf')
  kreis?: string;
}

export class PaperListInput extends CountyInput {
  @OptionalText(4, 'Jahr.', '2023')
  jahr?: string;

  @OptionalText(LONGEST, 'Gremium.', 'Kreistag')
  gremium?: string;

  @OneOfCodes(['csv'], 'Als Tabelle.')
  format?: 'csv';
}

export class PaperInput extends CountyInput {
  @OptionalText(LONGEST, 'Handlungsfeld.', 'Arbeitswelt')
  feld?: string;

  @OptionalText(LONGEST, 'Stand der Umsetzung.', 'laufend')
  status?: string;
}

export class PaperFileInput extends CountyInput {
  @OneOf(EDITIONS, 'Fassung.')
  fassung?: Edition;
}

export class PaperChangesInput extends CountyInput {
  @OptionalText(40, 'Art der Änderung.', 'DONE')
  art?: string;

  @OneOfCodes(['csv'], 'Als Tabelle.')
  format?: 'csv';
}
