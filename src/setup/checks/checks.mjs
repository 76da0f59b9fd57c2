/**
 * What `npm test` looks at before the tests, in this order. Each counts as one test.
 * @type {readonly { name: string, args: string[], minutes: number }[]}
 */
export const CHECKS = [
  {
    name: 'Formatierung',
    args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
    minutes: 3,
  },
  {
    name: 'Regeln für den Quelltext',
    args: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
    minutes: 5,
  },
  {
    name: 'Typen',
    args: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
    minutes: 5,
  },
];
