import { CountUpTo, OneOfCodes } from '../../../web/input.js';

export class OwnMeasuresInput {
  @CountUpTo(1_000, 'Seite, von 1 an.', 1)
  seite = 1;

  @OneOfCodes(['csv'], 'Als Tabelle.')
  format?: string;
}
