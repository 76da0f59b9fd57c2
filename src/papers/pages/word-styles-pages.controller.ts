import { Body, Get, Post } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { type Exchange, type Form, type FormPage, PageForms } from '../../auth/page-forms.js';
import { Permits } from '../../auth/permits.js';
import { Home } from '../../organizations/home.js';
import { DomainError } from '../../texts/domain-error.js';
import { invalidInput } from '../../web/input.js';
import { type UploadedForm, uploadedForm } from '../../web/uploads.js';
import {
  LARGEST,
  TOO_LARGE,
  WordStylesOfCounties,
} from '../word-styles/word-styles-of-counties.js';

const HERE = '/verwaltung/word-vorlage';

/** What the papers of a county look like in Word. */
@Permits('county.change')
@Pages('verwaltung/word-vorlage')
export class WordStylesPagesController {
  constructor(
    private readonly forms: PageForms,
    private readonly home: Home,
    private readonly styles: WordStylesOfCounties,
  ) {}

  @Get()
  async show(@CurrentExchange() exchange: Exchange) {
    await this.forms.show(exchange, await this.page(exchange));
  }

  @Post()
  async replace(@CurrentExchange() exchange: Exchange) {
    let form: UploadedForm;
    try {
      form = await uploadedForm(exchange.request, { most: LARGEST, tooLarge: TOO_LARGE });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.forms.show(exchange, await this.page(exchange), error);
    }
    const { fields, file } = form;
    return this.forms.submit(
      exchange,
      fields,
      () => this.page(exchange),
      async (call) => {
        if (!file) throw invalidInput([{ field: 'file', message: 'Bitte wählen Sie eine Datei.' }]);
        const county = await this.home.key(call);
        await this.styles.replace(call, county, () => Promise.resolve(file.bytes));
        const text = 'Word-Dateien neuer Vorlagen sehen ab jetzt so aus.';
        return { to: HERE, notice: { text } };
      },
    );
  }

  @Post('entfernen')
  remove(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    const again = () => this.page(exchange);
    return this.forms.submit(exchange, form, again, async (call) => {
      await this.styles.remove(call, await this.home.key(call));
      return { to: HERE, notice: { text: 'Es gilt wieder das Aussehen des Programms.' } };
    });
  }

  private async page({ call }: Exchange): Promise<FormPage> {
    const styles = await this.styles.view(call, await this.home.key(call));
    return {
      template: 'verwaltung/word-vorlage.hbs',
      view: {
        title: 'Word-Vorlage',
        breadcrumb: [{ text: 'Verwaltung', href: '/verwaltung' }],
        styles: ['verwaltung', 'bearbeiten'],
        labels: { file: 'Word-Datei' },
        own: styles.sha256 === null ? null : styles,
        fassung: styles.version,
        path: HERE,
        mostMegabytes: LARGEST / 1_000_000,
      },
    };
  }
}
