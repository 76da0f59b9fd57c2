import { Body, Controller, Delete, Get, Param, Post, Put, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { AnswersVersion, Changes, Moves } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { PAPER_RECEIPT } from './paper-receipt.js';
import { PaperTextSigning } from './paper-text-signing.js';
import {
  PaperTextInput,
  TextReturnInput,
  TextSignOffInput,
  TextSignOffRequestInput,
} from './paper-text.input.js';
import { PAPER_TEXTS } from './paper-text.view.js';
import { PaperTexts } from './paper-texts.js';
import type { PaperPlace } from './paper-writing.js';
import { PlaceOfPaper } from './place-of-paper.js';

const NOW = 'Die Vorlage, wie sie nun steht';
const NUMBER = { name: 'number', description: 'Nummer der Maßnahme', example: 'W01' };

@ApiTags('Vorlagen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'musterkreis' })
@ApiParam({ name: 'paper', description: 'Kurzname der Vorlage', example: 'umsetzungsstand-2026' })
@UseGuards(NoParameters)
@Controller('api/v1/bodies/:body/papers/:paper')
export class PaperTextsController {
  constructor(
    private readonly signing: PaperTextSigning,
    private readonly texts: PaperTexts,
  ) {}

  @Get('texts')
  @Permits('paper.read_draft')
  @ApiOperation({
    summary: 'Was eine Vorlage zum Sachstand der Maßnahmen sagt, neben dem Wortlaut der Stellen',
    description: 'Leitungen sehen die Texte der Maßnahmen, die ihre Stelle führt.',
  })
  @AnswersVersion('Die Texte', PAPER_TEXTS)
  list(@CurrentCall() call: Call, @PlaceOfPaper() place: PaperPlace) {
    return this.texts.list(call, place);
  }

  @Post('texts/sign-off-request')
  @Permits('paper.prepare')
  @ApiOperation({
    summary: 'Um Freizeichnung gekürzter Texte bitten',
    description:
      'Gebeten wird die Leitung der Stelle, die die Maßnahme führt. Ein zurückgegebener Text wird wieder vorgelegt, wenn Sie seine Maßnahme nennen.',
  })
  @Moves(NOW, PAPER_RECEIPT)
  ask(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Body() input: TextSignOffRequestInput,
  ) {
    return this.signing.ask(call, place, input);
  }

  @Post('texts/sign-off')
  @Permits('paper.sign_text')
  @ApiOperation({
    summary: 'Mehrere gekürzte Texte zugleich freizeichnen',
    description:
      'Alle oder keinen: Lautet einer inzwischen anders, nennt die Antwort ihn, und nichts ist freigezeichnet. Im Protokoll steht jeder für sich. Das tut die Leitung der Stelle, die die Maßnahmen führt.',
  })
  @Moves(NOW, PAPER_RECEIPT)
  signSeveral(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Body() { measures }: TextSignOffInput,
  ) {
    return this.signing.sign(call, place, measures);
  }

  @Put('measures/:number/text')
  @Permits('paper.prepare')
  @ApiParam(NUMBER)
  @ApiOperation({
    summary: 'Den Sachstand einer Maßnahme für die Vorlage kürzen',
    description:
      'Der Wortlaut der Stelle bleibt daneben stehen. Ein anderer Text muss neu freigezeichnet werden. `If-Match` nennt die Fassung der Vorlage.',
  })
  @Changes(NOW, PAPER_RECEIPT)
  shorten(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Param('number') number: string,
    @Body() input: PaperTextInput,
  ) {
    return this.texts.shorten(call, place, number, input);
  }

  @Delete('measures/:number/text')
  @Permits('paper.prepare')
  @ApiParam(NUMBER)
  @ApiOperation({ summary: 'Zum Wortlaut der Stelle zurückkehren' })
  @Changes(NOW, PAPER_RECEIPT)
  restore(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Param('number') number: string,
  ) {
    return this.texts.restore(call, place, number);
  }

  @Post('measures/:number/text/sign-off')
  @Permits('paper.sign_text')
  @ApiParam(NUMBER)
  @ApiOperation({
    summary: 'Den gekürzten Text einer Maßnahme freizeichnen',
    description: 'Das tut die Leitung der Stelle, die die Maßnahme führt.',
  })
  @Moves(NOW, PAPER_RECEIPT)
  sign(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Param('number') number: string,
  ) {
    return this.signing.sign(call, place, [number]);
  }

  @Post('measures/:number/text/return')
  @Permits('paper.sign_text')
  @ApiParam(NUMBER)
  @ApiOperation({
    summary: 'Den gekürzten Text einer Maßnahme zurückgeben',
    description: 'Die Leitung der federführenden Stelle sagt dazu, was zu ändern ist.',
  })
  @Moves(NOW, PAPER_RECEIPT)
  giveBack(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Param('number') number: string,
    @Body() input: TextReturnInput,
  ) {
    return this.signing.giveBack(call, place, number, input);
  }
}
