import { CHANGEABLE_FACTS, type ChangeableFact } from '../fact-labels.js';
import { FACTS_IN_WORDS, type Told } from '../facts-in-words.js';

/** What a measure is, part by part; a part of which nothing is stated is not shown. */
const PARTS: readonly { title: string; facts: readonly ChangeableFact[] }[] = [
  {
    title: 'Angaben',
    facts: [
      'officialWording',
      'description',
      'kind',
      'kindWording',
      'fields',
      'concepts',
      'targetGroups',
      'places',
      'plannedStart',
      'plannedEnd',
      'startedOn',
      'endedOn',
      'note',
      'source',
    ],
  },
  { title: 'Wer mitwirkt', facts: ['lead', 'leadWording', 'kiRole', 'parties'] },
  { title: 'Förderung', facts: ['funding'] },
  {
    title: 'Bezug zum Kommunalen Integrationsmanagement (KIM)',
    facts: [
      'kimAssessment',
      'kimModules',
      'kimContributions',
      'kimLegalCircles',
      'kimRationale',
      'kimSteeringDecisions',
      'kimPoliticalDecisions',
      'kimFundingShares',
      'kimAssessedBy',
      'kimAssessedOn',
    ],
  },
];

export function factsView(told: Told) {
  return PARTS.map(({ title, facts }) => ({
    title,
    facts: facts
      .map((name) => ({
        label: CHANGEABLE_FACTS[name].replace('KIM: ', ''),
        words: FACTS_IN_WORDS[name].words(told),
      }))
      .filter(({ words }) => words.length > 0),
  })).filter(({ facts }) => facts.length > 0);
}
