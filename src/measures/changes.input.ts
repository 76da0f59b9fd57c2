import { CountUpTo, Day, OneOf, OptionalDay } from '../web/input.js';
import { CHANGE_KINDS, type ChangeKind } from './change-kinds.js';
import { MeasureFilterInput } from './measure-filter-fields.js';
import { LAST_PAGE, MOST_PER_PAGE } from './measure-list.input.js';

export class ChangesInput extends MeasureFilterInput {
  @Day('Erster Tag in der Form `2023-05-25`: womit verglichen wird.')
  from: string;

  @OptionalDay('Zweiter Tag in der Form `2023-05-25`; ohne Angabe heute.')
  to?: string;

  @OneOf(CHANGE_KINDS, 'Art der Änderung.')
  kind?: ChangeKind;

  @CountUpTo(LAST_PAGE, 'Seite, von 1 an.', 1)
  page = 1;

  @CountUpTo(MOST_PER_PAGE, 'Maßnahmen je Seite.', 50)
  limit = 50;
}
