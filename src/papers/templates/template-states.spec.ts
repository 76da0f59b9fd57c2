import {
  after,
  refusalOf,
  TEMPLATE_STATES,
  TEMPLATE_STEPS,
  type TemplateState,
  type TemplateStep,
} from './template-states.js';

it('a version goes from draft to release by way of a second person, and never back', () => {
  const ways = (Object.keys(TEMPLATE_STATES) as TemplateState[]).flatMap((state) =>
    (Object.keys(TEMPLATE_STEPS) as TemplateStep[]).flatMap((step) => {
      const next = after(state, step);
      return next ? [`${state} ${step} ${next}`] : [];
    }),
  );
  expect(ways).toEqual([
    'DRAFT submit SUBMITTED',
    'DRAFT supersede SUPERSEDED',
    'DRAFT withdraw WITHDRAWN',
    'SUBMITTED release RELEASED',
    'SUBMITTED supersede SUPERSEDED',
    'SUBMITTED withdraw WITHDRAWN',
    'RELEASED supersede SUPERSEDED',
    'RELEASED withdraw WITHDRAWN',
  ]);
});

it('says which state a step needs', () => {
  expect(refusalOf('DRAFT', 'release')).toBe(
    'Diese Fassung steht auf „Entwurf“. Nur eine Fassung, die auf „zur Freigabe gegeben“ steht, wird freigegeben.',
  );
});
