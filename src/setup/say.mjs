/** Something is missing that the set-up cannot provide. The message is German and says what to do. */
export class SetupError extends Error {}

/**
 * Everything the set-up tells goes to stderr: stdout belongs to the results of the command.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
