import { DATABASES } from '../support/databases.js';
import { killedInTheMiddleOfWriting } from './crash-story.js';

for (const kind of DATABASES) killedInTheMiddleOfWriting(kind, 10);
