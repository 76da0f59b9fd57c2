import eslint from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom (docs/decisions/0001): a folder may import itself and what stands further
 * down this list, never what stands above it. Features stand left to right in the design; here from
 * the last to the first.
 */
const LAYERS = [
  ['oparl'],
  ['exchange'],
  ['seed'],
  ['rounds'],
  ['papers'],
  ['measures'],
  ['concepts'],
  ['organizations'],
  ['auth', 'audit', 'users', 'rendering', 'web', 'texts'],
  ['database'],
  ['config'],
];

const layerRules = LAYERS.flatMap((folders, level) => {
  const above = LAYERS.slice(0, level).flat();
  return folders.flatMap((folder) =>
    [...above.map((name) => `./src/${name}`), './src/app.module.ts', './src/app.setup.ts', './src/main.ts', './src/cli.ts'].map(
      (from) => ({ target: `./src/${folder}`, from, message: `${folder} may not import what stands above it.` }),
    ),
  );
});

const onlyConfigReadsTheEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only src/config reads the environment.',
};
const onlyDatabaseWriteSaves = {
  selector:
    "CallExpression[callee.type='MemberExpression'][callee.property.name=/^(save|insert|upsert|softDelete|softRemove)$/]:not([callee.object.name='em'])",
  message: 'Write only through `em` inside database.write(em => …).',
};

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'reports/', 'coverage/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', fetch: 'readonly', Buffer: 'readonly', URL: 'readonly', setTimeout: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.js'], extensionAlias: { '.js': ['.ts', '.js'] } }),
      ],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: layerRules }],
      'no-restricted-syntax': ['error', onlyConfigReadsTheEnvironment, onlyDatabaseWriteSaves],
      // Nest modules are classes that carry nothing but their decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/config/**/*.ts', 'test/support/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', onlyDatabaseWriteSaves] },
  },
);
