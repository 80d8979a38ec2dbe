// Which mutants are made and how they are tried; scripts/mutate/main.ts adds the folder. docs/testing.md says how to read it.
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: ['./scripts/mutate/quick-runner.mjs', './scripts/mutate/leave-out-words.mjs'],
  testRunner: 'quick',
  coverageAnalysis: 'perTest',
  ignorers: ['words'],
  incremental: true,
  // Types are not asked: a mutant that does not compile is tried like any other.
  disableTypeChecks: false,
  tempDirName: '.local/mutation/tree',
  ignorePatterns: ['/.local', '/dist', '/coverage', '/docs', '/infra', '/manifest', '/bench'],
  htmlReporter: { fileName: '.local/mutation/report.html' },
  jsonReporter: { fileName: '.local/mutation/report.json' },
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  // A machine that others use as well is slow at times: a mutant that never ends is told by its count of loops first.
  timeoutMS: 10_000,
  timeoutFactor: 0.5,
};
