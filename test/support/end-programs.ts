import { endRunningPrograms } from './program.js';

// A test that fails midway leaves its program running.
afterEach(endRunningPrograms);
