import { availableParallelism } from 'node:os';

/** Specs stand beside pure rules in src/; everything that needs a database, a server or a browser stands in test/. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  globalSetup: '<rootDir>/test/support/jest-setup.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/end-programs.ts'],
  globalTeardown: '<rootDir>/test/support/jest-teardown.mjs',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  // Each worker may run a browser and a server of its own, and waits for them a third of its time:
  // three of them keep two processors busy.
  maxWorkers: Math.max(3, Math.floor(availableParallelism() / 2)),
  // Jest never lets go of ES modules it has loaded; without this a worker holds four gigabytes in the
  // end, and collecting them takes half a minute at a time.
  workerIdleMemoryLimit: '1GB',
  extensionsToTreatAsEsm: ['.ts'],
  // TypeScript sources import each other by the name of the compiled file.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '/node_modules/content-disposition/.+\\.js$': [
      '@swc/jest',
      { jsc: { target: 'es2023' }, module: { type: 'commonjs' } },
    ],
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
          },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // @fastify/static requires a package that is ES modules only. Node can do that, Jest cannot before
  // Node 24: this one is turned into CommonJS for the tests.
  transformIgnorePatterns: ['/node_modules/(?!content-disposition/)'],
  testTimeout: 60_000,
};
