import { availableParallelism } from 'node:os';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { AttachedPdf } from './attached-pdf.js';
import type { AttachedPdfJob } from './attached-pdf-worker.js';
import { bufferOver, memoryOf } from './bytes.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { type Dress, dressOf } from './dress.js';
import type { DocxJob } from './docx-worker.js';
import type { JoinJob } from './joined-pdf.js';
import { PRINT_DEADLINE, WORK_LIMITS, type WorkerLimits } from './limits.js';
import { type PaperMeta, withoutStyle, withoutWordDress } from './paper-html.js';
import { withinSize } from './paper-size.js';
import type { PdfJob } from './pdf-worker.js';
import { Printer } from './printer.js';
import { rendererVersion } from './renderer-version.js';
import type { TemplateJob } from './template-worker.js';
import type { WordStyles } from './word-styles.js';
import type { WordStylesJob } from './word-styles-worker.js';
import { WorkerPool } from './worker-pool.js';
import { WorkerThread } from './worker-thread.js';

/** Injection token: the folder that holds one folder per paper template. */
export const TEMPLATE_ROOT = Symbol('template root');

/** Injection token: what Node is started with in the worker threads. */
export const WORKER_FLAGS = Symbol('worker flags');

const TEMPLATE_WORKER = new URL('./template-worker.js', import.meta.url);
const DOCX_WORKER = new URL('./docx-worker.js', import.meta.url);
const PDF_WORKER = new URL('./pdf-worker.js', import.meta.url);
const ATTACHED_PDF_WORKER = new URL('./attached-pdf-worker.js', import.meta.url);
const WORD_STYLES_WORKER = new URL('./word-styles-worker.js', import.meta.url);
const JOINED_PDF_WORKER = new URL('./joined-pdf-worker.js', import.meta.url);

/** What a template gets: the paper's own words, plus what the file says about itself. */
export interface PaperContent {
  dokument: PaperMeta;
}

/** One content, one HTML, and from it both formats. Knows documents, not measures. */
@Injectable()
export class Rendering implements OnModuleDestroy {
  private readonly templates: WorkerPool<TemplateJob, string>;
  private readonly writer: WorkerPool<DocxJob, Uint8Array>;
  private readonly printer: Printer;
  private readonly finisher: WorkerPool<PdfJob, Uint8Array>;
  private readonly examiner: WorkerThread<AttachedPdfJob, AttachedPdf>;
  private readonly styleReader: WorkerThread<WordStylesJob, WordStyles>;
  private readonly joiner: WorkerThread<JoinJob, Uint8Array>;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(TEMPLATE_ROOT) private readonly templateRoot: string,
    @Inject(WORKER_FLAGS) flags: readonly string[],
  ) {
    const pool = <Job, Result>(file: URL, limits: WorkerLimits): WorkerPool<Job, Result> =>
      new WorkerPool(availableParallelism(), () => new WorkerThread(file, limits, flags));
    const { template, word, finish, attachment, wordStyles, join } = WORK_LIMITS;
    this.templates = pool(TEMPLATE_WORKER, template);
    this.writer = pool(DOCX_WORKER, word);
    this.printer = new Printer(config.browserPath, PRINT_DEADLINE);
    this.finisher = pool(PDF_WORKER, finish);
    this.examiner = new WorkerThread(ATTACHED_PDF_WORKER, attachment, flags);
    this.styleReader = new WorkerThread(WORD_STYLES_WORKER, wordStyles, flags);
    this.joiner = new WorkerThread(JOINED_PDF_WORKER, join, flags);
  }

  /**
   * What a template looks like today.
   * @param template the name of a folder in the template root
   * @throws DomainError TEMPLATE_INVALID when there is none
   */
  dress(template: string): Dress {
    return dressOf(this.templateRoot, template);
  }

  /**
   * The paper as one self-contained HTML document.
   * @throws DomainError TEMPLATE_INVALID, PAPER_TOO_LARGE, RENDERING_TIMEOUT or RENDERING_FAILED
   */
  async html({ template, css, word }: Dress, content: PaperContent): Promise<string> {
    const meta = content.dokument;
    const job = { sources: template, content: JSON.stringify(content), meta, css, word };
    return withinSize(await this.templates.run(job));
  }

  /**
   * The paper as PDF/UA-1 and PDF/A-2a.
   * @param paper what `html()` returned
   * @throws DomainError BROWSER_MISSING, PAPER_TOO_LARGE, RENDERING_TIMEOUT or RENDERING_FAILED
   */
  async pdf(paper: string): Promise<Buffer> {
    const html = withoutWordDress(withinSize(paper));
    const printed = await this.printer.print(html);
    const job = { html: withoutStyle(html), printed };
    return bufferOver(await this.finisher.run(job, memoryOf(printed)));
  }

  /**
   * The same paper for Word; works without a browser.
   * @param html what `html()` returned
   * @throws DomainError PAPER_TOO_LARGE, RENDERING_TIMEOUT or RENDERING_FAILED
   */
  async docx(html: string): Promise<Buffer> {
    return bufferOver(await this.writer.run({ html: withinSize(html) }));
  }

  /**
   * Looks at a PDF from elsewhere, apart from everything else: it may be made to do harm.
   * @throws DomainError TEMPLATE_INVALID with what is wrong with it, RENDERING_TIMEOUT or RENDERING_FAILED
   */
  examine(bytes: Uint8Array): Promise<AttachedPdf> {
    return this.examiner.run({ bytes });
  }

  /**
   * Styles, head and foot of a Word file from elsewhere.
   * @throws DomainError TEMPLATE_INVALID with what is wrong with it, RENDERING_TIMEOUT or RENDERING_FAILED
   */
  wordStyles(bytes: Uint8Array): Promise<WordStyles> {
    return this.styleReader.run({ bytes });
  }

  /**
   * A paper and its attachments as one PDF.
   * @throws DomainError RENDERING_TIMEOUT or RENDERING_FAILED
   */
  async joined(job: JoinJob): Promise<Buffer> {
    return bufferOver(await this.joiner.run(job));
  }

  /** What makes documents of that format here; the same words promise the same bytes. Ask when one is made. */
  renderer(format: 'pdf' | 'docx'): string {
    const browser = format === 'pdf' ? this.printer.browserVersion : undefined;
    return [rendererVersion(), browser].filter(Boolean).join(', ');
  }

  /** Why no PDF is possible, as a German sentence; undefined when nothing is known to speak against it. */
  get browserProblem(): string | undefined {
    return this.printer.problem;
  }

  /**
   * Starts browser and workers, so that the first reader does not wait for them.
   * @throws DomainError BROWSER_MISSING, RENDERING_FAILED or SHUTTING_DOWN; the next paper tries again
   */
  async warm(): Promise<void> {
    const { printer, templates, writer, finisher } = this;
    await Promise.all([printer, templates, writer, finisher].map((part) => part.warm()));
  }

  async onModuleDestroy(): Promise<void> {
    const { printer, templates, writer, finisher, examiner, joiner, styleReader } = this;
    const parts = [printer, templates, writer, finisher, examiner, joiner, styleReader];
    await Promise.all(parts.map((part) => part.close()));
  }
}
