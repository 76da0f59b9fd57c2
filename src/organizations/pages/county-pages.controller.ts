import { Body, Get, Param, Post } from '@nestjs/common';
import { CurrentExchange, Pages } from '../../auth/page.js';
import {
  type Exchange,
  type Form,
  type FormPage,
  PageForms,
  typed,
} from '../../auth/page-forms.js';
import { Permits } from '../../auth/permits.js';
import { DomainError } from '../../texts/domain-error.js';
import { readForm } from '../../web/form-input.js';
import { Bodies } from '../bodies.js';
import { CountySettingsInput } from '../county-settings.input.js';
import { CountySettings } from '../county-settings.js';
import { COUNTY_TEXT_KINDS, COUNTY_TEXTS, type CountyTextKind } from '../county-text-kind.js';
import { CountyTexts } from '../county-texts.js';
import { Home } from '../home.js';
import { settingsPage, type TypedSettings, typedSettings } from './county-settings.page.js';

const TRAIL = [{ text: 'Verwaltung', href: '/verwaltung' }];
const TRAIL_OF_TEXT = [...TRAIL, { text: 'Texte', href: '/verwaltung/texte' }];

/** What a county decides for itself, and what it says on its pages. */
@Permits('county.change')
@Pages('verwaltung')
export class CountyPagesController {
  constructor(
    private readonly bodies: Bodies,
    private readonly forms: PageForms,
    private readonly home: Home,
    private readonly settings: CountySettings,
    private readonly texts: CountyTexts,
  ) {}

  @Get('kreis')
  async showSettings(@CurrentExchange() exchange: Exchange) {
    await this.forms.show(exchange, await this.settingsPage(exchange));
  }

  @Post('kreis')
  changeSettings(@CurrentExchange() exchange: Exchange, @Body() form: Form) {
    const given = typedSettings(form);
    const page = () => this.settingsPage(exchange, given, typed(form, 'fassung'));
    return this.forms.submit(exchange, form, page, async (call) => {
      const input = await readForm(CountySettingsInput, {
        ...given,
        ageingAfterDays: Number(given.ageingAfterDays),
        staleAfterDays: Number(given.staleAfterDays),
      });
      await this.settings.change(call, await this.home.key(call), input);
      return { to: '/verwaltung/kreis', notice: { text: 'Die Einstellungen gelten ab jetzt.' } };
    });
  }

  @Get('texte')
  async allTexts(@CurrentExchange() exchange: Exchange) {
    const written = await this.texts.of(exchange.call.actor.bodyId ?? '');
    const texts = COUNTY_TEXT_KINDS.map((kind) => {
      const text = written.get(kind);
      return { ...COUNTY_TEXTS[kind], changedAt: text?.text ? text.changedAt : null };
    });
    const view = { title: 'Texte', breadcrumb: TRAIL, styles: ['verwaltung'], texts };
    await this.forms.show(exchange, { template: 'verwaltung/texte.hbs', view });
  }

  @Get('texte/:text')
  async showText(@CurrentExchange() exchange: Exchange, @Param('text') key: string) {
    await this.forms.show(exchange, await this.textPage(exchange, kindOf(key)));
  }

  @Post('texte/:text')
  changeText(
    @CurrentExchange() exchange: Exchange,
    @Param('text') key: string,
    @Body() form: Form,
  ) {
    const kind = kindOf(key);
    const given = { text: typed(form, 'text'), version: typed(form, 'fassung') };
    const page = () => this.textPage(exchange, kind, given);
    return this.forms.submit(exchange, form, page, async (call) => {
      await this.texts.change(call, await this.home.key(call), kind, given.text);
      const text = `Gespeichert; es steht jetzt unter „${COUNTY_TEXTS[kind].label}“.`;
      return { to: '/verwaltung/texte', notice: { text } };
    });
  }

  private async settingsPage(
    { call }: Exchange,
    given?: TypedSettings,
    version?: string,
  ): Promise<FormPage> {
    return settingsPage(await this.bodies.byKey(await this.home.key(call)), given, version);
  }

  private async textPage(
    { call }: Exchange,
    kind: CountyTextKind,
    given?: { text: string; version: string },
  ): Promise<FormPage> {
    const known = (await this.texts.of(call.actor.bodyId ?? '')).get(kind);
    const { label: title, ...about } = COUNTY_TEXTS[kind];
    const shown = given ?? { text: known?.text ?? '', version: String(known?.version ?? 0) };
    const view = { title, breadcrumb: TRAIL_OF_TEXT, labels: { text: 'Text' }, ...about, ...shown };
    return { template: 'verwaltung/text.hbs', view };
  }
}

/** @throws DomainError NOT_FOUND */
function kindOf(key: string): CountyTextKind {
  const kind = COUNTY_TEXT_KINDS.find((it) => COUNTY_TEXTS[it].key === key);
  if (kind) return kind;
  throw new DomainError('NOT_FOUND', 'Diesen Text gibt es nicht.');
}
