import { euro, statedKimLink, typedKimLink } from './typed-kim-link.js';

describe('the link to KIM as it is typed', () => {
  it.each([
    ['12.500,50', 12_500.5],
    ['12500', 12_500],
    ['1.000 €', 1_000],
    ['12.50', '12.50'],
    ['viel', 'viel'],
  ])('has %s as an amount', (text, amount) => {
    expect(euro(text)).toBe(amount);
  });

  it('becomes what the API takes', () => {
    const form = {
      assessment: 'RELATED',
      modules: 'COORDINATION',
      contributions: ['NETWORK', 'GAP_IDENTIFIED'],
      legalCircles: 'SGB II\r\n\r\nAufenthG\r\nSGB II',
      rationale: '',
      'steeringDecisions.0.date': '3.5.2021',
      'steeringDecisions.0.decision': 'Weiter so',
      'politicalDecisions.0.date': 'Juni 2021',
      'politicalDecisions.0.committee': 'Kreistag',
      'politicalDecisions.0.decision': 'Zugestimmt',
      'fundingShares.0.programmeKey': 'kim',
      'fundingShares.0.module': '',
      'fundingShares.0.amountEuro': '5.000',
      'fundingShares.0.period': '',
      'fundingShares.0.doubleFundingChecked': 'ja',
      'fundingShares.1.programmeKey': '',
    };
    expect(statedKimLink(typedKimLink(form))).toEqual({
      assessment: 'RELATED',
      modules: ['COORDINATION'],
      contributions: ['NETWORK', 'GAP_IDENTIFIED'],
      legalCircles: ['SGB II', 'AufenthG'],
      rationale: null,
      steeringDecisions: [{ date: '2021-05-03', decision: 'Weiter so' }],
      politicalDecisions: [{ date: 'Juni 2021', committee: 'Kreistag', decision: 'Zugestimmt' }],
      fundingShares: [
        {
          programmeKey: 'kim',
          module: null,
          amountEuro: 5_000,
          period: null,
          doubleFundingChecked: true,
        },
      ],
    });
  });
});
