import { Injectable } from '@nestjs/common';
import { callBy } from '../auth/call.js';
import { Database } from '../database/database.js';
import { AccountLinks } from './account-links.js';
import { checked, countyByKey, operatorOf } from './command-line.js';
import { NewUserInput } from './user.input.js';
import { Users } from './users.service.js';

/** `npm run -s cli -- user add --body warendorf --login e.muster …` */
@Injectable()
export class UserAddCommand {
  readonly name = 'user add';
  readonly options = {
    body: { type: 'string' },
    login: { type: 'string' },
    name: { type: 'string' },
    email: { type: 'string' },
    function: { type: 'string' },
    role: { type: 'string', multiple: true },
    unit: { type: 'string', multiple: true },
  } as const;
  readonly usage =
    'user add --body KREIS --login ANMELDENAME --name NAME --function FUNKTION --role ROLLE… [--unit ORGANISATION…] [--email ADRESSE]';

  constructor(
    private readonly database: Database,
    private readonly links: AccountLinks,
    private readonly users: Users,
  ) {}

  /** @yields the link with which the person sets a password */
  async *run(values: Readonly<Record<string, unknown>>): AsyncGenerator<string, void> {
    const { body, role, unit, ...facts } = values;
    const call = callBy(operatorOf(await countyByKey(this.database, body)));
    const input = await checked(NewUserInput, { ...facts, roles: role ?? [], units: unit });
    const { id } = await this.users.create(call, input);
    yield (await this.links.create(call, id)).url;
  }
}
