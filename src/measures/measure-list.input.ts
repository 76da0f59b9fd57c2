import { CountUpTo, OneOfCodes, OptionalDay } from '../web/input.js';
import { SORT_FIELDS } from './measure-filter.js';
import { MeasureFilterInput } from './measure-filter-fields.js';

export const MOST_PER_PAGE = 200;
export const LAST_PAGE = 1_000_000;

const SORTS = SORT_FIELDS.flatMap((field) => [field, `-${field}`]);

export class MeasureListInput extends MeasureFilterInput {
  @OptionalDay('Stichtag in der Form `2023-05-25`; ohne Angabe heute.')
  asOf?: string;

  @OneOfCodes(SORTS, 'Reihenfolge, mit `-` davor absteigend; ohne Angabe nach Nummer.')
  sort = 'number';

  @CountUpTo(LAST_PAGE, 'Seite, von 1 an.', 1)
  page = 1;

  @CountUpTo(MOST_PER_PAGE, 'Maßnahmen je Seite.', 50)
  limit = 50;
}
