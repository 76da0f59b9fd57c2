import { CountUpTo, OptionalDay, Text } from '../web/input.js';
import { LONGEST_SEARCH } from './measure-filter-fields.js';
import { LAST_PAGE, MOST_PER_PAGE } from './measure-list.input.js';

export class SearchInput {
  @Text(LONGEST_SEARCH, 'Wörter, die alle vorkommen.', 'sprache kita')
  q: string;

  @OptionalDay('Stichtag in der Form `2023-05-25`; ohne Angabe heute.')
  asOf?: string;

  @CountUpTo(LAST_PAGE, 'Seite, von 1 an.', 1)
  page = 1;

  @CountUpTo(MOST_PER_PAGE, 'Treffer je Seite.', 20)
  limit = 20;
}
