import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { theProgram } from '../auth/actor.js';
import { type Call, callBy } from '../auth/call.js';
import { refuseLink, OneTimeLinks } from '../auth/one-time-links.js';
import { Passwords } from '../auth/passwords.js';
import { newSecret } from '../auth/secrets.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { insertOnce } from '../database/insert-once.js';
import { Body } from '../organizations/body.entity.js';
import { IMPACT_KINDS, type ImpactKind } from '../organizations/impact-kinds.js';
import { UserAccount } from '../users/user-account.entity.js';
import { Users } from '../users/users.service.js';
import { invalidInput } from '../web/input.js';
import { type SetUpForm, refuseIncomplete } from './set-up-form.js';

/** What ageing means until the county says otherwise: half a year, and a year. */
const AGEING = { ageingAfterDays: 183, staleAfterDays: 365 };

/** The way into an empty installation: a link on the console, where only its operator can read it. */
@Injectable()
export class SetUp {
  constructor(
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly links: OneTimeLinks,
    private readonly passwords: Passwords,
    private readonly users: Users,
  ) {}

  /**
   * A new link at every start, as long as there is no account.
   * @returns German lines for the console; empty when somebody can sign in
   */
  async offer(): Promise<string[]> {
    if (await this.database.read.exists(UserAccount)) return [];
    const secret = newSecret();
    await this.database.write(async (em) => {
      const expiresAt = await this.links.make(em, secret, 'SETUP', null);
      await this.audit.record(em, callBy(theProgram('Programmstart')), {
        action: 'LINK_CREATED',
        bodyId: null,
        objectType: 'COUNTY',
        objectId: null,
        after: { purpose: 'SETUP', expiresAt },
      });
    });
    return [
      'Es gibt noch kein Benutzerkonto. Zum Einrichten (gilt einmal und 24 Stunden, bei jedem Start neu):',
      `  ${this.config.baseUrl}/einrichten/${secret}`,
    ];
  }

  /** @throws DomainError NOT_FOUND for a link that does not work (any more) */
  async check(secret: string): Promise<void> {
    const { purpose } = await this.links.find(secret);
    if (purpose !== 'SETUP' || (await this.database.read.exists(UserAccount))) refuseLink();
  }

  /**
   * Makes the county, closed to the public, and its first administrator.
   * @throws DomainError NOT_FOUND, INVALID_INPUT (the link stays good then)
   */
  async complete(call: Call, secret: string, form: SetUpForm): Promise<void> {
    await this.check(secret);
    refuseIncomplete(form);
    const { key, name, shortName, login, person, password } = form;
    const owner = { admin: true, login, name: person, county: name };
    const passwordHash = await this.passwords.hash(password, owner);
    const actor = theProgram('Einrichtung');
    await this.database.write(async (em) => {
      await this.links.use(em, secret);
      const body = closedCounty({ key, name, shortName });
      if (!(await insertOnce(em, Body, body)))
        throw invalidInput([
          {
            field: 'key',
            message: `Diesen Kreis gibt es schon. Sein erstes Konto legt „npm run cli -- user add --body ${key} …“ an.`,
          },
        ]);
      const account = {
        login,
        name: person,
        function: 'Administration',
        roles: ['admin' as const],
      };
      await this.users.add(em, { ...call, actor }, account, { bodyId: body.id, passwordHash });
      await this.audit.record(
        em,
        { ...call, actor },
        {
          action: 'COUNTY_CREATED',
          bodyId: body.id,
          objectType: 'COUNTY',
          objectId: body.id,
          after: { key, name, shortName },
        },
      );
    });
  }
}

const closedCounty = (names: Pick<Body, 'key' | 'name' | 'shortName'>): Body => ({
  id: newId(),
  ...names,
  version: 1,
  ags: null,
  invented: false,
  reportingUnitKey: null,
  source: null,
  publicSince: null,
  measureNumberPattern: null,
  paperNumberPattern: null,
  councilTerm: null,
  paperImpacts: Object.keys(IMPACT_KINDS) as ImpactKind[],
  paperSections: [],
  ...AGEING,
});
