import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Clock } from '../config/clock.js';
import { Access } from '../organizations/access.js';
import { dayOf } from '../texts/days.js';
import { Answers } from '../web/answers.js';
import { OnDayInput } from '../web/on-day.js';
import { QualityCounts } from './quality-counts.js';
import { QUALITY, qualityView } from './quality.view.js';

@ApiTags('Maßnahmen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@Permits('quality.read')
@Controller('api/v1/bodies/:body/quality')
export class QualityController {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly counts: QualityCounts,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Was für eine Vorlage noch fehlt und wie alt die Sachstände sind',
    description: 'Zahlen für den ganzen Kreis und nach Federführung, je mit der Liste dahinter.',
  })
  @Answers('Vollständigkeit und Aktualität', QUALITY)
  async quality(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Query() { asOf = dayOf(this.clock.now()) }: OnDayInput,
  ) {
    const reader = await this.access.to(call, 'quality.read', body);
    const { limits, units } = await this.counts.byUnit(reader, asOf);
    return qualityView(body, asOf, limits, units);
  }
}
