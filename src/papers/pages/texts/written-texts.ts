import { Injectable } from '@nestjs/common';
import type { Call } from '../../../auth/call.js';
import { type Form, ticked, typed } from '../../../auth/page-forms.js';
import { Home } from '../../../organizations/home.js';
import { readForm } from '../../../web/form-input.js';
import { invalidInput } from '../../../web/input.js';
import {
  PaperTextInput,
  TextReturnInput,
  TextSignOffInput,
  TextSignOffRequestInput,
} from '../../paper-text.input.js';
import { PaperTextList } from '../../paper-text-list.js';
import { PaperTexts } from '../../paper-texts.js';
import { PaperTextSigning } from '../../paper-text-signing.js';
import type { PaperPlace } from '../../paper-writing.js';
import type { TextAddress } from './paper-text.page.js';
import { textPath, textsPath } from './paper-texts.page.js';
import { filtered, filterNamed, following } from './text-filters.js';

/** Writes, signs and returns texts by forms, and goes on to the next. */
@Injectable()
export class WrittenTexts {
  constructor(
    private readonly home: Home,
    private readonly list: PaperTextList,
    private readonly signing: PaperTextSigning,
    private readonly texts: PaperTexts,
  ) {}

  /** Without `number` in the form: for all nobody was asked about yet. */
  async ask(call: Call, key: string, form: Form) {
    const place = await this.place(call, key);
    const number = typed(form, 'number');
    const stated = number === '' ? {} : { measures: [number] };
    await this.signing.ask(call, place, await readForm(TextSignOffRequestInput, stated));
    const text =
      number === '' ? 'Die Stellen sind gebeten.' : `Die Stelle ist zu ${number} gebeten.`;
    return { to: textsPath({ key }, filterNamed(typed(form, 'zeige'))), notice: { text } };
  }

  async shorten(call: Call, address: TextAddress, form: Form) {
    const { number } = address;
    const place = await this.place(call, address.key);
    const input = await readForm(PaperTextInput, stated('text', form));
    await this.texts.shorten(call, place, number, input);
    return this.goOn(call, place, address, `Der Text zu ${number} ist gespeichert.`);
  }

  async restore(call: Call, address: TextAddress) {
    const { number } = address;
    const place = await this.place(call, address.key);
    await this.texts.restore(call, place, number);
    return this.goOn(call, place, address, `${number} steht wieder im Wortlaut der Stelle.`);
  }

  /** Signs it, or returns it where the button says so. */
  async decide(call: Call, address: TextAddress, form: Form) {
    const { number } = address;
    const place = await this.place(call, address.key);
    if (typed(form, 'decision') === 'RETURNED') {
      const input = await readForm(TextReturnInput, stated('comment', form));
      await this.signing.giveBack(call, place, number, input);
      return this.goOn(call, place, address, `Sie haben den Text zu ${number} zurückgegeben.`);
    }
    await this.signing.sign(call, place, [number]);
    return this.goOn(call, place, address, `Sie haben den Text zu ${number} freigezeichnet.`);
  }

  /** Those that are ticked in the list. */
  async signSeveral(call: Call, key: string, form: Form) {
    const numbers = ticked(form, 'auswahl');
    const message = 'Bitte kreuzen Sie an, was Sie freizeichnen.';
    if (numbers.length === 0) throw invalidInput([{ field: 'auswahl', message }]);
    const { measures } = await readForm(TextSignOffInput, { measures: numbers });
    await this.signing.sign(call, await this.place(call, key), measures);
    const list = new Intl.ListFormat('de').format(measures);
    const text = `Sie haben freigezeichnet: ${list}.`;
    return { to: textsPath({ key }, filterNamed(typed(form, 'zeige'))), notice: { text } };
  }

  private async place(call: Call, paper: string): Promise<PaperPlace> {
    return { body: await this.home.key(call), paper };
  }

  /** To the next one of those that were asked for, else to the list. */
  private async goOn(
    call: Call,
    place: PaperPlace,
    { key, number, asked = '' }: TextAddress,
    text: string,
  ) {
    const name = filterNamed(asked);
    const notice = { text };
    if (name === 'alle')
      return { to: `${textsPath({ key }, name)}#${encodeURIComponent(number)}`, notice };
    const opened = await this.list.open(call, 'paper.read_draft', place);
    const next = following(filtered(await this.list.of(opened), name), number);
    const to = next ? textPath({ key }, next.document.number, name) : textsPath({ key }, 'alle');
    return { to, notice };
  }
}

/** A field that is left out is told so; a blank one would only be told what is allowed. */
const stated = (name: string, form: Form) => {
  const value = typed(form, name).replace(/\r\n?/g, '\n').trim();
  return value === '' ? {} : { [name]: value };
};
