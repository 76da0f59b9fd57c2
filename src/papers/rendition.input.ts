import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsString, ValidateNested } from 'class-validator';
// eslint-disable-next-line import-x/no-restricted-paths -- a paper is narrowed down by the very filter of the list
import { MeasureFilterInput } from '../measures/measure-list.input.js';
import { OptionalDay } from '../web/input.js';
import { PAPER_FORMATS, type PaperFormat } from './papers.service.js';

const FORMATS = Object.keys(PAPER_FORMATS);
const NO_GROUP = 'Erlaubt ist eine Gruppe von Angaben, zum Beispiel {"status": "ONGOING"}.';

/** A paper asked for on demand. */
export class RenditionInput {
  @ApiProperty({
    description: 'Vorlagenmuster.',
    example: 'berichtsvorlage-umsetzungsstand',
  })
  @IsString({ message: 'Erlaubt ist der Name eines Vorlagenmusters.' })
  template: string;

  @OptionalDay('Stichtag; ohne Angabe heute.')
  asOf?: string;

  @ApiPropertyOptional({
    description: 'Auswahl der Maßnahmen, wie in der Liste; ohne Angabe alle öffentlichen.',
    type: MeasureFilterInput,
  })
  @IsOptional()
  @IsObject({ message: NO_GROUP })
  @ValidateNested({ message: NO_GROUP })
  @Type(() => MeasureFilterInput)
  filter?: MeasureFilterInput;

  @ApiProperty({ description: 'Format des Dokuments.', enum: FORMATS, example: 'pdf' })
  @IsIn(FORMATS, { message: `Erlaubt ist: ${FORMATS.join(', ')}.` })
  format: PaperFormat;
}
