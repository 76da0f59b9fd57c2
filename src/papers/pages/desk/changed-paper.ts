import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { type Form, typed } from '../../../auth/page-forms.js';
import { readForm } from '../../../web/form-input.js';
import { invalidInput } from '../../../web/input.js';
import { PaperDrafting } from '../../paper-drafting.js';
import { PaperChangeInput } from '../../paper.input.js';
import { DeskPapers, deskPath } from './desk-papers.js';
import { decidedFacts, mergedPaper } from './merged-paper.js';
import { differences, recordedFacts, type StatedFacts, typedFacts } from './paper-facts-form.js';

/**
 * What the form says, with what was chosen where somebody else has changed the same. A form that has not
 * been shown what is there now is refused by its version.
 * @throws DomainError INVALID_INPUT where there is still something to choose
 */
function decided(form: Form, version: number, recorded: StatedFacts): StatedFacts {
  const mine = typedFacts(form);
  if (typed(form, 'fassung') !== String(version)) return mine;
  const merged = mergedPaper(form, mine, recorded);
  const open = merged.conflicts.filter((name) => !merged.chosen.has(name));
  if (open.length === 0) return decidedFacts(merged, recorded);
  const message = 'Bitte wählen Sie eine der beiden.';
  throw invalidInput(open.map((name) => ({ field: `wahl.${name}`, message })));
}

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
    const recorded = recordedFacts(desk);
    const stated = decided(form, desk.paper.version, recorded);
    const changed = differences(stated, recorded);
    if (changed.length === 0) return { to, notice: { text: 'Es war nichts zu ändern.' } };
    const facts = Object.fromEntries(changed.map((name) => [name, stated[name]]));
    await this.drafting.change(call, desk.place, await readForm(PaperChangeInput, facts));
    return { to, notice: { text: 'Ihre Änderungen sind gespeichert.' } };
  }
}
