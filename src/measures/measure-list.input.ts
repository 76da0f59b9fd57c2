import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { OneOf, OneOfCodes, OptionalDay } from '../web/input.js';
import { KIM_ASSESSMENTS, type KimAssessment } from './kim.js';
import type { MeasureFilter } from './measure-filter.js';
import { SORT_FIELDS } from './measure-states.js';
import {
  type Adaptation,
  ADAPTATIONS,
  MEASURE_STATUSES,
  type MeasureStatus,
} from './measure-status.js';

const LONGEST_KEY = 120;
const LONGEST_SEARCH = 200;
const MOST_PER_PAGE = 200;

const SORTS = SORT_FIELDS.flatMap((field) => [field, `-${field}`]);

function Key(description: string, example: string): PropertyDecorator {
  return (target, property) => {
    ApiPropertyOptional({ description, example, maxLength: LONGEST_KEY })(target, property);
    IsOptional()(target, property);
    const message = `Erlaubt ist ein Kurzname mit höchstens ${LONGEST_KEY} Zeichen.`;
    IsString({ message })(target, property);
    MaxLength(LONGEST_KEY, { message })(target, property);
  };
}

export class MeasureFilterInput implements MeasureFilter {
  @OneOf(MEASURE_STATUSES, 'Stand der Umsetzung am Stichtag.')
  status?: MeasureStatus;

  @Key('Kurzname eines Handlungsfelds; siehe `fields-of-action`.', 'arbeit')
  fieldOfAction?: string;

  @Key('Kurzname der federführenden Organisation; siehe `organizations`.', 'amt-jugend-bildung')
  lead?: string;

  @Key('Kurzname eines Konzepts; siehe `concepts`.', 'integrationsbericht-2010')
  concept?: string;

  @OneOf(KIM_ASSESSMENTS, 'Bezug zum Kommunalen Integrationsmanagement.')
  kimAssessment?: KimAssessment;

  @OneOf(ADAPTATIONS, 'Anpassungsbedarf laut Sachstand.')
  adaptation?: Adaptation;

  @ApiPropertyOptional({
    description:
      'Wörter, die alle in der Maßnahme vorkommen: in Titel, Text, Beteiligten, Orten und so weiter. Groß- und Kleinschreibung und die Schreibweise von Umlauten sind gleich.',
    example: 'sprache kita',
    maxLength: LONGEST_SEARCH,
  })
  @IsOptional()
  @IsString({ message: 'Erlaubt ist ein Text.' })
  @MaxLength(LONGEST_SEARCH, { message: `Erlaubt sind höchstens ${LONGEST_SEARCH} Zeichen.` })
  q?: string;
}

export class MeasureListInput extends MeasureFilterInput {
  @OptionalDay('Stichtag; ohne Angabe heute.')
  asOf?: string;

  @OneOfCodes(SORTS, 'Reihenfolge, mit `-` davor absteigend; ohne Angabe nach Nummer.')
  sort = 'number';

  @ApiPropertyOptional({ description: 'Seite, von 1 an.', type: 'integer', minimum: 1, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Erlaubt ist eine ganze Zahl von 1 an.' })
  @Min(1, { message: 'Erlaubt ist eine ganze Zahl von 1 an.' })
  @Max(1_000_000, { message: 'Erlaubt sind höchstens 1000000 Seiten.' })
  page = 1;

  @ApiPropertyOptional({
    description: 'Maßnahmen je Seite.',
    type: 'integer',
    minimum: 1,
    maximum: MOST_PER_PAGE,
    default: 50,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: `Erlaubt ist eine ganze Zahl von 1 bis ${MOST_PER_PAGE}.` })
  @Min(1, { message: `Erlaubt ist eine ganze Zahl von 1 bis ${MOST_PER_PAGE}.` })
  @Max(MOST_PER_PAGE, { message: `Erlaubt ist eine ganze Zahl von 1 bis ${MOST_PER_PAGE}.` })
  limit = 50;
}

export class OnDayInput {
  @OptionalDay('Stichtag; ohne Angabe heute.')
  asOf?: string;
}
