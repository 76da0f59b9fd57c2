import { type Actor, isAnswerableFor } from '../auth/actor.js';
import type { Measure } from './measure.entity.js';

export const isManagement = ({ roles }: Actor): boolean => roles.includes('ki_management');

/** The KI management answers for every measure of the county, others for what their units lead. */
export const answersFor = (actor: Actor, { leadId }: Pick<Measure, 'leadId'>): boolean =>
  isManagement(actor) || isAnswerableFor(actor, leadId);
