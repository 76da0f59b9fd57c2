import { killedInTheMiddleOfWriting } from './crash-story.js';

killedInTheMiddleOfWriting(12);
