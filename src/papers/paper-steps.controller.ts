import { Body, Controller, Get, Param, Post, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Answers, Moves } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { PaperApprovals } from './paper-approvals.js';
import { PAPER_RECEIPT } from './paper-receipt.js';
import { PaperReleases } from './paper-releases.js';
import { PaperResults } from './paper-results.js';
import { PaperRevisions } from './paper-revisions.js';
import { SIGN_OFFS } from './paper-sign-off.view.js';
import { PaperSignOffs } from './paper-sign-offs.js';
import {
  ApprovalInput,
  RecallInput,
  ReleaseInput,
  ResultInput,
  RevisionInput,
  SignOffDecisionInput,
  SignOffRequestInput,
  WithdrawalInput,
} from './paper-steps.input.js';
import { PlaceOfPaper } from './place-of-paper.js';
import type { PaperPlace } from './paper-writing.js';

const NOW = 'Die Vorlage, wie sie nun steht';

@ApiTags('Vorlagen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'musterkreis' })
@ApiParam({ name: 'paper', description: 'Kurzname der Vorlage', example: 'umsetzungsstand-2026' })
@UseGuards(NoParameters)
@Controller('api/v1/bodies/:body/papers/:paper')
export class PaperStepsController {
  constructor(
    private readonly approvals: PaperApprovals,
    private readonly releases: PaperReleases,
    private readonly results: PaperResults,
    private readonly revisions: PaperRevisions,
    private readonly signOffs: PaperSignOffs,
  ) {}

  @Get('sign-offs')
  @Permits('paper.read_draft')
  @ApiOperation({ summary: 'Wer eine Vorlage mitzeichnen soll und mitgezeichnet hat' })
  @Answers('Die Bitten um Mitzeichnung', SIGN_OFFS)
  listSignOffs(@CurrentCall() call: Call, @PlaceOfPaper() place: PaperPlace) {
    return this.signOffs.list(call, place);
  }

  @Post('sign-offs')
  @Permits('paper.prepare')
  @ApiOperation({
    summary: 'Stellen um Mitzeichnung bitten',
    description: 'Danach ist die Vorlage in Mitzeichnung; geändert wird sie dann nicht mehr.',
  })
  @Moves(NOW, PAPER_RECEIPT)
  askForSignOffs(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Body() input: SignOffRequestInput,
  ) {
    return this.signOffs.ask(call, place, input);
  }

  @Post('sign-offs/:signOff/decision')
  @Permits('paper.sign_off')
  @ApiOperation({
    summary: 'Eine Vorlage mitzeichnen oder zurückgeben',
    description:
      'Für eine Stelle zeichnet ihre Leitung oder das KI-Management. Eine zurückgegebene Vorlage ist wieder Entwurf, und alle Mitzeichnungen sind hinfällig.',
  })
  @ApiParam({ name: 'signOff', description: 'Kennung der Mitzeichnung' })
  @Moves(NOW, PAPER_RECEIPT)
  decideOnSignOff(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Param('signOff') signOff: string,
    @Body() input: SignOffDecisionInput,
  ) {
    return this.signOffs.decide(call, place, signOff, input);
  }

  @Post('recall')
  @Permits('paper.prepare')
  @ApiOperation({
    summary: 'Eine Vorlage zur Bearbeitung zurückholen',
    description:
      'Aus der Mitzeichnung oder nach der Genehmigung, solange sie nicht freigegeben ist. Was genehmigt war, bleibt verzeichnet.',
  })
  @Moves(NOW, PAPER_RECEIPT)
  recall(@CurrentCall() call: Call, @PlaceOfPaper() place: PaperPlace, @Body() input: RecallInput) {
    return this.approvals.recall(call, place, input);
  }

  @Post('approval')
  @Permits('paper.approve')
  @ApiOperation({
    summary: 'Eine Vorlage genehmigen',
    description:
      'Damit steht ihr Inhalt fest: Was danach an Maßnahmen, Namen oder Mustern geändert wird, ändert sie nicht mehr. Fehlt etwas, nennt die Ablehnung unter `gaps`, was und wo.',
  })
  @Moves(NOW, PAPER_RECEIPT)
  approve(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Body() input: ApprovalInput,
  ) {
    return this.approvals.approve(call, place, input);
  }

  @Post('release')
  @Permits('paper.release')
  @ApiOperation({
    summary: 'Eine genehmigte Vorlage freigeben',
    description:
      'Sie bekommt ihre Nummer und ist für alle da, die Vorlagen lesen. Wer sie selbst genehmigt hat, gibt sie nur frei, wenn jemand anderes mitgezeichnet hat. Eine Berichtigung ersetzt damit die Vorlage, die sie berichtigt.',
  })
  @Moves(NOW, PAPER_RECEIPT)
  release(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Body() input: ReleaseInput,
  ) {
    return this.releases.release(call, place, input);
  }

  @Post('consultations/:number/result')
  @Permits('paper.table')
  @ApiOperation({
    summary: 'Das Ergebnis einer Beratung eintragen',
    description:
      'Erneut eingetragen, ersetzt es das bisherige. Die Dokumente bleiben, wie sie sind.',
  })
  @ApiParam({ name: 'number', description: 'Nummer in der Beratungsfolge', example: 1 })
  @Moves(NOW, PAPER_RECEIPT)
  enterResult(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Param('number') number: string,
    @Body() input: ResultInput,
  ) {
    return this.results.enter(call, place, Number(number), input);
  }

  @Post('revisions')
  @Permits('paper.prepare')
  @ApiOperation({
    summary: 'Eine freigegebene Vorlage berichtigen',
    description:
      'Es entsteht ein neuer Entwurf mit demselben Kopf und Text; `If-Match` nennt die Fassung der Vorlage, die berichtigt wird.',
  })
  @Moves('Der neue Entwurf; `Location` nennt seine Adresse', PAPER_RECEIPT)
  async revise(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Body() input: RevisionInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const receipt = await this.revisions.revise(call, place, input);
    void reply.header('location', `/api/v1/bodies/${place.body}/papers/${receipt.key}`);
    return receipt;
  }

  @Post('withdrawal')
  @Permits('paper.release')
  @ApiOperation({
    summary: 'Eine freigegebene Vorlage zurückziehen',
    description:
      'Die Nummer bleibt vergeben. Ohne Anmeldung ist die Vorlage nicht mehr da; Angemeldete des Kreises sehen, dass und warum sie zurückgezogen ist.',
  })
  @Moves(NOW, PAPER_RECEIPT)
  withdraw(
    @CurrentCall() call: Call,
    @PlaceOfPaper() place: PaperPlace,
    @Body() input: WithdrawalInput,
  ) {
    return this.releases.withdraw(call, place, input);
  }
}
