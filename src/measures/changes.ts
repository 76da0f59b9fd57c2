import { isDeepStrictEqual } from 'node:util';
import { coded } from '../texts/coded.js';
import { CHANGEABLE_FACTS, type ChangeableFact } from './fact-labels.js';
import { type Fact, FACTS_IN_WORDS, type Told } from './facts-in-words.js';

const FACTS = Object.keys(CHANGEABLE_FACTS) as ChangeableFact[];

/** What differs between two days, old and new in the words of each day; no text: nothing stated. */
export function differences(before: Told, after: Told) {
  return FACTS.filter((name) => differs(FACTS_IN_WORDS[name], before, after)).map((name) => ({
    fact: coded(CHANGEABLE_FACTS, name),
    before: FACTS_IN_WORDS[name].words(before),
    after: FACTS_IN_WORDS[name].words(after),
  }));
}

const differs = (fact: Fact, before: Told, after: Told): boolean =>
  !isDeepStrictEqual(fact.value(before), fact.value(after));
