import { Body, Controller, Get, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { AnswersVersion, Creates } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { Access } from './access.js';
import { OrganizationCreation } from './organization-creation.js';
import { OrganizationListInput } from './organization-list.input.js';
import { ORGANIZATION_RECEIPT } from './organization-receipt.js';
import { NewOrganizationInput } from './organization.input.js';
import { ORGANIZATION, organizationView } from './organization.view.js';
import { Organizations } from './organizations.queries.js';

@ApiTags('Organisationen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@Controller('api/v1/bodies/:body/organizations')
export class OrganizationsController {
  constructor(
    private readonly access: Access,
    private readonly creation: OrganizationCreation,
    private readonly organizations: Organizations,
  ) {}

  @Get(':organization')
  @Permits('county.read')
  @ApiOperation({ summary: 'Eine Organisation mit ihren Sitzen' })
  @ApiParam({ name: 'organization', description: 'Kurzname', example: 'amt-jugend-bildung' })
  @AnswersVersion('Die Organisation', ORGANIZATION)
  async one(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('organization') key: string,
    @Query() { asOf }: OrganizationListInput,
  ) {
    const { bodyId } = await this.access.to(call, 'county.read', body);
    const { organization, seats } = await this.organizations.one(body, key, asOf);
    return organizationView(organization, seats, call.actor.bodyId === bodyId);
  }

  @Post()
  @UseGuards(NoParameters)
  @Permits('organization.change')
  @ApiOperation({ summary: 'Eine Organisation anlegen' })
  @Creates('Die neue Organisation; `Location` nennt ihre Adresse', ORGANIZATION_RECEIPT)
  async create(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Body() input: NewOrganizationInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const receipt = await this.creation.create(call, body, input);
    void reply.header('location', `/api/v1/bodies/${body}/organizations/${receipt.key}`);
    return receipt;
  }
}
