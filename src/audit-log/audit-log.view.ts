import {
  AUDIT_ACTIONS,
  AUDIT_OBJECTS,
  type AuditAction,
  type AuditObject,
} from '../audit/audit-actions.js';
import type { StoredEntry } from '../audit/chain.js';
import { code, instant, list, maybe, object, record, text, whole } from '../web/schema.js';
import type { AccountNow } from './audit-labels.js';

const FACTS = (description: string) =>
  maybe({ type: 'object', description, additionalProperties: true });

const AUDIT_ENTRY = object('AuditEntry', 'Ein Eintrag des Protokolls', {
  sequence: whole('Laufende Nummer in der ganzen Installation, ohne Lücken', 4711),
  recordedAt: instant('Zeitpunkt'),
  action: code(AUDIT_ACTIONS, 'Was getan wurde'),
  object: record({
    type: code(AUDIT_OBJECTS, 'Art des Gegenstands'),
    id: maybe(text('Kennung', 'umsetzungsstand-2023')),
    label: maybe(text('Wie er heute heißt', 'W17 Elternbegleitung')),
  }),
  actor: record({
    function: text('Funktion zur Zeit der Handlung', 'Leitung Jugendamt'),
    account: maybe(
      record(
        { id: text('Kennung des Kontos'), name: maybe(text('Name; `gelöscht`, wenn gelöscht')) },
        'Das Konto; nur für die Prüfung und nur aus dem eigenen Kreis',
      ),
    ),
  }),
  before: FACTS('Was vorher galt; Angaben zu Personen sind geschwärzt'),
  after: FACTS('Was danach galt; Angaben zu Personen sind geschwärzt'),
  requestId: maybe(text('Vorgangsnummer der Anfrage')),
});

export const AUDIT_PAGE = object('AuditPage', 'Eine Seite des Protokolls', {
  total: whole('Alle Einträge, die zum Filter passen', 128),
  withoutCounty: whole(
    'Einträge desselben Zeitraums und derselben Handlung, die zu keinem Kreis gehören, etwa Anmeldeversuche mit unbekanntem Namen; sie werden nur gezählt',
    3,
  ),
  next: maybe(whole('`before` der nächsten, älteren Seite; null auf der letzten', 4661)),
  items: list(AUDIT_ENTRY),
});

/** What is known about the entries besides themselves. */
export interface Surroundings {
  labels: ReadonlyMap<string, string>;
  /** Null for those who may not see who acted. */
  accounts: ReadonlyMap<string, AccountNow> | null;
}

export type AuditEntryView = ReturnType<typeof auditEntryView>;

export function auditEntryView(entry: StoredEntry, { labels, accounts }: Surroundings) {
  const action = entry.action as AuditAction;
  const type = entry.objectType as AuditObject;
  // Somebody's own account as the object would tell who acted.
  const isActor = entry.objectId !== null && entry.objectId === entry.actorId;
  const objectId = isActor && accounts === null ? null : entry.objectId;
  return {
    sequence: entry.sequence,
    recordedAt: entry.recordedAt,
    action: { code: action, label: AUDIT_ACTIONS[action] },
    object: {
      type: { code: type, label: AUDIT_OBJECTS[type] },
      id: objectId,
      label: objectId === null ? null : (labels.get(objectId) ?? null),
    },
    actor: { function: entry.actor, account: accounts?.get(entry.actorId ?? '') ?? null },
    before: facts(entry.before),
    after: facts(entry.after),
    requestId: entry.requestId,
  };
}

const facts = (json: string | null): unknown => (json === null ? null : JSON.parse(json));
