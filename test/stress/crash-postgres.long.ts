import { killedInTheMiddleOfWriting } from './crash-story.js';

// `npm run test:crash`, beside the other database: about a quarter of an hour.
killedInTheMiddleOfWriting('PostgreSQL', 250);
