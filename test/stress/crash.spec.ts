import { DATABASES } from '../support/databases.js';
import { killedInTheMiddleOfWriting } from './crash-story.js';

// Five hundred times is `npm run test:crash`.
for (const kind of DATABASES) killedInTheMiddleOfWriting(kind, 6);
