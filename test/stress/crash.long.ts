import { killedInTheMiddleOfWriting } from './crash-story.js';

// `npm run test:crash`: about half an hour.
killedInTheMiddleOfWriting(250);
