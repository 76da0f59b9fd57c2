import { Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Audit } from '../../audit/audit.js';
import { type Call, CurrentCall } from '../../auth/call.js';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { type Exchange, PageForms } from '../../auth/page-forms.js';
import { Permits } from '../../auth/permits.js';
import { csv, sendCsv } from '../../web/csv.js';
import { editionFor, PaperDocuments } from '../paper-documents.js';
import { formatNamed } from '../papers.service.js';
import { namedBy, notAgain, rendered, sendDocument } from '../rendition-answer.js';
import { PaperChangesPage } from './paper-changes.page.js';
import { PaperCounties } from './paper-county.js';
import { PaperListPage } from './paper-list.page.js';
import { PaperPage } from './paper.page.js';
import {
  PaperChangesInput,
  PaperFileInput,
  PaperInput,
  PaperListInput,
} from './paper-pages.input.js';
import { audienceOf } from '../paper-audience.js';
import { StoredPapers } from '../stored-papers.js';

const PAPER_COLUMNS = ['Art', 'Nummer', 'Betreff', 'Stichtag', 'Beratungsfolge'];
const CHANGE_COLUMNS = ['Nummer', 'Maßnahme', 'Art der Änderung', 'Angabe', 'vorher', 'jetzt'];

/** Released papers, for members of committees and for everybody where the county is open. */
@Permits('paper.read')
@Pages('vorlagen')
export class PaperPagesController {
  constructor(
    private readonly forms: PageForms,
    private readonly counties: PaperCounties,
    private readonly list: PaperListPage,
    private readonly paper: PaperPage,
    private readonly changes: PaperChangesPage,
    private readonly stored: StoredPapers,
    private readonly documents: PaperDocuments,
    private readonly audit: Audit,
  ) {}

  @Get()
  async all(@CurrentExchange() exchange: Exchange, @Query() input: PaperListInput) {
    const view = await this.list.view(exchange.call, input);
    if (input.format) return sendCsv(exchange.reply, 'vorlagen', csv(PAPER_COLUMNS, view.table));
    await this.forms.show(exchange, { template: 'vorlagen/liste.hbs', view });
  }

  @Get(':paper')
  async one(
    @CurrentExchange() exchange: Exchange,
    @Param('paper') key: string,
    @Query() input: PaperInput,
  ) {
    const view = await this.paper.view(exchange.call, key, input);
    await this.forms.show(exchange, { template: 'vorlagen/vorlage.hbs', view });
  }

  @Get(':paper/aenderungen')
  async changed(
    @CurrentExchange() exchange: Exchange,
    @Param('paper') key: string,
    @Query() input: PaperChangesInput,
  ) {
    const view = await this.changes.view(exchange.call, key, input);
    if (input.format)
      return sendCsv(exchange.reply, 'aenderungen', csv(CHANGE_COLUMNS, view.table));
    await this.forms.show(exchange, { template: 'vorlagen/aenderungen.hbs', view });
  }

  @Get(':paper/datei.:format')
  async file(
    @CurrentCall() call: Call,
    @Param('paper') key: string,
    @Param('format') name: string,
    @Query() input: PaperFileInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { bodyId, key: county } = await this.counties.of(call, input);
    const format = formatNamed(name);
    const audience = audienceOf(call.actor, bodyId);
    const paper = await this.stored.one(bodyId, key, audience);
    const edition = editionFor(paper, audience, input.fassung);
    if (await this.documents.isStill(paper, edition, format, namedBy(reply))) {
      notAgain(reply);
      return undefined;
    }
    const { document, fixed } = await this.documents.stored(county, paper, edition, format);
    if (!fixed) await this.audit.note(call, rendered(bodyId, paper.key, { format, edition }));
    const names = [
      county,
      paper.reference ?? paper.key,
      ...(input.fassung === 'INTERNAL' ? ['intern'] : []),
    ];
    return sendDocument(reply, names, format, document);
  }
}
