import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsString, ValidateNested } from 'class-validator';
import { MeasureFilterInput } from '../measures/measure-filter-fields.js';
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
