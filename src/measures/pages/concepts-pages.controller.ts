import { Get, Param, Query } from '@nestjs/common';
import { type Exchange, PageForms } from '../../auth/page-forms.js';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { Permits } from '../../auth/permits.js';
import { sendCsv } from '../../web/csv.js';
import { ConceptMatrixPage } from './concept-matrix.page.js';
import { ConceptsPage } from './concepts.page.js';
import type { Query as Asked } from './list-state.js';

@Pages('konzepte')
@Permits('county.read')
export class ConceptsPagesController {
  constructor(
    private readonly concepts: ConceptsPage,
    private readonly forms: PageForms,
    private readonly matrixPage: ConceptMatrixPage,
  ) {}

  @Get()
  async all(@CurrentExchange() exchange: Exchange, @Query() query: Asked) {
    const { call, reply } = exchange;
    if (query.format === 'csv')
      return sendCsv(reply, 'konzepte', await this.concepts.csv(call, query));
    return this.forms.show(exchange, await this.concepts.all(call, query));
  }

  @Get(':concept')
  async one(
    @CurrentExchange() exchange: Exchange,
    @Param('concept') key: string,
    @Query() query: Asked,
  ) {
    return this.forms.show(exchange, await this.concepts.one(exchange.call, key, query));
  }

  @Get(':concept/matrix')
  async matrix(
    @CurrentExchange() exchange: Exchange,
    @Param('concept') key: string,
    @Query() query: Asked,
  ) {
    const { call, reply } = exchange;
    if (query.format === 'csv')
      return sendCsv(reply, 'aufgabenuebersicht', await this.matrixPage.csv(call, key, query));
    return this.forms.show(exchange, await this.matrixPage.of(call, key, query));
  }
}
