// One runner for every kind of test; folders tell them apart. swc only strips types: `npm run typecheck` checks them.
/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.[jt]sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
  },
  // Two packages are published as ES modules only; jest runs CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!any-ascii/|double-metaphone/)'],
  // What scripts/stub-unused.ts leaves out of the bundle: each test file would load it anew.
  moduleNameMapper: {
    '^(?:gpt-tokenizer|openai|yaml|jsonschema|axios|botbuilder-dialogs|botframework-streaming|@microsoft/recognizers-text[a-z-]*)(?:$|/)':
      '<rootDir>/test/unused-package.ts',
  },
  testSequencer: '<rootDir>/test/longest-first.mjs',
  globalSetup: '<rootDir>/test/before-all.ts',
  globalTeardown: '<rootDir>/test/after-all.ts',
  // A machine three times slower than ours, with other things to do, shall still see the end of each.
  testTimeout: 180_000,
  // The app logs a line for each turn. To read them: npx jest --silent=false
  silent: true,
  // One more than the two cores of the machine: a journey waits a third of its time, for a queue, a browser or a second to pass.
  maxWorkers: 3,
  // Each test file loads the app anew, and what it leaves behind adds up to gigabytes over a whole run.
  workerIdleMemoryLimit: '1500MB',
};
