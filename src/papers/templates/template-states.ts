/** Where a version of a template stands. */
export const TEMPLATE_STATES = {
  DRAFT: 'Entwurf',
  SUBMITTED: 'zur Freigabe gegeben',
  RELEASED: 'freigegeben',
  SUPERSEDED: 'ersetzt',
  WITHDRAWN: 'zurückgezogen',
} as const;
export type TemplateState = keyof typeof TEMPLATE_STATES;

/** Steps from one state to the next, as people read them. */
export const TEMPLATE_STEPS = {
  submit: 'zur Freigabe gegeben',
  release: 'freigegeben',
  supersede: 'ersetzt',
  withdraw: 'zurückgezogen',
} as const;
export type TemplateStep = keyof typeof TEMPLATE_STEPS;

/** Every step there is: the states it starts from, and where it leads from each. */
const NEXT: Readonly<Record<TemplateStep, Partial<Record<TemplateState, TemplateState>>>> = {
  submit: { DRAFT: 'SUBMITTED' },
  release: { SUBMITTED: 'RELEASED' },
  supersede: { DRAFT: 'SUPERSEDED', SUBMITTED: 'SUPERSEDED', RELEASED: 'SUPERSEDED' },
  withdraw: { DRAFT: 'WITHDRAWN', SUBMITTED: 'WITHDRAWN', RELEASED: 'WITHDRAWN' },
};

/** Where the step leads; undefined where it cannot be taken. */
export const after = (state: TemplateState, step: TemplateStep): TemplateState | undefined =>
  NEXT[step][state];

/** @returns a German sentence that says from which states it can be done */
export function refusalOf(state: TemplateState, step: TemplateStep): string {
  const from = (Object.keys(NEXT[step]) as TemplateState[]).map(
    (one) => `„${TEMPLATE_STATES[one]}“`,
  );
  const states = new Intl.ListFormat('de', { type: 'disjunction' }).format(from);
  return `Diese Fassung steht auf „${TEMPLATE_STATES[state]}“. Nur eine Fassung, die auf ${states} steht, wird ${TEMPLATE_STEPS[step]}.`;
}

/** Written, but not in use yet. */
export const UNRELEASED: readonly TemplateState[] = ['DRAFT', 'SUBMITTED'];
