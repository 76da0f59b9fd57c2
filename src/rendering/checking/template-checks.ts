import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DomainError, type DomainErrorCode } from '../../texts/domain-error.js';
import { logCause } from '../../web/log-cause.js';
import type { Dress } from '../dress.js';
import { WORK_LIMITS } from '../limits.js';
import { type PaperContent, WORKER_FLAGS } from '../rendering.service.js';
import type { TemplateJob } from '../template-worker.js';
import { WorkerThread } from '../worker-thread.js';
import type { TemplateCheck } from './check-template.js';
import type { TemplateProblem } from './template-problem.js';

const CHECK_WORKER = new URL('./check-worker.js', import.meta.url);
const TEMPLATE_WORKER = new URL('../template-worker.js', import.meta.url);

/** Tries templates nobody has released yet, in threads of their own: no paper waits for them. */
@Injectable()
export class TemplateChecks implements OnModuleDestroy {
  private readonly checker: WorkerThread<TemplateCheck, TemplateProblem[]>;
  private readonly templates: WorkerThread<TemplateJob, string>;

  constructor(@Inject(WORKER_FLAGS) flags: readonly string[]) {
    this.checker = new WorkerThread(CHECK_WORKER, WORK_LIMITS.template, flags);
    this.templates = new WorkerThread(TEMPLATE_WORKER, WORK_LIMITS.template, flags);
  }

  /** @throws DomainError RENDERING_FAILED or SHUTTING_DOWN; too much of a template is a problem of it */
  async problems(check: TemplateCheck): Promise<TemplateProblem[]> {
    try {
      return await this.checker.run(check);
    } catch (error) {
      if (error instanceof DomainError && LIMITS_PASSED.includes(error.code))
        return [{ line: 1, column: 1, message: TOO_MUCH }];
      return logged(error);
    }
  }

  /**
   * The very HTML that would be printed.
   * @throws DomainError as `Rendering.html`
   */
  html({ template, css }: Dress, content: PaperContent): Promise<string> {
    const meta = content.dokument;
    const job = { sources: template, content: JSON.stringify(content), meta, css };
    return this.templates.run(job).catch(logged);
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.checker.close(), this.templates.close()]);
  }
}

/** The editor shows the sentence beside what was typed, where no error filter logs what was behind it. */
function logged(error: unknown): never {
  logCause(error);
  throw error;
}

const LIMITS_PASSED: readonly DomainErrorCode[] = ['PAPER_TOO_LARGE', 'RENDERING_TIMEOUT'];

const TOO_MUCH =
  'Mit diesem Muster dauert es zu lange, ein Papier zu schreiben, oder es wird zu groß. Bitte prüfen Sie, ob {{#each}} in {{#each}} dieselbe Liste durchgeht oder sehr viel ineinander steht.';
