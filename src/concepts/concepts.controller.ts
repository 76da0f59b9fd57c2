import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Clock } from '../config/clock.js';
import { Access } from '../organizations/access.js';
import { dayOf } from '../texts/days.js';
import { knownOn } from '../texts/partial-date.js';
import { Answers } from '../web/answers.js';
import { OnDayInput } from '../web/on-day.js';
import { list, record } from '../web/schema.js';
import { ConceptRecords } from './concept-records.js';
import { FIELD_OF_ACTION, fieldOfActionView } from './field-of-action.view.js';
import { INDICATOR, indicatorView } from './indicator.view.js';

@ApiTags('Konzepte')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'unna' })
@Permits('county.read')
@Controller('api/v1/bodies/:body')
export class ConceptsController {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly records: ConceptRecords,
  ) {}

  @Get('fields-of-action')
  @ApiOperation({
    summary: 'Handlungsfelder mit ihren Zielen',
    description: 'Ohne die der Konzepte, die am Stichtag noch nicht beschlossen waren.',
  })
  @Answers('Die Handlungsfelder', record({ items: list(FIELD_OF_ACTION) }))
  async fieldsOfAction(
    @CurrentCall() call: Call,
    @Param('body') key: string,
    @Query() { asOf = this.today() }: OnDayInput,
  ) {
    const { bodyId } = await this.access.to(call, 'county.read', key);
    const concepts = await this.records.concepts(bodyId);
    const later = concepts.filter(({ adoptedOn }) => !knownOn(asOf, adoptedOn));
    const known = ({ conceptId }: { conceptId: string | null }) =>
      !later.some(({ id }) => id === conceptId);
    const all = {
      concepts,
      fields: (await this.records.fields(bodyId)).filter(known),
      goals: (await this.records.goals(bodyId)).filter(known),
    };
    return { items: all.fields.map((field) => fieldOfActionView(field, all)) };
  }

  @Get('indicators')
  @ApiOperation({
    summary: 'Kennzahlen, gedruckt und nachgerechnet',
    description:
      'Gedruckte Werte bleiben, wie sie sind; ein errechneter Wert steht daneben. Werte aus der Zeit nach dem Stichtag fehlen.',
  })
  @Answers('Die Kennzahlen', record({ items: list(INDICATOR) }))
  async indicators(
    @CurrentCall() call: Call,
    @Param('body') key: string,
    @Query() { asOf = this.today() }: OnDayInput,
  ) {
    const { bodyId } = await this.access.to(call, 'county.read', key);
    const indicators = await this.records.indicators(bodyId);
    const values = await this.records.values(bodyId);
    const known = values.filter((value) => knownOn(asOf, value.asOf));
    return { items: indicators.map((one) => indicatorView(one, indicators, known)) };
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}
