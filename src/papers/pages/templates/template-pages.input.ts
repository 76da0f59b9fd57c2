import { OptionalText } from '../../../web/input.js';

const LONGEST_KEY = 120;
const LONGEST_NUMBER = 9;

export class NewTemplatePageInput {
  @OptionalText(LONGEST_KEY, 'Mitgeliefertes Muster.', 'berichtsvorlage')
  von?: string;
}

export class CompareInput {
  @OptionalText(LONGEST_NUMBER, 'Nummer der früheren Fassung; 0 ist das mitgelieferte Muster.', '1')
  von?: string;

  @OptionalText(LONGEST_NUMBER, 'Nummer der späteren Fassung.', '2')
  nach?: string;
}

export class PreviewInput {
  @OptionalText(
    LONGEST_KEY,
    'Kurzname einer Vorlage; ohne Angabe der heutige Stand.',
    'umsetzungsstand-2023',
  )
  vorlage?: string;
}
