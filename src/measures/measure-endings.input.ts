import { key, Optional, Required, text } from '../web/document-input.js';

const REASON = text(1_000, 'Beschluss des Kreistags vom 12.12.2025');

export class ReasonInput {
  @Required(REASON, 'Grund; er steht in der Geschichte der Maßnahme.')
  reason: string;
}

export class MergerInput {
  @Required(key('W02'), 'Nummer der Maßnahme, in der diese aufgeht.')
  into: string;

  @Optional(REASON, 'Grund; ohne Angabe, worin die Maßnahme aufgegangen ist.')
  reason?: string;
}

export class SupersessionInput {
  @Required(key('W02'), 'Nummer der Maßnahme, die diese ersetzt.')
  by: string;

  @Optional(REASON, 'Grund; ohne Angabe, wodurch die Maßnahme ersetzt ist.')
  reason?: string;
}
