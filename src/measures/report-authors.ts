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

/** Whether the actor may only speak for the leading unit, not as it. */
export const speaksForAnother = (actor: Actor, lead: Lead | null): boolean =>
  lead !== null && !isAnswerableFor(actor, lead.id);

/**
 * Whoever reports for another unit says so by naming it; nobody else names one.
 * @param onBehalfOf key of the unit, as given
 */
export function problemOfBehalf(
  actor: Actor,
  lead: Lead | null,
  onBehalfOf: string | null,
): FieldProblem | null {
  const expected = speaksForAnother(actor, lead) ? (lead?.key ?? null) : null;
  if (onBehalfOf === expected) return null;
  const message =
    expected === null
      ? 'Hier melden Sie für die eigene Stelle; bitte lassen Sie diese Angabe weg.'
      : `Federführend ist „${lead?.name ?? ''}“. Wenn Sie an deren Stelle melden, geben Sie bitte „${expected}“ an.`;
  return { field: 'onBehalfOf', message };
}
