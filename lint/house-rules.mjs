import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { layerZones } from './layers.mjs';
import { writeThroughEm } from './write-through-em.mjs';

const NODE_GLOBALS = ['process', 'console', 'fetch', 'Buffer', 'URL', 'AbortSignal', 'NodeJS'];
const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'];

const ONLY_CONFIG = 'Only src/config reads the environment.';
const READS_ENVIRONMENT = [{ object: 'process', property: 'env', message: ONLY_CONFIG }];
const IMPORTS_ENVIRONMENT = [
  { name: 'process', importNames: ['env', 'default'], message: ONLY_CONFIG },
  { name: 'node:process', importNames: ['env', 'default'], message: ONLY_CONFIG },
];

/**
 * @param {string} root folder with src/ and tsconfig.json; a parameter so that the rules can be
 *   tried on a small project of their own
 */
export function houseRules(root) {
  return defineConfig(
    globalIgnores(['dist/', 'dist.new/', 'data/', 'reports/', 'coverage/']),
    eslint.configs.recommended,
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    {
      files: ['**/*.mjs'],
      languageOptions: {
        globals: Object.fromEntries([...NODE_GLOBALS, ...TIMERS].map((name) => [name, false])),
      },
    },
    {
      files: ['src/setup/**/*.mjs'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              { regex: '^(?!node:|\\.)', message: 'The set-up runs before anything is installed.' },
            ],
          },
        ],
      },
    },
    {
      files: ['**/*.ts'],
      extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
      plugins: { 'import-x': importX, house: { rules: { 'write-through-em': writeThroughEm } } },
      languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
      settings: {
        'import-x/resolver-next': [
          createNodeResolver({
            extensions: ['.ts', '.js'],
            extensionAlias: { '.js': ['.ts', '.js'] },
          }),
        ],
        'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      },
      rules: {
        'import-x/no-cycle': ['error', { ignoreExternal: true }],
        'import-x/no-restricted-paths': ['error', { basePath: root, zones: layerZones(root) }],
        'no-restricted-properties': ['error', ...READS_ENVIRONMENT],
        'no-restricted-imports': ['error', { paths: IMPORTS_ENVIRONMENT }],
        'house/write-through-em': 'error',
        // Nest modules are classes that carry nothing but their decorator.
        '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
        '@typescript-eslint/no-confusing-void-expression': [
          'error',
          { ignoreArrowShorthand: true },
        ],
        '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
        '@typescript-eslint/no-unused-vars': [
          'error',
          {
            ignoreRestSiblings: true,
            argsIgnorePattern: '^_',
            destructuredArrayIgnorePattern: '^_',
          },
        ],
        // An empty text counts as none.
        '@typescript-eslint/prefer-nullish-coalescing': [
          'error',
          { ignorePrimitives: { string: true } },
        ],
        // Nest describes its options as classes and expects plain objects.
        '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      },
    },
    {
      files: ['src/config/**/*.ts', 'test/support/**/*.ts'],
      rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' },
    },
    {
      // The one place that opens transactions, and the tests of what happens without them.
      files: ['src/database/**/*.ts', 'test/database/**/*.ts'],
      rules: { 'house/write-through-em': 'off' },
    },
    {
      // In a test a wrong `!` fails at once, and where it stands.
      files: ['test/**/*.ts', '**/*.spec.ts'],
      rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
    },
  );
}
