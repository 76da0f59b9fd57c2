import { readFileSync } from 'node:fs';
import { type Action, PERMISSIONS, permits } from '../../src/auth/permissions.js';
import { type Role, ROLES } from '../../src/auth/role.js';
import { FRESHNESS } from '../../src/measures/freshness.js';
import { LACKS } from '../../src/measures/quality.js';

/** The cells of all tables of a page of the handbook. */
function rowsOf(page: string): string[][] {
  return readFileSync(`docs/handbuch/${page}.md`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[ -]*-/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe('the handbook', () => {
  it('tells of every action who may take it, and of no other', () => {
    const grantees = [...(Object.keys(ROLES) as Role[]), 'public'] as const;
    const head = ['Handlung', ...Object.values(ROLES), 'Alle'];
    const actions = Object.keys(PERMISSIONS) as Action[];
    const expected = actions.map((action) => [
      `${PERMISSIONS[action].label} (\`${action}\`)`,
      ...grantees.map((grantee) => (permits(action, grantee) ? 'ja' : '')),
    ]);
    const rows = rowsOf('rollen-und-rechte').filter((row) => row.length === head.length);
    expect(rows).toEqual([head, ...expected]);
  });

  it('explains every age of a report and everything that can be missing', () => {
    const rows = rowsOf('vollstaendigkeit').map(([label, code]) => [label, code]);
    for (const [code, label] of [...Object.entries(FRESHNESS), ...Object.entries(LACKS)])
      expect(rows).toContainEqual([label, `\`${code}\``]);
    expect(rows).toHaveLength(2 + Object.keys(FRESHNESS).length + Object.keys(LACKS).length);
  });
});
