import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Clock } from '../config/clock.js';
import { Access } from '../organizations/access.js';
import { dayOf } from '../texts/days.js';
import { Answers } from '../web/answers.js';
import { GapListInput } from './gap-list.input.js';
import { GAP_LIST, gapView } from './gap.view.js';
import { Gaps } from './gaps.js';
import { KimOverview } from './kim-overview.js';
import { KIM_OVERVIEW, kimOverviewView } from './kim-overview.view.js';
import { OnDayInput } from '../web/on-day.js';

@ApiTags('KIM')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@Permits('measure.read')
@Controller('api/v1/bodies/:body')
export class KimController {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly gaps: Gaps,
    private readonly kim: KimOverview,
  ) {}

  @Get('kim')
  @ApiOperation({
    summary: 'Maßnahmen und Kommunales Integrationsmanagement in Zahlen',
    description: 'Zahlen nach Bezug und Baustein, dazu die Listen, an denen zu arbeiten ist.',
  })
  @Answers('Die Zahlen mit den Listen dahinter', KIM_OVERVIEW)
  async overview(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Query() { asOf = dayOf(this.clock.now()) }: OnDayInput,
  ) {
    const reader = await this.access.to(call, 'measure.read', body);
    return kimOverviewView(body, asOf, await this.kim.onDay(reader, asOf));
  }

  @Get('gaps')
  @ApiOperation({
    summary: 'Angebotslücken',
    description:
      'Am Stichtag bekannte Lücken. Eine gilt als beantwortet, wenn ihre Maßnahme an dem Tag schon verzeichnet war; wann die beiden verbunden wurden, ist nicht festgehalten.',
  })
  @Answers('Die Lücken', GAP_LIST)
  async gapsOf(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Query() { asOf = dayOf(this.clock.now()), withoutMeasure }: GapListInput,
  ) {
    const gaps = await this.gaps.onDay(await this.access.to(call, 'measure.read', body), asOf);
    const meant = gaps.filter(
      ({ answered }) => withoutMeasure === undefined || answered !== withoutMeasure,
    );
    return { asOf, items: meant.map(gapView) };
  }
}
