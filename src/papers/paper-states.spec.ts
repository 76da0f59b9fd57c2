import { after, PAPER_STATES, type PaperState, refusalOf, stepsFrom } from './paper-states.js';

describe('the life of a paper', () => {
  it('goes these ways and no other', () => {
    const states = Object.keys(PAPER_STATES) as PaperState[];
    const ways = states.flatMap((from) =>
      stepsFrom(from).map((step) => `${from} ${step} ${String(after(from, step))}`),
    );
    expect(ways).toEqual([
      'DRAFT change DRAFT',
      'DRAFT askSignOff CO_SIGNATURE',
      'DRAFT askText DRAFT',
      'DRAFT signText DRAFT',
      'DRAFT returnText DRAFT',
      'DRAFT approve APPROVED',
      'CO_SIGNATURE askSignOff CO_SIGNATURE',
      'CO_SIGNATURE sign CO_SIGNATURE',
      'CO_SIGNATURE askText CO_SIGNATURE',
      'CO_SIGNATURE signText CO_SIGNATURE',
      'CO_SIGNATURE returnText CO_SIGNATURE',
      'CO_SIGNATURE return DRAFT',
      'CO_SIGNATURE recall DRAFT',
      'CO_SIGNATURE approve APPROVED',
      'APPROVED recall DRAFT',
      'APPROVED release RELEASED',
      'RELEASED table TABLED',
      'RELEASED revise RELEASED',
      'RELEASED supersede SUPERSEDED',
      'RELEASED withdraw WITHDRAWN',
      'TABLED table TABLED',
      'TABLED revise TABLED',
      'TABLED supersede SUPERSEDED',
      'TABLED withdraw WITHDRAWN',
    ]);
  });

  it('says what would have to be when a step cannot be taken', () => {
    expect(refusalOf('RELEASED', 'approve')).toBe(
      'Diese Vorlage steht auf „freigegeben“. Nur eine Vorlage, die auf „Entwurf“ oder „in Mitzeichnung“ steht, wird genehmigt.',
    );
  });
});
