import { OptionalFlag } from '../web/input.js';
import { OnDayInput } from '../web/on-day.js';

export class GapListInput extends OnDayInput {
  @OptionalFlag('Nur Lücken, auf die noch keine Maßnahme antwortet, oder nur die anderen.')
  withoutMeasure?: boolean;
}
