import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { type Form, type FormPage, typed } from '../../../auth/page-forms.js';
import type { WritableFact } from '../../writable-facts.js';
import { EditedMeasures } from './edited-measures.js';
import { type Facts } from './fact-shapes.js';
import { factInWords } from './fact-words.js';
import { labelOf } from './form-rows.js';
import { MeasureChoices } from './measure-choices.js';
import { measurePath, wayTo } from './measure-path.js';
import { recordedFacts } from './recorded-facts.js';
import { RecordedVersions } from './recorded-versions.js';

/** Fields that belong to this page, not to what was typed. */
const OWN = /^(token|einmal|fassung|basis|zeile|entfernen|wahl\..*)$/;

/** Somebody else was faster: what both changed, to choose from; the rest goes together by itself. */
@Injectable()
export class MeasureConflictPage {
  constructor(
    private readonly choices: MeasureChoices,
    private readonly edited: EditedMeasures,
    private readonly versions: RecordedVersions,
  ) {}

  async of(call: Call, number: string, form: Form): Promise<FormPage> {
    const now = await this.versions.of(call, number);
    const { mine, merge, chosen } = await this.edited.edit(call, number, form, now.version);
    const choices = await this.choices.of(now.bodyId);
    const theirs = recordedFacts(now.document);
    const told = (facts: Facts) => (fact: WritableFact) => ({
      label: labelOf(fact),
      words: factInWords(fact, facts[fact], choices),
    });
    return {
      template: 'massnahme/konflikt.hbs',
      view: {
        title: `${number}: zwei Änderungen`,
        breadcrumb: wayTo(now.document),
        styles: ['bearbeiten'],
        labels: Object.fromEntries(merge.conflicts.map((fact) => [`wahl.${fact}`, labelOf(fact)])),
        action: measurePath(number, 'bearbeiten'),
        back: measurePath(number),
        measure: now.document,
        changed: { by: now.actor, at: now.recordedAt, reason: now.reason },
        conflicts: merge.conflicts.map((fact) => ({
          name: `wahl.${fact}`,
          label: labelOf(fact),
          chosen: chosen.get(fact) ?? null,
          mine: told(mine)(fact).words,
          theirs: told(theirs)(fact).words,
        })),
        mine: merge.mine.map(told(mine)),
        theirs: merge.theirs.map(told(theirs)),
        fassung: now.version,
        basis: typed(form, 'basis') || typed(form, 'fassung'),
        typed: Object.entries(form).filter(([field]) => !OWN.test(field)),
      },
    };
  }
}
