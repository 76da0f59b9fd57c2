import { Body, Param, Post } from '@nestjs/common';
import { type Exchange, type Form, PageForms, typed } from '../../auth/page-forms.js';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { Permits } from '../../auth/permits.js';
import { readForm } from '../../web/form-input.js';
import { ListViewInput } from '../list-view.input.js';
import { ListViews } from '../list-views.js';
import { PATH } from './list-state.js';
import { MeasureListPage } from './measure-list.page.js';

@Pages('massnahmen/ansichten')
@Permits('list_view.keep')
export class ListViewsPagesController {
  constructor(
    private readonly forms: PageForms,
    private readonly page: MeasureListPage,
    private readonly views: ListViews,
  ) {}

  @Post()
  keep(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    const address = `${PATH}?${new URLSearchParams(typed(form, 'query')).toString()}`;
    return this.forms.submit(
      exchange,
      form,
      () => this.again(exchange, form),
      async (call) => {
        const fields = { name: form.name, query: form.query, shared: form.shared ?? false };
        const input = await readForm(ListViewInput, fields);
        await this.views.keep(call, input);
        return { to: address, notice: { text: `Die Ansicht „${input.name}“ ist gemerkt.` } };
      },
    );
  }

  @Post(':id/loeschen')
  drop(@CurrentExchange() exchange: Exchange, @Param('id') id: string, @Body() form: Form) {
    return this.forms.submit(
      exchange,
      form,
      () => this.again(exchange, form),
      async (call) => {
        const { name } = await this.views.drop(call, id);
        return { to: PATH, notice: { text: `Die Ansicht „${name}“ ist gelöscht.` } };
      },
    );
  }

  private async again({ call }: Exchange, form: Form) {
    const query = typed(form, 'query');
    const parameters = Object.fromEntries(new URLSearchParams(query));
    const [page] = await this.page.of(call, parameters, `${PATH}?${query}`);
    return { ...page, view: { ...page.view, typed: form } };
  }
}
