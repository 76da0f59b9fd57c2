import { OptionalDay } from '../web/input.js';

export class OrganizationListInput {
  @OptionalDay('Stichtag in der Form `2023-05-25`; ohne Angabe alle, auch die früheren.')
  asOf?: string;
}
