import { type Actor, mayAtHome } from '../../../auth/actor.js';
import { mayApprove } from '../../paper-approvals.js';
import type { PaperSignOff } from '../../paper-sign-off.entity.js';
import { after, PAPER_STATES, type PaperState, type PaperStep } from '../../paper-states.js';
import type { Paper } from '../../paper.entity.js';

/** What decides about the next step of a paper. */
export interface Stage {
  paper: Pick<Paper, 'state' | 'underDirectionOfId' | 'approvedById'>;
  asked: readonly { signOff: Pick<PaperSignOff, 'state' | 'decidedById'> }[];
}

interface DeskStep {
  step: PaperStep;
  text: string;
  /** The way on; the others lead back or aside. */
  forward?: boolean;
  may: (actor: Actor, stage: Stage) => boolean;
}

const waits = ({ asked }: Stage): boolean => asked.some(({ signOff }) => signOff.state === 'ASKED');

/** Four eyes: whoever approved it releases it only where somebody else has signed. */
export const isAlone = ({ userId }: Actor, { paper, asked }: Stage): boolean =>
  paper.approvedById !== null &&
  paper.approvedById === userId &&
  !asked.some(({ signOff }) => signOff.state === 'SIGNED' && signOff.decidedById !== userId);

/** The steps by their addresses, in the order they are offered. */
export const DESK_STEPS = {
  genehmigen: {
    step: 'approve',
    text: 'Genehmigen',
    forward: true,
    may: (actor, stage) => mayApprove(actor, stage.paper) && !waits(stage),
  },
  freigeben: {
    step: 'release',
    text: 'Freigeben',
    forward: true,
    may: (actor, stage) => mayAtHome(actor, 'paper.release') && !isAlone(actor, stage),
  },
  ergebnis: {
    step: 'table',
    text: 'Ergebnis der Beratung eintragen',
    forward: true,
    may: (actor) => mayAtHome(actor, 'paper.table'),
  },
  'mitzeichnung-anfordern': {
    step: 'askSignOff',
    text: 'Mitzeichnung anfordern',
    may: (actor) => mayAtHome(actor, 'paper.prepare'),
  },
  zurueckholen: {
    step: 'recall',
    text: 'Zurückholen und ändern',
    may: (actor) => mayAtHome(actor, 'paper.prepare'),
  },
  berichtigen: {
    step: 'revise',
    text: 'Berichtigen',
    may: (actor) => mayAtHome(actor, 'paper.prepare'),
  },
  zurueckziehen: {
    step: 'withdraw',
    text: 'Zurückziehen',
    may: (actor) => mayAtHome(actor, 'paper.release'),
  },
} as const satisfies Record<string, DeskStep>;
export type DeskStepName = keyof typeof DESK_STEPS;

export const isStepName = (name: string): name is DeskStepName => Object.hasOwn(DESK_STEPS, name);

/** The steps this person may take now. */
export const stepsFor = (actor: Actor, stage: Stage): DeskStepName[] =>
  (Object.keys(DESK_STEPS) as DeskStepName[]).filter((name) => {
    const { step, may }: DeskStep = DESK_STEPS[name];
    return after(stage.paper.state, step) !== undefined && may(actor, stage);
  });

const WAY = ['DRAFT', 'CO_SIGNATURE', 'APPROVED', 'RELEASED', 'TABLED'] as const;

/** The way of a paper, with what lies behind it; one that is replaced or withdrawn has left it. */
export function progressOf(state: PaperState) {
  const here = WAY.findIndex((one) => one === state);
  return WAY.map((one, index) => ({
    label: PAPER_STATES[one],
    done: index < here,
    current: index === here,
  }));
}

/** What is to be done next, and by whom. @param waiting names of the units that have not signed yet */
export function nextStep(state: PaperState, waiting: readonly string[]) {
  switch (state) {
    case 'DRAFT':
      return { who: 'KI-Management', what: 'fertig schreiben, mitzeichnen lassen oder genehmigen' };
    case 'CO_SIGNATURE':
      return waiting.length > 0
        ? { who: new Intl.ListFormat('de').format(waiting), what: 'mitzeichnen' }
        : { who: 'KI-Management oder Leitung der federführenden Stelle', what: 'genehmigen' };
    case 'APPROVED':
      return { who: 'KI-Management', what: 'freigeben' };
    case 'RELEASED':
      return { who: 'KI-Management', what: 'Ergebnis der Beratung eintragen' };
    default:
      return null;
  }
}
