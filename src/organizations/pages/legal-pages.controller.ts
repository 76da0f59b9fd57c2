import { Get, Query, Render } from '@nestjs/common';
import { type Call, CurrentCall } from '../../auth/call.js';
import { Pages } from '../../auth/page.js';
import { OPEN, Permits } from '../../auth/permits.js';
import { LegalPage } from './legal.page.js';

/** Pages the law asks for; anybody may read them, of any county open to them. */
@Permits(OPEN)
@Pages()
export class LegalPagesController {
  constructor(private readonly page: LegalPage) {}

  @Get('impressum')
  @Render('recht/impressum.hbs')
  imprint(@CurrentCall() { actor }: Call, @Query('kreis') county: unknown) {
    return this.page.view(actor, county, 'Impressum', ['IMPRINT']);
  }

  @Get('datenschutz')
  @Render('recht/datenschutz.hbs')
  privacy(@CurrentCall() { actor }: Call, @Query('kreis') county: unknown) {
    return this.page.view(actor, county, 'Datenschutz', ['PRIVACY']);
  }

  @Get('leichte-sprache')
  @Render('recht/leichte-sprache.hbs')
  easyLanguage(@CurrentCall() { actor }: Call, @Query('kreis') county: unknown) {
    return this.page.view(actor, county, 'Leichte Sprache', ['EASY_LANGUAGE']);
  }

  @Get('barrierefreiheit')
  @Render('recht/barrierefreiheit.hbs')
  accessibility(@CurrentCall() { actor }: Call, @Query('kreis') county: unknown) {
    return this.page.view(actor, county, 'Erklärung zur Barrierefreiheit', [
      'ACCESSIBILITY_STATE',
      'ACCESSIBILITY_CONTACT',
      'ACCESSIBILITY_OMBUDS',
    ]);
  }
}
