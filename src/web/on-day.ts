import { OptionalDay } from './input.js';

/** For routes that tell a state: of which day. */
export class OnDayInput {
  @OptionalDay('Stichtag in der Form `2023-05-25`; ohne Angabe heute.')
  asOf?: string;
}
