import { Injectable } from '@nestjs/common';
import type { Call } from '../../auth/call.js';
import { labelOf } from '../attachments/attached-files.js';
import { ReadAttachments } from '../attachments/read-attachments.js';
import { Rendering } from '../../rendering/rendering.service.js';
import { webPaper } from '../../rendering/web-paper.js';
import { germanDay, PartialDate } from '../../texts/partial-date.js';
import type { Beratung, PaperContent } from '../paper-content.js';
import { PaperContents, type PreparedPaper } from '../paper-contents.js';
import { PaperDocuments } from '../paper-documents.js';
import { PaperRegister } from '../paper-register.js';
import { Papers } from '../papers.service.js';
import { completeFiles } from './complete-files.js';
import { fileSize } from './file-size.js';
import { PaperCounties, type PaperCounty } from './paper-county.js';
import { measuresOf } from './paper-measures.js';
import type { PaperInput } from './paper-pages.input.js';
import { PaperStanding } from './paper-standing.js';
import { usualEdition } from '../edition.js';
import type { Paper } from '../paper.entity.js';
import { type Audience, audienceOf } from '../paper-audience.js';
import { StoredPapers } from '../stored-papers.js';

/** A paper to be read in the browser: what it says on paper, in the form of the pages. */
@Injectable()
export class PaperPage {
  constructor(
    private readonly counties: PaperCounties,
    private readonly register: PaperRegister,
    private readonly contents: PaperContents,
    private readonly papers: Papers,
    private readonly documents: PaperDocuments,
    private readonly reading: ReadAttachments,
    private readonly rendering: Rendering,
    private readonly standing: PaperStanding,
    private readonly stored: StoredPapers,
  ) {}

  /** @throws DomainError NOT_FOUND for a paper there is no document of */
  async view(call: Call, key: string, input: PaperInput) {
    const county = await this.counties.of(call, input);
    const audience = audienceOf(call.actor, county.bodyId);
    const stored = await this.stored.one(county.bodyId, key, audience);
    const [prepared, before, standing] = await Promise.all([
      this.contents.of(county.key, stored, usualEdition(stored.isPublic, audience)),
      this.register.before(county.bodyId, stored.key),
      this.standing.of(stored, county, { audience, actor: call.actor }),
    ]);
    const { content } = prepared;
    const html = await this.papers.html(prepared);
    const paper = webPaper(html);
    const path = `/vorlagen/${encodeURIComponent(prepared.key)}`;
    return {
      title: content.vorlage.betreff,
      styles: ['vorlagen', 'schreibtisch'],
      breadcrumb: [{ text: 'Vorlagen', href: county.link('/vorlagen') }],
      named: county.named,
      ...frame(content),
      ...standing,
      headings: paper.headings,
      text: paper.html,
      downloads: (await this.downloads(prepared, html)).map(({ format, ...rest }) => ({
        ...rest,
        href: county.link(`${path}/datei.${format}`),
      })),
      internal: standing.internal ? await this.internal(prepared, county, path) : [],
      attachments: await this.attachments(stored, audience, county, path),
      changes: before && {
        href: county.link(`${path}/aenderungen`),
        since: before.paper.reference ?? before.paper.name,
      },
      path,
      all: county.link(path),
      measures: paper.hasOverview && content.stand ? measuresOf(content.stand, input) : null,
    };
  }

  /** Files as they came, and behind the paper. */
  private async attachments(paper: Paper, audience: Audience, county: PaperCounty, path: string) {
    const files = await this.reading.of(paper, audience);
    if (files.length === 0) return null;
    return {
      complete: completeFiles(files, paper, audience, (fassung) =>
        county.link(`${path}/mit-anlagen/datei`, { fassung }),
      ),
      files: files.map((file) => ({
        label: labelOf(file.number, file.title),
        internal: file.edition.code === 'INTERNAL',
        size: fileSize(file.size),
        accessible: file.accessible,
        href: county.link(`${path}/anlagen/${file.id}/datei`),
      })),
    };
  }

  private internal(prepared: PreparedPaper, county: PaperCounty, path: string) {
    return Promise.all(
      INTERNAL.map(async (one) => ({
        ...one,
        size: fileSize(await this.documents.internalSize(prepared, one.format)),
        href: county.link(`${path}/datei.${one.format}`, { fassung: 'INTERNAL' }),
      })),
    );
  }

  private async downloads(prepared: PreparedPaper, html: string) {
    const pdfProblem = this.rendering.browserProblem;
    const size = async (format: 'pdf' | 'docx') =>
      fileSize(await this.documents.inAdvance(prepared, html, format));
    return [
      { format: 'pdf', label: 'PDF', size: pdfProblem ? null : await size('pdf'), pdfProblem },
      { format: 'docx', label: 'Word (DOCX)', size: await size('docx') },
    ];
  }
}

const INTERNAL = [
  { format: 'pdf', label: 'Interne Fassung, PDF' },
  { format: 'docx', label: 'Interne Fassung, Word (DOCX)' },
] as const;

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
