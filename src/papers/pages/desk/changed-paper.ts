import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import type { Form } from '../../../auth/page-forms.js';
import { readForm } from '../../../web/form-input.js';
import { PaperDrafting } from '../../paper-drafting.js';
import { PaperChangeInput } from '../../paper.input.js';
import { DeskPapers, deskPath } from './desk-papers.js';
import { differences, recordedFacts, typedFacts } from './paper-facts-form.js';

/** Changes a draft by its form: only what is not as it was. */
@Injectable()
export class ChangedPaper {
  constructor(
    private readonly drafting: PaperDrafting,
    private readonly papers: DeskPapers,
  ) {}

  async change(call: Call, key: string, form: Form) {
    const desk = await this.papers.of(call, key, 'paper.prepare');
    const to = deskPath(desk.paper);
    const stated = typedFacts(form);
    const changed = differences(stated, recordedFacts(desk));
    if (changed.length === 0) return { to, notice: { text: 'Es war nichts zu ändern.' } };
    const facts = Object.fromEntries(changed.map((name) => [name, stated[name]]));
    await this.drafting.change(call, desk.place, await readForm(PaperChangeInput, facts));
    return { to, notice: { text: 'Ihre Änderungen sind gespeichert.' } };
  }
}
