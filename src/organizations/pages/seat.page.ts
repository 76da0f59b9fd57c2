import { Injectable } from '@nestjs/common';
import type { Call } from '../../auth/call.js';
import { type Form, type FormPage, typed } from '../../auth/page-forms.js';
import { Clock } from '../../config/clock.js';
import { Database } from '../../database/database.js';
import { dayOf } from '../../texts/days.js';
import { Bodies } from '../bodies.js';
import { Home } from '../home.js';
import { knownFields } from '../known-fields.js';
import { MEMBERSHIP_ROLES } from '../membership.entity.js';
import { OrganizationDirectory } from '../organization-directory.js';
import { People } from '../people.js';
import { personName } from '../person-name.js';
import { Seats } from '../seats.js';

const LABELS = {
  person: 'Person',
  memberOrganization: 'oder Organisation',
  role: 'Aufgabe',
  label: 'Bezeichnung',
  seats: 'Zahl der Sitze',
  rotationInterval: 'Wechselt',
  rotationRule: 'Regel des Wechsels',
  fieldOfAction: 'Handlungsfeld',
  startDate: 'Seit',
  endDate: 'Bis',
};

/** The form for a seat in a group. */
@Injectable()
export class SeatPage {
  constructor(
    private readonly bodies: Bodies,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly directory: OrganizationDirectory,
    private readonly home: Home,
    private readonly people: People,
    private readonly seats: Seats,
  ) {}

  /** @param form what was typed so far */
  async forNew(call: Call, group: string, form: Form = { role: 'MEMBER' }): Promise<FormPage> {
    const { key, name } = await this.directory.one(call, await this.home.key(call), group);
    const action = `/organisationen/${key}/sitze/neu`;
    const view = { title: 'Sitz anlegen', action, typed: form, sendText: 'Sitz anlegen' };
    return this.form(call, { key, name }, view);
  }

  /** @param form what was typed so far */
  async forChanging(call: Call, key: string, form?: Form): Promise<FormPage> {
    const { seat, group } = await this.seats.one(call, await this.home.key(call), key);
    const recorded = {
      ...seat,
      person: seat.person?.key,
      memberOrganization: seat.organization?.key,
      role: seat.role.code,
    };
    const action = `/sitze/${encodeURIComponent(key)}`;
    const view = { title: 'Sitz ändern', action, typed: form ?? recorded, sendText: 'Speichern' };
    return this.form(call, group, { ...view, fassung: seat.version, source: seat.source });
  }

  private async form(
    call: Call,
    group: { key: string; name: string },
    view: FormPage['view'],
  ): Promise<FormPage> {
    const county = await this.home.key(call);
    const bodyId = await this.bodies.idOf(county);
    const [people, organizations, fields] = await Promise.all([
      this.people.all(call, county),
      this.directory.all(call, county, dayOf(this.clock.now())),
      knownFields(this.database.read, bodyId),
    ]);
    return {
      template: 'organisationen/sitz.hbs',
      view: {
        breadcrumb: [
          { text: 'Organisationen', href: '/organisationen' },
          { text: group.name, href: `/organisationen/${group.key}` },
        ],
        styles: ['bearbeiten'],
        labels: LABELS,
        group,
        people: people.map((person) => ({ code: person.key, label: withFunction(person) })),
        organizations: organizations
          .map(({ key, name }) => ({ code: key, label: name }))
          .sort((one, other) => one.label.localeCompare(other.label, 'de')),
        fields: fields.map(({ key, name }) => ({ code: key, label: name })),
        roles: Object.entries(MEMBERSHIP_ROLES).map(([code, label]) => ({ code, label })),
        ...view,
      },
    };
  }
}

const withFunction = (person: Parameters<typeof personName>[0] & { function: string | null }) =>
  [personName(person), person.function].filter(Boolean).join(', ');

/** As the API takes it. */
export function statedSeat(form: Form): Record<string, unknown> {
  const stated = Object.fromEntries(
    Object.keys(LABELS).map((field) => [field, typed(form, field)]),
  );
  const seats = typed(form, 'seats').trim();
  return { ...stated, seats: /^\d{1,6}$/.test(seats) ? Number(seats) : seats };
}
