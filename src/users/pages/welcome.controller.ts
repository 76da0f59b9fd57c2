import { Get } from '@nestjs/common';
import { homeOf } from '../../auth/navigation.js';
import { CurrentExchange, Pages } from '../../auth/page.js';
import { type Exchange, PageForms } from '../../auth/page-forms.js';
import { Permits } from '../../auth/permits.js';
import { ROLES } from '../../auth/role.js';
import { THREE_THINGS } from './three-things.js';

/** What one's roles do: shown at the first sign-in, and later under „Hilfe“. */
@Permits('account.own')
@Pages('willkommen')
export class WelcomePagesController {
  constructor(private readonly forms: PageForms) {}

  @Get()
  async show(@CurrentExchange() exchange: Exchange) {
    const { actor } = exchange.call;
    const roles = actor.roles.map((role) => ({
      role,
      label: ROLES[role],
      things: THREE_THINGS[role],
    }));
    const view = { title: 'Willkommen', styles: ['verwaltung'], actor, roles, home: homeOf(actor) };
    await this.forms.show(exchange, { template: 'konto/willkommen.hbs', view });
  }
}
