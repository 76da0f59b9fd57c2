import { countyOverTime } from '../../src/seed/musterkreis/generate-county.js';
import { WAYS } from './hands.js';
import { KEY, peopleGoTheirWays } from './ways-of-people.js';

describe('what people come for', () => {
  peopleGoTheirWays(countyOverTime({ seed: 'musterkreis', measures: 24, key: KEY }), WAYS);
});
