import { Body, Controller, Param, Patch, Post, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Changes, Creates } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { PaperDrafting } from './paper-drafting.js';
import { PAPER_RECEIPT } from './paper-receipt.js';
import { NewPaperInput, PaperChangeInput } from './paper.input.js';

@ApiTags('Vorlagen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@UseGuards(NoParameters)
@Permits('paper.prepare')
@Controller('api/v1/bodies/:body/papers')
export class PaperDraftingController {
  constructor(private readonly drafting: PaperDrafting) {}

  @Post()
  @ApiOperation({
    summary: 'Eine Vorlage anlegen',
    description:
      'Sie beginnt als Entwurf ohne Nummer. Was Sie weglassen, bleibt leer; federführend ist ohne Angabe die Stelle, die im Kreis berichtet.',
  })
  @Creates('Die neue Vorlage; `Location` nennt ihre Adresse', PAPER_RECEIPT)
  async create(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Body() input: NewPaperInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const receipt = await this.drafting.create(call, body, input);
    void reply.header('location', `/api/v1/bodies/${body}/papers/${receipt.key}`);
    return receipt;
  }

  @Patch(':paper')
  @ApiOperation({
    summary: 'Einen Entwurf ändern',
    description:
      'Was Sie weglassen, bleibt, wie es ist; `null` leert eine Angabe, eine Liste ersetzt die bisherige ganz. Geändert wird nur, was noch Entwurf ist.',
  })
  @ApiParam({ name: 'paper', description: 'Kurzname der Vorlage', example: 'umsetzungsstand-2026' })
  @Changes('Die Fassung, die nun gilt', PAPER_RECEIPT)
  change(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('paper') paper: string,
    @Body() input: PaperChangeInput,
  ) {
    return this.drafting.change(call, { body, paper }, input);
  }
}
