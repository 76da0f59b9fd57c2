import {
  AUDIT_ACTIONS,
  AUDIT_OBJECTS,
  type AuditAction,
  type AuditObject,
} from '../audit/audit-actions.js';
import { CountUpTo, OneOf, OptionalCount, OptionalDay, OptionalText } from '../web/input.js';

const LONGEST_ID = 120;
const LAST_ENTRY = 999_999_999;
const MOST_PER_PAGE = 200;

export class AuditLogInput {
  @OptionalDay('Erster Tag des Zeitraums.')
  from?: string;

  @OptionalDay('Letzter Tag des Zeitraums; er zählt mit.')
  to?: string;

  @OneOf(AUDIT_ACTIONS, 'Was getan wurde.')
  action?: AuditAction;

  @OneOf(AUDIT_OBJECTS, 'Art des Gegenstands.')
  objectType?: AuditObject;

  @OptionalText(
    LONGEST_ID,
    'Der Gegenstand, wie er im Protokoll steht. Ein Benutzerkonto darf nur die Prüfung nennen.',
    'umsetzungsstand-2023',
  )
  object?: string;

  @OptionalText(
    LONGEST_ID,
    'Das Benutzerkonto, das gehandelt hat; nur für die Prüfung.',
    '019c0f5e-7a4b-7c1d-9d55-0d6f3a1b2c4e',
  )
  actor?: string;

  @OptionalText(
    LONGEST_ID,
    'Steht in der Funktion, unter der gehandelt wurde.',
    'Leitung Jugendamt',
  )
  function?: string;

  @OptionalCount(
    LAST_ENTRY,
    'Nur Einträge vor diesem, mit seiner Nummer aus der vorigen Seite; siehe `Link`.',
  )
  before?: number;

  @CountUpTo(MOST_PER_PAGE, 'Einträge je Seite.', 50)
  limit = 50;
}
