import { Injectable } from '@nestjs/common';
import type { Call } from '../../auth/call.js';
import { type Form, type FormPage, typed } from '../../auth/page-forms.js';
import { Clock } from '../../config/clock.js';
import { dayOf } from '../../texts/days.js';
import { csv } from '../../web/csv.js';
import { Home } from '../home.js';
import { OrganizationDirectory } from '../organization-directory.js';
import { People } from '../people.js';
import { NAME_BASES, type Person } from '../person.entity.js';
import { personName } from '../person-name.js';
import { type Seat, seatsByPerson, vacantSeats } from './people-in-seats.js';

const BREADCRUMB = [{ text: 'Organisationen', href: '/organisationen' }];
const BELOW = [...BREADCRUMB, { text: 'Personen', href: '/personen' }];

const LABELS = {
  formOfAddress: 'Anrede',
  givenName: 'Vorname',
  familyName: 'Nachname',
  function: 'Funktion im Kreis',
  nameBasis: 'Öffentliche Nennung',
};

const HEADER = ['Name', 'Funktion im Kreis', 'Gremium', 'Aufgabe', 'Bezeichnung', 'Nennung'];

/** The people of a county with the seats they have, and the forms for them. */
@Injectable()
export class PeoplePage {
  constructor(
    private readonly clock: Clock,
    private readonly directory: OrganizationDirectory,
    private readonly home: Home,
    private readonly people: People,
  ) {}

  async list(call: Call): Promise<FormPage> {
    const { people, vacant } = await this.now(call);
    return {
      template: 'organisationen/personen.hbs',
      view: {
        title: 'Personen',
        breadcrumb: BREADCRUMB,
        styles: ['organisationen'],
        people,
        vacant,
      },
    };
  }

  async csv(call: Call): Promise<string> {
    const { people, vacant } = await this.now(call);
    const held = people.flatMap(({ name, function: post, naming, seats }) =>
      (seats.length > 0 ? seats : [null]).map((seat) => [name, post, ...cells(seat), naming]),
    );
    return csv(HEADER, [...held, ...vacant.map((seat) => [null, null, ...cells(seat), null])]);
  }

  forNew(form: Form = {}): FormPage {
    const view = { title: 'Person anlegen', action: '/personen/neu', typed: form };
    return this.form(view, 'Person anlegen');
  }

  /** @param form what was typed so far */
  async forChanging(call: Call, key: string, form?: Form): Promise<FormPage> {
    const person = await this.people.one(call, await this.home.key(call), key);
    const view = {
      title: `${personName(person)} ändern`,
      action: `/personen/${encodeURIComponent(key)}`,
      typed: form ?? person,
      fassung: person.version,
      source: person.source,
    };
    return this.form(view, 'Speichern');
  }

  private form(view: FormPage['view'], sendText: string): FormPage {
    const bases = Object.entries(NAME_BASES).map(([code, label]) => ({ code, label }));
    const frame = { breadcrumb: BELOW, styles: ['bearbeiten'], labels: LABELS, sendText, bases };
    return { template: 'organisationen/person.hbs', view: { ...frame, ...view } };
  }

  private async now(call: Call) {
    const county = await this.home.key(call);
    const [people, organizations] = await Promise.all([
      this.people.all(call, county),
      this.directory.all(call, county, dayOf(this.clock.now())),
    ]);
    const seats = seatsByPerson(organizations);
    return {
      people: people.map((person) => ({
        key: person.key,
        name: personName(person),
        function: person.function,
        historical: person.historical,
        naming: naming(person),
        seats: seats.get(person.key) ?? [],
      })),
      vacant: vacantSeats(organizations),
    };
  }
}

/** Only these of what a browser sent. */
export const statedPerson = (form: Form): Record<string, string> =>
  Object.fromEntries(Object.keys(LABELS).map((field) => [field, typed(form, field)]));

const naming = ({ nameBasis }: Person): string =>
  nameBasis === null
    ? 'wird öffentlich nur mit der Funktion genannt'
    : `darf öffentlich genannt werden: ${NAME_BASES[nameBasis]}`;

const cells = (seat: Seat | null): (string | null)[] =>
  seat ? [seat.organization.name, seat.role, seat.label] : [null, null, null];
