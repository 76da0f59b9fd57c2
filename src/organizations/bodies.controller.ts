import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Answers } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { list, record } from '../web/schema.js';
import { Bodies } from './bodies.js';
import { BODY, bodyView } from './body.view.js';
import { ORGANIZATION, organizationView } from './organization.view.js';
import { Organizations } from './organizations.queries.js';

@ApiTags('Kreise')
@UseGuards(NoParameters)
@Controller('api/v1/bodies')
export class BodiesController {
  constructor(
    private readonly bodies: Bodies,
    private readonly organizations: Organizations,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Alle Kreise dieser Installation' })
  @Answers('Die Kreise', record({ items: list(BODY) }))
  async all() {
    return { items: (await this.bodies.all()).map(bodyView) };
  }

  @Get(':body')
  @ApiOperation({ summary: 'Ein Kreis' })
  @ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
  @Answers('Der Kreis', BODY)
  async one(@Param('body') key: string) {
    return bodyView(await this.bodies.byKey(key));
  }

  @Get(':body/organizations')
  @ApiOperation({
    summary: 'Organisationen eines Kreises mit ihren Sitzen',
    description: 'Ämter, Gremien, Arbeitskreise, Netzwerke und Partner, auch die früheren.',
  })
  @ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'unna' })
  @Answers('Die Organisationen', record({ items: list(ORGANIZATION) }))
  async organizationsOf(@Param('body') key: string) {
    const rows = await this.organizations.ofBody(key);
    return { items: rows.map(({ organization, seats }) => organizationView(organization, seats)) };
  }
}
