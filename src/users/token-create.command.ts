import { Injectable } from '@nestjs/common';
import { Accounts } from '../auth/accounts.js';
// eslint-disable-next-line import-x/no-restricted-paths -- the command takes what the route takes, checked by the same class
import { NewTokenInput } from '../auth/api-token.input.js';
import { ApiTokens } from '../auth/api-tokens.js';
import { callBy } from '../auth/call.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { dayOf } from '../texts/days.js';
import { DomainError } from '../texts/domain-error.js';
import { accountByLogin, checked, operatorOf } from './command-line.js';

/** `npm run -s cli -- token create --user e.muster --scope measure.read --days 90` */
@Injectable()
export class TokenCreateCommand {
  readonly name = 'token create';
  readonly options = {
    user: { type: 'string' },
    scope: { type: 'string', multiple: true },
    days: { type: 'string' },
    name: { type: 'string', default: 'Kommandozeile' },
  } as const;
  readonly usage = 'token create --user ANMELDENAME --scope HANDLUNG… --days TAGE [--name WOFÜR]';

  constructor(
    private readonly accounts: Accounts,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly tokens: ApiTokens,
  ) {}

  /** @yields the token; nothing shows it again */
  async *run(values: Readonly<Record<string, unknown>>): AsyncGenerator<string, void> {
    const { user, scope, days, name } = values;
    const { id, bodyId } = await accountByLogin(this.database, user, '--user');
    const scopes = (Array.isArray(scope) ? scope : []).flatMap((text) => String(text).split(','));
    const input = await checked(NewTokenInput, { name, scopes, days: days ?? '' });
    const owner = await this.accounts.actor(id, dayOf(this.clock.now()));
    if (!owner) throw new DomainError('NOT_POSSIBLE_NOW', 'Dieses Konto ist gesperrt.');
    yield (await this.tokens.create(callBy(operatorOf(bodyId)), owner, input)).token;
  }
}
