// npm run mutate:picked: makes hand-picked mistakes (picked.json) in the code of the register, one at a time and in memory only, and
// says which of them its unit tests notice. docs/testing.md says how to add one.
import { join } from 'node:path';
import shared from '../../jest.config.js';
import { picked } from './picked.mjs';

const here = import.meta.dirname;
const root = join(here, '..', '..');

/** The tests that must notice, as a project of their own that loads one file with the mistake in it. */
const withMistake = (mistake) => ({
  rootDir: root,
  displayName: mistake.breaks,
  testEnvironment: shared.testEnvironment,
  testMatch: ['<rootDir>/test/register/cases/*.test.ts', '<rootDir>/test/register/csv.test.ts'],
  transform: { '^.+\\.[jt]sx?$': [join(here, 'picked-transform.mjs'), mistake] },
  transformIgnorePatterns: shared.transformIgnorePatterns,
  moduleNameMapper: shared.moduleNameMapper,
});

export default {
  rootDir: root,
  projects: picked.map(withMistake),
  reporters: [join(here, 'picked-reporter.mjs')],
  silent: true,
  maxWorkers: shared.maxWorkers,
  testTimeout: 60_000,
};
