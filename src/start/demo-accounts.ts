import { Inject, Injectable } from '@nestjs/common';
import { theProgram } from '../auth/actor.js';
import { callBy } from '../auth/call.js';
import { Passwords } from '../auth/passwords.js';
import { type Role, ROLES } from '../auth/role.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Database } from '../database/database.js';
import { Body } from '../organizations/body.entity.js';
import { UserAccount } from '../users/user-account.entity.js';
import { Users } from '../users/users.service.js';
import { randomPassword } from './random-password.js';

const COUNTY = 'musterkreis';

interface DemoAccount {
  login: string;
  function: string;
  role: Role;
  units: string[];
}

const ACCOUNTS: readonly DemoAccount[] = [
  { login: 'demo-administration', function: 'Administration', role: 'admin', units: [] },
  { login: 'demo-ki', function: 'KI-Management', role: 'ki_management', units: ['ki'] },
  {
    login: 'demo-amtsleitung',
    function: 'Leitung Jugendamt',
    role: 'department_head',
    units: ['amt-51-jugend'],
  },
  {
    login: 'demo-ausschuss',
    function: 'Mitglied im Ausschuss für Soziales, Integration und Gesundheit',
    role: 'committee_member',
    units: ['ausschuss-soziales-integration'],
  },
  { login: 'demo-pruefung', function: 'Rechnungsprüfung', role: 'auditor', units: [] },
];

/** One account per role to try the product with; nobody knows their passwords beforehand. */
@Injectable()
export class DemoAccounts {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly users: Users,
  ) {}

  /**
   * Makes them when there are demo data and the invented county has no account yet.
   * @returns a table of logins and passwords in German, which nothing shows again; empty when there
   * was nothing to do
   */
  async create(): Promise<string[]> {
    if (this.config.seed === 'none') return [];
    return this.database.exclusively(async () => {
      const county = await this.database.read.findOneBy(Body, { key: COUNTY });
      if (!county || (await this.hasAccounts(county.id))) return [];
      const made = await Promise.all(ACCOUNTS.map((account) => this.withPassword(account, county)));
      await this.store(county.id, made);
      return table(made, county.name);
    });
  }

  private hasAccounts(bodyId: string): Promise<boolean> {
    return this.database.read.existsBy(UserAccount, { bodyId });
  }

  private async withPassword(account: DemoAccount, { name: county }: Body) {
    const password = randomPassword();
    const owner = { login: account.login, name: null, county, admin: account.role === 'admin' };
    return { ...account, password, passwordHash: await this.passwords.hash(password, owner) };
  }

  private store(bodyId: string, made: readonly (DemoAccount & { passwordHash: string })[]) {
    const call = callBy(theProgram('Demodaten'));
    return this.database.write(async (em) => {
      for (const { login, function: post, role, units, passwordHash } of made) {
        const facts = { login, name: `Demo ${ROLES[role]}`, function: post, roles: [role], units };
        await this.users.add(em, call, facts, { bodyId, passwordHash });
      }
    });
  }
}

function table(made: readonly (DemoAccount & { password: string })[], county: string): string[] {
  const widest = Math.max(...made.map(({ login }) => login.length));
  return [
    `Zum Ausprobieren im ${county}; die Passwörter werden nur jetzt gezeigt:`,
    ...made.map(
      ({ login, password, role }) => `  ${login.padEnd(widest)}  ${password}  (${ROLES[role]})`,
    ),
  ];
}
