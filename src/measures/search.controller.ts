import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { Answers } from '../web/answers.js';
import { pageLinks } from '../web/page-links.js';
import { SearchInput } from './search.input.js';
import { Search } from './search.service.js';
import { SEARCH_PAGE } from './search.view.js';

@ApiTags('Maßnahmen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@Permits('measure.read')
@Controller('api/v1/bodies/:body/search')
export class SearchController {
  constructor(private readonly search: Search) {}

  @Get()
  @ApiOperation({
    summary: 'Maßnahmen suchen, die besten Treffer zuerst',
    description:
      'Findet Maßnahmen, in denen am Stichtag alle Wörter vorkommen: in Nummer und Titel, bei Beteiligten, Handlungsfeldern und Orten, im Wortlaut, in der Beschreibung und im Sachstand. Ab drei Buchstaben zählt auch der Anfang eines Wortes, ab vier auch ein Teil: `sprache` findet „Herkunftssprachenunterricht“. Groß- und Kleinschreibung und die Schreibweise von Umlauten und ß sind gleich. Von mehr als zwölf Wörtern zählen die längsten. `X-Total-Count` nennt die Zahl aller Treffer, `Link` die Nachbarseiten.',
  })
  @Answers('Eine Seite der Treffer', SEARCH_PAGE)
  async page(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Query() input: SearchInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = await this.search.page(call, body, input);
    void reply.header('x-total-count', String(page.total));
    void reply.header('link', pageLinks(request.url, page));
    return page;
  }
}
