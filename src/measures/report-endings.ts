import type { AuditAction } from '../audit/audit-actions.js';
import type { Actor } from '../auth/actor.js';
import type { Action } from '../auth/permissions.js';
import { type Authorship, mayDecideOn, mayWithdraw } from './report-authors.js';
import type { StatusReportDecision } from './status-report-decision.entity.js';

/** One way for a report to end. */
export interface Ending {
  outcome: StatusReportDecision['outcome'];
  needs: Action;
  action: AuditAction;
  may: (actor: Actor, report: Authorship) => boolean;
  refusal: string;
}

const DECIDED_BY_OTHERS = {
  needs: 'report.decide',
  may: mayDecideOn,
  refusal:
    'Über den eigenen Sachstand entscheidet immer eine zweite Person. Bitte geben Sie ihn an jemanden aus dem KI-Management weiter.',
} as const;

export const ACCEPTANCE: Ending = {
  ...DECIDED_BY_OTHERS,
  outcome: 'ACCEPTED',
  action: 'REPORT_ACCEPTED',
};
export const RETURN: Ending = {
  ...DECIDED_BY_OTHERS,
  outcome: 'RETURNED',
  action: 'REPORT_RETURNED',
};
export const WITHDRAWAL: Ending = {
  outcome: 'WITHDRAWN',
  needs: 'report.withdraw',
  action: 'REPORT_WITHDRAWN',
  may: mayWithdraw,
  refusal:
    'Zurückziehen kann einen Sachstand nur, wer ihn gemeldet hat; das KI-Management kann ihn mit einer Bemerkung zurückgeben.',
};
