import { coded } from '../texts/coded.js';
import { code, instant, list, maybe, named, object, record, text } from '../web/schema.js';
import type { AskedSignOff } from './paper-sign-offs.js';
import { SIGN_OFF_STATES } from './paper-states.js';

export const SIGN_OFFS = record({
  items: list(
    object('SignOff', 'Eine Bitte um Mitzeichnung und was daraus wurde', {
      id: text('Kennung'),
      organization: named('Stelle, die gefragt ist'),
      state: code(SIGN_OFF_STATES, 'Was daraus wurde'),
      askedAt: instant('Wann gefragt wurde'),
      askedBy: text('Funktion der Person, die gefragt hat', 'KI-Management'),
      decidedAt: maybe(instant('Wann die Stelle sich geäußert hat')),
      decidedBy: maybe(text('Funktion der Person', 'Leitung Jugendamt')),
      comment: maybe(text('Was dazu gesagt wurde')),
    }),
    'Die älteste zuerst',
  ),
});

export const signOffsView = (asked: readonly AskedSignOff[]) => ({
  items: asked.map(({ signOff, organization: { key, name } }) => ({
    id: signOff.id,
    organization: { key, name },
    state: coded(SIGN_OFF_STATES, signOff.state),
    askedAt: signOff.askedAt.toISOString(),
    askedBy: signOff.askedBy,
    decidedAt: signOff.decidedAt?.toISOString() ?? null,
    decidedBy: signOff.decidedBy,
    comment: signOff.comment,
  })),
});
