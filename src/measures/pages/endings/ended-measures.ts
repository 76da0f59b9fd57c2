import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { type Form, typed } from '../../../auth/page-forms.js';
import { Home } from '../../../organizations/home.js';
import { DomainError } from '../../../texts/domain-error.js';
import { readForm } from '../../../web/form-input.js';
import { invalidInput } from '../../../web/input.js';
import { MeasureEndings } from '../../measure-endings.js';
import { MergerInput, ReasonInput, SupersessionInput } from '../../measure-endings.input.js';
import type { MeasureReceipt } from '../../measure-receipt.js';
import { measurePath } from '../editing/measure-path.js';
import { type Way, WAYS } from './measure-ending.page.js';

/** Ends measures by a form; what was a mistake can be undone on the next page. */
@Injectable()
export class EndedMeasures {
  constructor(
    private readonly endings: MeasureEndings,
    private readonly home: Home,
  ) {}

  async end(call: Call, number: string, form: Form) {
    const way = typed(form, 'art');
    if (!isWay(way))
      throw invalidInput([{ field: 'art', message: 'Bitte wählen Sie, was geschehen soll.' }]);
    const place = { body: await this.home.key(call), number };
    const { version } = await asAsked(() => this.go(call, place, way, form));
    const button = {
      text: 'Rückgängig machen',
      action: measurePath(number, 'wieder-oeffnen'),
      fields: { fassung: String(version), reason: 'Beenden rückgängig gemacht' },
    };
    return { to: measurePath(number), notice: { text: `${number} ist beendet.`, button } };
  }

  async reopen(call: Call, number: string, form: Form) {
    const place = { body: await this.home.key(call), number };
    const input = await readForm(ReasonInput, { reason: typed(form, 'reason') });
    await this.endings.reopen(call, place, input);
    return { to: measurePath(number), notice: { text: `${number} ist wieder offen.` } };
  }

  private async go(
    call: Call,
    place: { body: string; number: string },
    way: Way,
    form: Form,
  ): Promise<MeasureReceipt> {
    const [reason, other] = [typed(form, 'reason').trim(), typed(form, 'other').trim()];
    if (way === 'archivieren')
      return this.endings.archive(call, place, await readForm(ReasonInput, { reason }));
    const why = reason === '' ? {} : { reason };
    return way === 'zusammenfuehren'
      ? this.endings.merge(call, place, await readForm(MergerInput, { into: other, ...why }))
      : this.endings.supersede(
          call,
          place,
          await readForm(SupersessionInput, { by: other, ...why }),
        );
  }
}

const isWay = (way: string): way is Way => Object.hasOwn(WAYS, way);

/** The form asks for the other measure in one field, whatever it is to be. */
async function asAsked<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError) || error.problems.length === 0) throw error;
    const problems = error.problems.map(({ field, message }) => ({
      field: field === 'into' || field === 'by' ? 'other' : field,
      message,
    }));
    throw new DomainError(error.code, error.message, problems, { facts: error.facts });
  }
}
