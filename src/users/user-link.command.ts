import { Injectable } from '@nestjs/common';
import { callBy } from '../auth/call.js';
import { Database } from '../database/database.js';
import { AccountLinks } from './account-links.js';
import { accountByLogin, operatorOf } from './command-line.js';

/** `npm run -s cli -- user link --login e.muster`: the way back when no administrator can sign in. */
@Injectable()
export class UserLinkCommand {
  readonly name = 'user link';
  readonly options = { login: { type: 'string' } } as const;
  readonly usage = 'user link --login ANMELDENAME';

  constructor(
    private readonly database: Database,
    private readonly links: AccountLinks,
  ) {}

  /** @yields the link with which the person sets a new password */
  async *run({ login }: { login?: unknown }): AsyncGenerator<string, void> {
    const { id, bodyId } = await accountByLogin(this.database, login, '--login');
    yield (await this.links.create(callBy(operatorOf(bodyId)), id)).url;
  }
}
