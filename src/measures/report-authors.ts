import { type Actor, isAnswerableFor } from '../auth/actor.js';
import type { FieldProblem } from '../texts/domain-error.js';

/** Who reported, and for whom. */
export interface Authorship {
  submittedById: string | null;
  onBehalfOfId: string | null;
}

export interface Lead {
  id: string;
  key: string;
  name: string;
}

const isManagement = ({ roles }: Actor): boolean => roles.includes('ki_management');

/** The heads of the leading unit, their deputies, and the KI management. */
export const mayReportOn = (actor: Actor, leadId: string | null): boolean =>
  isManagement(actor) || isAnswerableFor(actor, leadId);

/** Four eyes. Being somebody's deputy does not change who one is. */
export const mayDecideOn = (actor: Actor, { submittedById }: Authorship): boolean =>
  submittedById === null || submittedById !== actor.userId;

/** What the KI management reported for a unit, any of its people may take back. */
export const mayWithdraw = (actor: Actor, { submittedById, onBehalfOfId }: Authorship): boolean =>
  submittedById === actor.userId || (onBehalfOfId !== null && isManagement(actor));

/** The unit somebody speaks for who does not belong to it; null: they speak for themselves. */
export const spokenFor = (actor: Actor, lead: Lead | null): Lead | null =>
  lead !== null && isAnswerableFor(actor, lead.id) ? null : lead;

/**
 * Whoever reports for another unit says so by naming it; nobody else names one.
 * @param named key of the unit, as given
 */
export function problemOfBehalf(
  actor: Actor,
  lead: Lead | null,
  named: string | null,
): FieldProblem[] {
  const unit = spokenFor(actor, lead);
  if (named === (unit?.key ?? null)) return [];
  const message = unit
    ? `Federführend ist „${unit.name}“. Wenn Sie an deren Stelle melden, geben Sie bitte „${unit.key}“ an.`
    : 'Hier melden Sie für niemand anderen; bitte lassen Sie diese Angabe weg.';
  return [{ field: 'onBehalfOf', message }];
}
