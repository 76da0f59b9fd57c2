/**
 * What `npm test` looks at beside the tests, in this order. Each counts as one test.
 * @type {readonly { name: string, args: string[], minutes: number }[]}
 */
export const CHECKS = [
  {
    name: 'Formatierung',
    args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
    minutes: 10,
  },
  {
    name: 'Regeln für den Quelltext',
    args: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
    minutes: 15,
  },
  {
    name: 'Typen',
    args: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
    minutes: 15,
  },
];
