import { frameGaps } from './gap-rules.js';
import { NEW_PAPER } from './new-paper.js';
import type { Paper } from './paper.entity.js';

const paperWith = (facts: Partial<Paper>): Paper => ({
  ...NEW_PAPER,
  id: '1',
  bodyId: '2',
  key: 'stand-2031',
  name: ' ',
  ...facts,
});

describe('what a paper itself lacks', () => {
  it('is named piece by piece, with the page where it is entered', () => {
    const gaps = frameGaps({ paper: paperWith({}), hasCommittee: false, hasDate: false });
    expect(gaps.map(({ what }) => what)).toEqual([
      'kein Betreff',
      'kein Vorlagenmuster gewählt',
      'weder Stichtag noch Sitzungstermin',
      'kein federführendes Amt',
      'kein Beschlussvorschlag',
      'kein Gremium in der Beratungsfolge',
    ]);
    expect(new Set(gaps.map(({ href }) => href))).toEqual(
      new Set(['/vorlagen/stand-2031/angaben']),
    );
  });

  it('is nothing once everything is there', () => {
    const paper = paperWith({
      name: 'Umsetzungsstand',
      template: 'berichtsvorlage',
      underDirectionOfId: '3',
      proposedResolution: 'Zur Kenntnis.',
    });
    expect(frameGaps({ paper, hasCommittee: true, hasDate: true })).toEqual([]);
  });
});
