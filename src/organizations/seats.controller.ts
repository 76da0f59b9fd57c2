import { Body, Controller, Get, Param, Patch, Post, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { AnswersVersion, Changes, Creates } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { ORGANIZATION_RECEIPT } from './organization-receipt.js';
import { SEAT } from './organization.view.js';
import { NewSeatInput, SeatChangeInput } from './seat.input.js';
import { Seats } from './seats.js';

const ONE = { name: 'membership', description: 'Kurzname des Sitzes' } as const;

@ApiTags('Organisationen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@UseGuards(NoParameters)
@Controller('api/v1/bodies/:body')
export class SeatsController {
  constructor(private readonly seats: Seats) {}

  @Get('memberships/:membership')
  @Permits('county.read')
  @ApiOperation({ summary: 'Ein Sitz in einer Gruppe' })
  @ApiParam(ONE)
  @AnswersVersion('Der Sitz', SEAT)
  async one(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('membership') membership: string,
  ) {
    return (await this.seats.one(call, body, membership)).seat;
  }

  @Post('organizations/:organization/memberships')
  @Permits('organization.change')
  @ApiOperation({
    summary: 'Einen Sitz in einer Gruppe anlegen',
    description: 'Ihn hat eine Person, eine Organisation oder noch niemand; er kann wechseln.',
  })
  @ApiParam({ name: 'organization', description: 'Kurzname der Gruppe', example: 'lenkungsgruppe' })
  @Creates('Der neue Sitz; `Location` nennt seine Adresse', ORGANIZATION_RECEIPT)
  async create(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('organization') organization: string,
    @Body() input: NewSeatInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const receipt = await this.seats.create(call, body, organization, input);
    void reply.header('location', `/api/v1/bodies/${body}/memberships/${receipt.key}`);
    return receipt;
  }

  @Patch('memberships/:membership')
  @Permits('organization.change')
  @ApiOperation({
    summary: 'Einen Sitz ändern oder beenden',
    description:
      'Was Sie weglassen, bleibt, wie es ist; `null` leert eine Angabe. Ein Sitz mit Ende bleibt für frühere Stichtage verzeichnet.',
  })
  @ApiParam(ONE)
  @Changes('Die Fassung, die nun gilt', ORGANIZATION_RECEIPT)
  change(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('membership') membership: string,
    @Body() input: SeatChangeInput,
  ) {
    return this.seats.change(call, body, membership, input);
  }
}
