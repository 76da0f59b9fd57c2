import { ApiProperty } from '@nestjs/swagger';
import { ArrayNotEmpty, IsIn } from 'class-validator';
import { CountUpTo, Text } from '../web/input.js';
import { type Action, PERMISSIONS } from './permissions.js';

/** A year, and a day for those who renew on the same date. */
export const LONGEST_DAYS = 366;
const STANDARD_DAYS = 90;

const ACTIONS = Object.keys(PERMISSIONS);
const LEGEND = Object.entries(PERMISSIONS)
  .map(([action, { label }]) => `\`${action}\`: ${label}`)
  .join('; ');

export class NewTokenInput {
  @Text(120, 'Wofür er da ist.', 'Auswertung Jugendamt')
  name: string;

  @ApiProperty({
    description: `Was er darf, von dem, was das Konto selbst darf. ${LEGEND}`,
    enum: ACTIONS,
    isArray: true,
    example: ['measure.read'],
  })
  @ArrayNotEmpty({ message: 'Nötig ist mindestens eine Handlung.' })
  @IsIn(ACTIONS, { each: true, message: `Erlaubt ist: ${ACTIONS.join(', ')}.` })
  scopes: Action[];

  @CountUpTo(LONGEST_DAYS, 'Wie viele Tage er gilt.', STANDARD_DAYS)
  days: number = STANDARD_DAYS;
}
