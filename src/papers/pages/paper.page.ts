import { Injectable, Logger } from '@nestjs/common';
import type { Call } from '../../auth/call.js';
import { Rendering } from '../../rendering/rendering.service.js';
import { webPaper } from '../../rendering/web-paper.js';
import { germanDay, PartialDate } from '../../texts/partial-date.js';
import { KeptDocuments } from '../kept-documents.js';
import type { Beratung, PaperContent } from '../paper-content.js';
import { PaperContents } from '../paper-contents.js';
import { PaperRegister } from '../paper-register.js';
import { Papers } from '../papers.service.js';
import { fileSize } from './file-size.js';
import { PaperCounties } from './paper-county.js';
import { measuresOf } from './paper-measures.js';
import type { PaperInput } from './paper-pages.input.js';
import { THE_PUBLIC } from '../paper-audience.js';

/** A paper to be read in the browser: what it says on paper, in the form of the pages. */
@Injectable()
export class PaperPage {
  constructor(
    private readonly counties: PaperCounties,
    private readonly register: PaperRegister,
    private readonly contents: PaperContents,
    private readonly papers: Papers,
    private readonly kept: KeptDocuments,
    private readonly rendering: Rendering,
  ) {}

  /** @throws DomainError NOT_FOUND for a paper there is no document of */
  async view(call: Call, key: string, input: PaperInput) {
    const county = await this.counties.of(call, input);
    const [prepared, before] = await Promise.all([
      this.contents.paper(county.key, key, THE_PUBLIC),
      this.register.before(county.bodyId, key),
    ]);
    const { content } = prepared;
    const html = await this.papers.html(prepared);
    const paper = webPaper(html);
    const path = `/vorlagen/${encodeURIComponent(prepared.key)}`;
    return {
      title: content.vorlage.betreff,
      styles: ['vorlagen'],
      breadcrumb: [{ text: 'Vorlagen', href: county.link('/vorlagen') }],
      named: county.named,
      ...frame(content),
      headings: paper.headings,
      text: paper.html,
      downloads: this.downloads(html).map(({ format, ...rest }) => ({
        ...rest,
        href: county.link(`${path}/datei.${format}`),
      })),
      changes: before && {
        href: county.link(`${path}/aenderungen`),
        since: before.paper.reference ?? before.paper.name,
      },
      path,
      all: county.link(path),
      measures: paper.hasOverview && content.stand ? measuresOf(content.stand, input) : null,
    };
  }

  /** Made in advance: who reads a paper often takes it along, and learns here how large it is. */
  private downloads(html: string) {
    const pdfProblem = this.rendering.browserProblem;
    for (const format of ['pdf', 'docx'] as const) {
      if (format === 'pdf' && pdfProblem !== undefined) continue;
      this.kept.of(html, format).catch((error: unknown) => {
        new Logger('Papers').warn(`No ${format} in advance: ${String(error)}`);
      });
    }
    return [
      { format: 'pdf', label: 'PDF', size: fileSize(this.kept.sizeOf(html, 'pdf')), pdfProblem },
      { format: 'docx', label: 'Word (DOCX)', size: fileSize(this.kept.sizeOf(html, 'docx')) },
    ];
  }
}

/** What stands at the head of the paper. */
function frame({ kreis, vorlage, stand }: PaperContent) {
  return {
    county: kreis.name,
    invented: kreis.erfunden,
    type: vorlage.art,
    reference: vorlage.nummer,
    publicity: vorlage.oeffentlich ? 'öffentlich' : 'nichtöffentlich',
    facts: [
      { name: 'Federführung', value: vorlage.federfuehrung },
      { name: 'Aktenzeichen', value: vorlage.aktenzeichen },
      { name: 'Stichtag', value: stand && germanDay(stand.stichtag) },
      { name: 'Beschlussvorschlag', value: vorlage.beschlussvorschlag },
    ].filter(({ value }) => value !== null),
    sessions: vorlage.beratungsfolge.map(session),
  };
}

const session = ({
  gremium,
  termin,
  rolle,
  schritt,
  top,
  berichterstattung,
  ergebnis,
}: Beratung) => ({
  committee: gremium,
  date: termin === null ? 'Termin offen' : PartialDate.parse(termin).text,
  item: top,
  details: [
    rolle,
    schritt,
    berichterstattung && `Berichterstattung: ${berichterstattung}`,
    ergebnis && `Ergebnis: ${ergebnis}`,
  ].filter(Boolean),
});
