import { Injectable } from '@nestjs/common';
import { AUDIT_ACTIONS, AUDIT_OBJECTS } from '../../audit/audit-actions.js';
import { mayAtHome } from '../../auth/actor.js';
import type { Call } from '../../auth/call.js';
import type { FormPage } from '../../auth/page-forms.js';
import { germanInstant } from '../../texts/days.js';
import { csv } from '../../web/csv.js';
import { readForm } from '../../web/form-input.js';
import { AuditLogInput } from '../audit-log.input.js';
import { AuditLog } from '../audit-log.service.js';
import type { AuditEntryView } from '../audit-log.view.js';
import { AuditProofs } from '../audit-proofs.js';
import { changesInWords } from './changes-in-words.js';

/** The filter of the page, as its address spells it, with the name the log has for it. */
const FIELDS = {
  von: 'from',
  bis: 'to',
  handlung: 'action',
  art: 'objectType',
  objekt: 'object',
  funktion: 'function',
  konto: 'actor',
  vor: 'before',
} as const;
export type AuditQuery = Readonly<Partial<Record<keyof typeof FIELDS, string>>>;

const LABELS = { from: 'Von', to: 'Bis', before: 'Vor Eintrag', actor: 'Konto' };
const PER_PAGE = 50;
/** As many as a spreadsheet is still of use for. */
const MOST_ROWS = 5000;
const HERE = '/protokoll';

/** What the pages about the log show. */
@Injectable()
export class AuditLogPage {
  constructor(
    private readonly log: AuditLog,
    private readonly proofs: AuditProofs,
  ) {}

  async page(call: Call, county: string, query: AuditQuery): Promise<FormPage> {
    const found = await this.log.page(call, county, await input(query, PER_PAGE));
    const seesPeople = mayAtHome(call.actor, 'audit.read_person');
    const view = {
      ...frame(query),
      ...found,
      seesPeople,
      entries: found.items.map((entry) => row(entry, seesPeople)),
      older: found.next === null ? null : address({ ...query, vor: String(found.next) }),
      newest: query.vor === undefined ? null : address({ ...query, vor: undefined }),
      csv: address({ ...query, vor: undefined }, { format: 'csv' }),
    };
    return { template: 'protokoll/protokoll.hbs', view };
  }

  /** The filter again, where what was asked for cannot be. */
  refused(query: AuditQuery): FormPage {
    return { template: 'protokoll/protokoll.hbs', view: { ...frame(query), refused: true } };
  }

  async table(call: Call, county: string, query: AuditQuery): Promise<string> {
    const asked = await input(query, PER_PAGE);
    asked.limit = MOST_ROWS;
    const { items } = await this.log.page(call, county, asked);
    return csv(
      ['Nummer', 'Zeitpunkt', 'Funktion', 'Handlung', 'Gegenstand', 'Bezeichnung', 'Änderung'],
      items.map((entry) => [
        entry.sequence,
        germanInstant(entry.recordedAt),
        entry.actor.function,
        entry.action.label,
        entry.object.type.label,
        entry.object.label ?? entry.object.id,
        changesInWords(entry.before, entry.after)
          .map(({ field, was, is }) => `${field}: ${was ?? '–'} → ${is ?? '–'}`)
          .join('; '),
      ]),
    );
  }

  async proof(call: Call, county: string): Promise<FormPage> {
    const view = {
      title: 'Protokoll prüfen',
      breadcrumb: [{ text: 'Protokoll', href: HERE }],
      styles: ['verwaltung'],
      last: await this.proofs.last(call, county),
    };
    return { template: 'protokoll/pruefung.hbs', view };
  }
}

const frame = (query: AuditQuery) => ({
  title: 'Protokoll',
  wide: true,
  styles: ['verwaltung', 'karten'],
  labels: LABELS,
  filter: query,
  filtered: Object.entries(query).some(([name, value]) => name !== 'vor' && value !== ''),
  actions: choices(AUDIT_ACTIONS),
  objects: choices(AUDIT_OBJECTS),
});

const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels)
    .map(([code, label]) => ({ code, label }))
    .sort((one, other) => one.label.localeCompare(other.label, 'de'));

function row(entry: AuditEntryView, seesPeople: boolean) {
  const { type, id } = entry.object;
  // What happened to one account is about a person.
  const mayFollow = id !== null && (seesPeople || type.code !== 'ACCOUNT');
  const account = entry.actor.account;
  return {
    ...entry,
    changes: changesInWords(entry.before, entry.after),
    sameObject: mayFollow ? address({ objekt: id }) : null,
    samePerson: account ? address({ konto: account.id }) : null,
  };
}

/** An empty field of the filter asks for nothing. */
function input(query: AuditQuery, limit: number): Promise<AuditLogInput> {
  const asked = Object.entries<keyof AuditLogInput>(FIELDS).map(([name, field]) => {
    const value = query[name as keyof AuditQuery];
    return [field, value === '' ? undefined : value] as const;
  });
  return readForm(AuditLogInput, { ...Object.fromEntries<unknown>(asked), limit });
}

function address(query: AuditQuery, more: Readonly<Record<string, string>> = {}): string {
  const given = new URLSearchParams(more);
  for (const [name, value] of Object.entries<string | undefined>(query))
    if (value) given.set(name, value);
  return given.size === 0 ? HERE : `${HERE}?${given.toString()}`;
}
