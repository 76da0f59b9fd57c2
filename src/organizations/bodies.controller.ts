import { Body, Controller, Get, Param, Patch, Query, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Answers, AnswersVersion, Changes } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { list, record } from '../web/schema.js';
import { Access } from './access.js';
import { Bodies } from './bodies.js';
import { BODY, bodyView } from './body.view.js';
import { CountySettings } from './county-settings.js';
import { CountySettingsInput } from './county-settings.input.js';
import { ORGANIZATION, organizationView } from './organization.view.js';
import { OrganizationListInput } from './organization-list.input.js';
import { Organizations } from './organizations.queries.js';

@ApiTags('Kreise')
@Permits('county.read')
@Controller('api/v1/bodies')
export class BodiesController {
  constructor(
    private readonly access: Access,
    private readonly bodies: Bodies,
    private readonly settings: CountySettings,
    private readonly organizations: Organizations,
  ) {}

  @Get()
  @UseGuards(NoParameters)
  @ApiOperation({ summary: 'Alle Kreise dieser Installation' })
  @Answers('Die Kreise', record({ items: list(BODY) }))
  async all(@CurrentCall() { actor }: Call) {
    const visible = await this.access.visibleTo(actor);
    const bodies = await this.bodies.all();
    return { items: bodies.filter(({ key }) => visible.includes(key)).map(bodyView) };
  }

  @Get(':body')
  @UseGuards(NoParameters)
  @ApiOperation({ summary: 'Ein Kreis' })
  @ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
  @AnswersVersion('Der Kreis', BODY)
  async one(@CurrentCall() call: Call, @Param('body') key: string) {
    await this.access.to(call, 'county.read', key);
    return bodyView(await this.bodies.byKey(key));
  }

  @Patch(':body')
  @UseGuards(NoParameters)
  @Permits('county.change')
  @ApiOperation({
    summary: 'Einstellungen eines Kreises ändern',
    description: 'Was Sie weglassen, bleibt, wie es ist. Neue Muster gelten für neue Nummern.',
  })
  @ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
  @Changes('Der Kreis, wie er nun ist', BODY)
  change(
    @CurrentCall() call: Call,
    @Param('body') key: string,
    @Body() input: CountySettingsInput,
  ) {
    return this.settings.change(call, key, input);
  }

  @Get(':body/organizations')
  @ApiOperation({
    summary: 'Organisationen eines Kreises mit ihren Sitzen',
    description:
      'Ämter, Gremien, Arbeitskreise, Netzwerke und Partner. Mit `asOf` nur, wer an dem Tag bestand, unter dem damaligen Namen; ohne `asOf` alle, auch die früheren, unter dem heutigen Namen. Zugehörigkeit und Nachfolge sind die heutigen.',
  })
  @ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'unna' })
  @Answers('Die Organisationen', record({ items: list(ORGANIZATION) }))
  async organizationsOf(
    @CurrentCall() call: Call,
    @Param('body') key: string,
    @Query() { asOf }: OrganizationListInput,
  ) {
    const { bodyId } = await this.access.to(call, 'county.read', key);
    const rows = await this.organizations.ofBody(key, asOf);
    const atHome = call.actor.bodyId === bodyId;
    return {
      items: rows.map(({ organization, seats }) => organizationView(organization, seats, atHome)),
    };
  }
}
