import { SetupError } from '../say.mjs';

/**
 * @param {string} version such as "20.19.0"
 * @param {string} supported such as "^20.19.0 || ^22.13.0": the lines of Node this product is tested with
 * @throws {SetupError} for a Node that is older, or of a line in between
 */
export function refuseOldNode(version, supported) {
  const [major, minor] = numbers(version);
  const lines = supported.split('||').map((range) => numbers(range.replace('^', '')));
  // A Node newer than this product is given the benefit of the doubt.
  if (lines.every((line) => major > line[0])) return;
  if (lines.some((line) => major === line[0] && minor >= line[1])) return;
  const names = lines.map((line) => `${line[0]} (ab ${line[0]}.${line[1]})`).join(', ');
  throw new SetupError(
    `Node.js ${version} genügt nicht. Bitte installieren Sie Node.js in einer dieser Reihen: ${names}.`,
  );
}

/**
 * @param {string} version
 * @returns {[number, number]}
 */
function numbers(version) {
  const [major, minor] = version.trim().split('.').map(Number);
  return [major ?? 0, minor ?? 0];
}
