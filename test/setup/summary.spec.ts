import { closingLine, summary } from '../../src/setup/checks/summary.mjs';

const CHECKED = { name: 'Typen', passed: 1, failed: 0, skipped: 0, seconds: 4.21 };
const TESTED = { name: 'Tests', passed: 120, failed: 0, skipped: 0, seconds: 61 };

describe('the summary of npm test', () => {
  it('ends with one line for people and machines', () => {
    expect(summary([CHECKED, TESTED]).split('\n').at(-1)).toBe('121 passed, 0 failed');
  });

  it('counts a failed check as one, and tells what was skipped', () => {
    const results = [
      { ...CHECKED, passed: 0, failed: 1 },
      { ...TESTED, failed: 2, skipped: 3 },
    ];
    expect(closingLine(results)).toBe('120 passed, 3 failed, 3 skipped');
    expect(summary(results)).toContain('FEHLER: 2 gescheitert, 120 bestanden, 3 übersprungen');
  });
});
