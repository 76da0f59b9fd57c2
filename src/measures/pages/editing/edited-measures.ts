import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { type Form, typed } from '../../../auth/page-forms.js';
import { Home } from '../../../organizations/home.js';
import type { FieldProblem } from '../../../texts/domain-error.js';
import { readForm } from '../../../web/form-input.js';
import { invalidInput } from '../../../web/input.js';
import { MeasureEditing } from '../../measure-editing.js';
import { MeasureChangeInput, NewMeasureInput } from '../../measure.input.js';
import type { WritableFact } from '../../writable-facts.js';
import type { Facts } from './fact-shapes.js';
import { measurePath } from './measure-path.js';
import { type Merge, mergeOf, only } from './merged-facts.js';
import { recordedFacts } from './recorded-facts.js';
import { factsFor, RecordedVersions } from './recorded-versions.js';
import { typedFacts } from './typed-facts.js';

/** A form beside the version it was begun on and the one it is to be saved on. */
export interface Edit {
  mine: Facts;
  theirs: Facts;
  merge: Merge<WritableFact>;
  /** Of the conflicts, those where the person has chosen, and how. */
  chosen: ReadonlyMap<WritableFact, 'meine' | 'andere'>;
}

/** Saves what somebody changed in the form, and nothing that they left as it was. */
@Injectable()
export class EditedMeasures {
  constructor(
    private readonly editing: MeasureEditing,
    private readonly home: Home,
    private readonly versions: RecordedVersions,
  ) {}

  async create(call: Call, form: Form) {
    const { isPublic, ...facts } = typedFacts(form, factsFor(call));
    const number = typed(form, 'number').trim();
    const stated = { ...facts, isPublic, ...(number === '' ? {} : { number }) };
    const input = await readForm(NewMeasureInput, stated);
    const receipt = await this.editing.create(call, await this.home.key(call), input);
    const text = `Die Maßnahme ${receipt.number} ist angelegt.`;
    return { to: measurePath(receipt.number), notice: { text } };
  }

  async change(call: Call, number: string, form: Form) {
    const { mine, merge, chosen } = await this.edit(call, number, form);
    const open = merge.conflicts.filter((fact) => !chosen.has(fact));
    if (open.length > 0) throw invalidInput(open.map(unanswered));
    const stated = only(mine, statedIn({ merge, chosen }));
    const to = measurePath(number);
    if (Object.keys(stated).length === 0)
      return { to, notice: { text: 'Sie haben nichts geändert. Es bleibt, wie es war.' } };
    const input = await readForm(MeasureChangeInput, { ...stated, reason: typed(form, 'reason') });
    await this.editing.change(call, await this.home.key(call), number, input);
    return { to, notice: { text: `Ihre Änderungen an ${number} sind gespeichert.` } };
  }

  /** @param on the version to save on; without it the one that the form names */
  async edit(
    call: Call,
    number: string,
    form: Form,
    on = versionIn(form, 'fassung'),
  ): Promise<Edit> {
    const mine = typedFacts(form, factsFor(call));
    const [begun, now] = await Promise.all([
      this.versions.of(call, number, versionIn(form, 'basis') ?? versionIn(form, 'fassung')),
      this.versions.of(call, number, on),
    ]);
    const theirs = only(recordedFacts(now.document), factsFor(call));
    const merge = mergeOf(only(recordedFacts(begun.document), factsFor(call)), mine, theirs);
    return { mine, theirs, merge, chosen: choices(form, merge.conflicts) };
  }
}

/** What is to be saved of a form. */
export const statedIn = ({ merge, chosen }: Pick<Edit, 'merge' | 'chosen'>): WritableFact[] => [
  ...merge.mine,
  ...merge.conflicts.filter((fact) => chosen.get(fact) === 'meine'),
];

/** The version a form names; null when it names none. */
export function versionIn(form: Form, field: 'fassung' | 'basis'): number | null {
  const given = typed(form, field);
  return /^\d{1,9}$/.test(given) ? Number(given) : null;
}

const choices = (form: Form, conflicts: readonly WritableFact[]) =>
  new Map(
    conflicts.flatMap((fact) => {
      const choice = typed(form, `wahl.${fact}`);
      return choice === 'meine' || choice === 'andere' ? [[fact, choice] as const] : [];
    }),
  );

const unanswered = (fact: WritableFact): FieldProblem => ({
  field: `wahl.${fact}`,
  message: 'Bitte wählen Sie, welche Angabe gelten soll.',
});
