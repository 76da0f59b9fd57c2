/** Where a paper stands between its first draft and its end. */
export const PAPER_STATES = {
  DRAFT: 'Entwurf',
  CO_SIGNATURE: 'in Mitzeichnung',
  APPROVED: 'genehmigt',
  RELEASED: 'freigegeben',
  TABLED: 'beraten',
  SUPERSEDED: 'ersetzt',
  WITHDRAWN: 'zurückgezogen',
} as const;
export type PaperState = keyof typeof PAPER_STATES;

/** Steps from one state to the next, as people read them. */
export const PAPER_STEPS = {
  change: 'geändert',
  askSignOff: 'zur Mitzeichnung gegeben',
  sign: 'mitgezeichnet',
  askText: 'mit ihren gekürzten Texten zur Freizeichnung gegeben',
  signText: 'in ihren Texten freigezeichnet',
  returnText: 'mit einem Text an das KI-Management zurückgegeben',
  return: 'aus der Mitzeichnung zurückgegeben',
  recall: 'zur Bearbeitung zurückgeholt',
  approve: 'genehmigt',
  release: 'freigegeben',
  table: 'mit einem Beratungsergebnis versehen',
  revise: 'berichtigt',
  supersede: 'ersetzt',
  withdraw: 'zurückgezogen',
} as const;
export type PaperStep = keyof typeof PAPER_STEPS;

/** Every step there is: the states it starts from, and where it leads from each. */
const NEXT: Readonly<Record<PaperStep, Partial<Record<PaperState, PaperState>>>> = {
  change: { DRAFT: 'DRAFT' },
  askSignOff: { DRAFT: 'CO_SIGNATURE', CO_SIGNATURE: 'CO_SIGNATURE' },
  sign: { CO_SIGNATURE: 'CO_SIGNATURE' },
  askText: { DRAFT: 'DRAFT', CO_SIGNATURE: 'CO_SIGNATURE' },
  signText: { DRAFT: 'DRAFT', CO_SIGNATURE: 'CO_SIGNATURE' },
  returnText: { DRAFT: 'DRAFT', CO_SIGNATURE: 'CO_SIGNATURE' },
  return: { CO_SIGNATURE: 'DRAFT' },
  recall: { CO_SIGNATURE: 'DRAFT', APPROVED: 'DRAFT' },
  approve: { DRAFT: 'APPROVED', CO_SIGNATURE: 'APPROVED' },
  release: { APPROVED: 'RELEASED' },
  table: { RELEASED: 'TABLED', TABLED: 'TABLED' },
  revise: { RELEASED: 'RELEASED', TABLED: 'TABLED' },
  supersede: { RELEASED: 'SUPERSEDED', TABLED: 'SUPERSEDED' },
  withdraw: { RELEASED: 'WITHDRAWN', TABLED: 'WITHDRAWN' },
};

/** Where the step leads; undefined where it cannot be taken. */
export const after = (state: PaperState, step: PaperStep): PaperState | undefined =>
  NEXT[step][state];

/** What can be done next, in the order of a paper's life. */
export const stepsFrom = (state: PaperState): PaperStep[] =>
  (Object.keys(PAPER_STEPS) as PaperStep[]).filter((step) => after(state, step) !== undefined);

/** @returns a German sentence that says from which states it can be done */
export function refusalOf(state: PaperState, step: PaperStep): string {
  const from = (Object.keys(NEXT[step]) as PaperState[]).map((one) => `„${PAPER_STATES[one]}“`);
  const states = new Intl.ListFormat('de', { type: 'disjunction' }).format(from);
  return `Diese Vorlage steht auf „${PAPER_STATES[state]}“. Nur eine Vorlage, die auf ${states} steht, wird ${PAPER_STEPS[step]}.`;
}

/** What everybody may read who may read papers at all. */
export const PUBLISHED: readonly PaperState[] = ['RELEASED', 'TABLED', 'SUPERSEDED'];

/** Still being worked on: only for those who work on it. */
export const IN_PROGRESS: readonly PaperState[] = ['DRAFT', 'CO_SIGNATURE', 'APPROVED'];

/** What became of a request to co-sign. */
export const SIGN_OFF_STATES = {
  ASKED: 'angefragt',
  SIGNED: 'mitgezeichnet',
  RETURNED: 'zurückgegeben',
  /** The paper went back to be worked on: what was signed is no longer what there is. */
  LAPSED: 'hinfällig',
} as const;
export type SignOffState = keyof typeof SIGN_OFF_STATES;
