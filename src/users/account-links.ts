import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { atHome } from '../auth/at-home.js';
import type { Call } from '../auth/call.js';
import { Idempotency } from '../auth/idempotency.js';
import { KeyedHash } from '../auth/keyed-hash.js';
import { OneTimeLinks } from '../auth/one-time-links.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { DomainError } from '../texts/domain-error.js';
import { accountOf } from './user-records.js';

/** The address to set a password at; whoever has it has the account. */
export interface AccountLink {
  url: string;
  expiresAt: Date;
}

/** Invitations, and the way back for whoever has forgotten the password. */
@Injectable()
export class AccountLinks {
  constructor(
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
    private readonly idempotency: Idempotency,
    private readonly keyed: KeyedHash,
    private readonly links: OneTimeLinks,
  ) {}

  /**
   * An older link of the account works no longer.
   * @throws DomainError NOT_FOUND, NOT_POSSIBLE_NOW for a disabled account
   */
  async create(call: Call, id: string): Promise<AccountLink> {
    const bodyId = atHome(call, 'account.manage');
    const secret = this.keyed.secretFor(call);
    const { expiresAt } = await this.idempotency.once(call, async (em) => {
      const account = await accountOf(em, bodyId, id);
      if (account.disabledAt !== null)
        throw new DomainError('NOT_POSSIBLE_NOW', 'Dieses Konto ist gesperrt.');
      const purpose = account.passwordHash === null ? 'INVITATION' : 'RESET';
      const end = await this.links.make(em, secret, purpose, id);
      await this.audit.record(em, call, {
        action: 'LINK_CREATED',
        bodyId,
        objectType: 'ACCOUNT',
        objectId: id,
        after: { purpose, expiresAt: end },
      });
      return { expiresAt: end };
    });
    return { url: `${this.config.baseUrl}/einladung/${secret}`, expiresAt };
  }
}
