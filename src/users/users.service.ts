import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/audit.js';
import { atHome } from '../auth/at-home.js';
import { type Call, seenVersion } from '../auth/call.js';
import { Idempotency } from '../auth/idempotency.js';
import { Sessions } from '../auth/sessions.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { guardedUpdate } from '../database/guarded-update.js';
import { newId } from '../database/ids.js';
import { insertOnce } from '../database/insert-once.js';
import { DomainError } from '../texts/domain-error.js';
import { invalidInput } from '../web/input.js';
import { refuseLastAdmin } from './last-admin.js';
import { staleAccount } from './stale-account.js';
import { UserAccount } from './user-account.entity.js';
import type { UserListInput } from './user-list.input.js';
import type { NewUserInput, UserChangeInput } from './user.input.js';
import { selected } from './user-selection.js';
import { accountOf, lockCounty, setUnits, shown, shownOne } from './user-records.js';
import type { UserView } from './user.view.js';

/** Where a new account belongs, and its password where it has one already. */
type Place = Pick<UserAccount, 'bodyId' | 'passwordHash'>;

export interface UserPage {
  page: number;
  limit: number;
  total: number;
  items: UserView[];
}

/** The accounts of a county; who may sign in there and as what. */
@Injectable()
export class Users {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly sessions: Sessions,
  ) {}

  /** Also the disabled, by login. */
  async page(call: Call, { page, limit, ...asked }: UserListInput): Promise<UserPage> {
    const bodyId = atHome(call, 'account.manage');
    const accounts = selected(await this.database.read.findBy(UserAccount, { bodyId }), asked);
    const here = accounts.slice((page - 1) * limit, page * limit);
    const items = await shown(this.database.read, here);
    return { page, limit, total: accounts.length, items };
  }

  /** @throws DomainError NOT_FOUND */
  async one(call: Call, id: string): Promise<UserView> {
    const bodyId = atHome(call, 'account.manage');
    return shownOne(this.database.read, await accountOf(this.database.read, bodyId, id));
  }

  /**
   * An account without a password: it takes a link to set one.
   * @throws DomainError INVALID_INPUT when the login is taken, anywhere in this installation
   */
  create(call: Call, input: NewUserInput): Promise<UserView> {
    const bodyId = atHome(call, 'account.manage');
    return this.idempotency.once(call, (em) =>
      this.add(em, call, input, { bodyId, passwordHash: null }),
    );
  }

  /** For whoever makes an account together with something else. @throws DomainError as `create` */
  async add(em: EntityManager, call: Call, input: NewUserInput, place: Place): Promise<UserView> {
    const account = this.fresh(input, place);
    if (!(await insertOnce(em, UserAccount, account)))
      throw invalidInput([{ field: 'login', message: 'Diesen Anmeldenamen gibt es hier schon.' }]);
    const units = input.units ?? [];
    await setUnits(em, account, units);
    const { roles, function: post } = account;
    await this.record(em, call, 'ACCOUNT_CREATED', account, {
      after: { roles, function: post, units },
    });
    return shownOne(em, account);
  }

  /**
   * Other roles end the person's sessions.
   * @throws DomainError NOT_FOUND, VERSION_REQUIRED, STALE_VERSION, INVALID_INPUT, NOT_POSSIBLE_NOW
   */
  change(call: Call, id: string, input: UserChangeInput): Promise<UserView> {
    const bodyId = atHome(call, 'account.manage');
    const version = seenVersion(call);
    return this.database.write(async (em) => {
      await lockCounty(em, bodyId);
      const account = await accountOf(em, bodyId, id);
      const before = await shownOne(em, account);
      if (account.version !== version) throw await staleAccount(em, before);
      if (account.erasedAt !== null) throw erased();
      const facts = factsOf(account, input);
      const { roles } = facts;
      if (!roles.includes('admin')) await refuseLastAdmin(em, account);
      await guardedUpdate(em, UserAccount, account, facts);
      if (input.units) await setUnits(em, account, input.units);
      if (String(roles) !== String(account.roles)) await this.sessions.endAllOf(em, id);
      const after = await shownOne(em, await accountOf(em, bodyId, id));
      await this.record(em, call, 'ACCOUNT_CHANGED', account, difference(before, after));
      return after;
    });
  }

  private fresh(input: NewUserInput, place: Place): UserAccount {
    return {
      id: newId(),
      ...place,
      version: 1,
      login: input.login,
      name: input.name,
      email: input.email ?? null,
      function: input.function,
      roles: [...new Set(input.roles)],
      createdAt: this.clock.now(),
      disabledAt: null,
      erasedAt: null,
      welcomedAt: null,
    };
  }

  private record(
    em: EntityManager,
    call: Call,
    action: 'ACCOUNT_CREATED' | 'ACCOUNT_CHANGED',
    { id, bodyId }: UserAccount,
    facts: { before?: Record<string, unknown>; after: Record<string, unknown> },
  ): Promise<void> {
    return this.audit.record(em, call, {
      action,
      bodyId,
      objectType: 'ACCOUNT',
      objectId: id,
      ...facts,
    });
  }
}

const factsOf = (account: UserAccount, input: UserChangeInput) => ({
  name: input.name ?? account.name,
  email: input.email === undefined ? account.email : input.email,
  function: input.function ?? account.function,
  roles: input.roles ? [...new Set(input.roles)] : account.roles,
});

const erased = (): DomainError =>
  new DomainError('NOT_POSSIBLE_NOW', 'Diese Person ist gelöscht; das Konto bleibt, wie es ist.');

/** The fields in which they differ, as the log keeps them. */
function difference(before: UserView, after: UserView) {
  const flat = ({ name, email, function: post, roles, units }: UserView) => ({
    name,
    email,
    function: post,
    roles: roles.map(({ code }) => code),
    units: units.map(({ key }) => key),
  });
  const [was, is] = [flat(before), flat(after)];
  const fields = (Object.keys(is) as (keyof typeof is)[]).filter(
    (field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]),
  );
  const only = (facts: typeof is) =>
    Object.fromEntries(fields.map((field) => [field, facts[field]]));
  return { before: only(was), after: only(is) };
}
