import { refuseOldNode } from '../../src/setup/steps/node-version.mjs';

const SUPPORTED = '^20.19.0 || ^22.13.0 || ^24.11.0';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.13.1', '24.11.0', '25.0.0', '26.4.0'])(
    '%s is fine',
    (version) => {
      expect(() => {
        refuseOldNode(version, SUPPORTED);
      }).not.toThrow();
    },
  );

  it.each(['18.20.8', '20.18.3', '21.7.3', '22.12.0', '23.11.0', '24.10.0'])(
    '%s is refused with a sentence that says what would be right',
    (version) => {
      expect(() => {
        refuseOldNode(version, SUPPORTED);
      }).toThrow(
        `Node.js ${version} genügt nicht. Bitte installieren Sie Node.js in einer dieser Reihen: 20 (ab 20.19), 22 (ab 22.13), 24 (ab 24.11).`,
      );
    },
  );
});
