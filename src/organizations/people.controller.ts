import { Body, Controller, Get, Param, Patch, Post, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Answers, AnswersVersion, Changes, Creates } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { list, record } from '../web/schema.js';
import { ORGANIZATION_RECEIPT } from './organization-receipt.js';
import { People } from './people.js';
import { NewPersonInput, PersonChangeInput } from './person.input.js';
import { PERSON, personView } from './person.view.js';

const ONE = { name: 'person', description: 'Kurzname', example: 'senol-kocaman' } as const;

@ApiTags('Organisationen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@UseGuards(NoParameters)
@Controller('api/v1/bodies/:body/people')
export class PeopleController {
  constructor(private readonly people: People) {}

  @Get()
  @Permits('county.read')
  @ApiOperation({
    summary: 'Personen eines Kreises',
    description:
      'Leser von außerhalb erfahren nur, wer öffentlich genannt werden darf: wen eine veröffentlichte Quelle nennt oder wer zugestimmt hat.',
  })
  @Answers('Die Personen', record({ items: list(PERSON) }))
  async all(@CurrentCall() call: Call, @Param('body') body: string) {
    return { items: (await this.people.all(call, body)).map(personView) };
  }

  @Get(':person')
  @Permits('county.read')
  @ApiOperation({ summary: 'Eine Person' })
  @ApiParam(ONE)
  @AnswersVersion('Die Person', PERSON)
  async one(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('person') person: string,
  ) {
    return personView(await this.people.one(call, body, person));
  }

  @Post()
  @Permits('organization.change')
  @ApiOperation({
    summary: 'Eine Person anlegen',
    description: 'Nur Name und Funktion; Anschriften und Rufnummern nimmt das Programm nicht auf.',
  })
  @Creates('Die neue Person; `Location` nennt ihre Adresse', ORGANIZATION_RECEIPT)
  async create(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Body() input: NewPersonInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const receipt = await this.people.create(call, body, input);
    void reply.header('location', `/api/v1/bodies/${body}/people/${receipt.key}`);
    return receipt;
  }

  @Patch(':person')
  @Permits('organization.change')
  @ApiOperation({
    summary: 'Angaben zu einer Person ändern',
    description: 'Was Sie weglassen, bleibt, wie es ist; `null` leert eine Angabe.',
  })
  @ApiParam(ONE)
  @Changes('Die Fassung, die nun gilt', ORGANIZATION_RECEIPT)
  change(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('person') person: string,
    @Body() input: PersonChangeInput,
  ) {
    return this.people.change(call, body, person, input);
  }
}
