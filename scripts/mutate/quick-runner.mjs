import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { transformSync } from '@swc/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { collectTests, runTest } from './collected-tests.mjs';

// Through jest, each mutant costs seconds: every file is loaded anew in a world of its own and all of its tests are run, even
// after one has failed. Here a mutant is tried in one process, by the files that reach it alone, until the first test fails.
const require = createRequire(import.meta.url);
const tests = JSON.parse(process.env.MUTATION_TESTS ?? '[]');
/** The copy of the project that holds the mutants, into which Stryker goes before the first run. */
const inCopy = (...file) => path.join(process.cwd(), ...file);
const javaScript = new Map();

/** TypeScript becomes CommonJS once, as `npm test` has it; `npm run typecheck` checks it. */
Module._extensions['.ts'] = (module, file) => {
  const known = javaScript.get(file);
  const code = known ?? transformSync(readFileSync(file, 'utf8'), { ...asInJest, filename: file }).code;
  javaScript.set(file, code);
  module._compile(code, file);
};
const asInJest = {
  module: { type: 'commonjs' },
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  sourceMaps: 'inline',
};

/** Forgets every file of the project, so that it is loaded with the mutant in it; packages stay. */
function forgetProject() {
  for (const file of Object.keys(require.cache)) {
    if (file.startsWith(inCopy(path.sep))) Reflect.deleteProperty(require.cache, file);
  }
}

/** How often each mutant was come by up to now, be it while a file was loaded or in one of its tests. */
function countsIn({ static: loading = {}, perTest = {} } = {}) {
  const counts = new Map();
  for (const hits of [loading, ...Object.values(perTest)]) {
    for (const [mutant, count] of Object.entries(hits)) counts.set(mutant, (counts.get(mutant) ?? 0) + count);
  }
  return counts;
}

class QuickRunner {
  static inject = [];
  /** By test file, the mutants that it reaches. */
  reached = new Map();
  context = (globalThis.__stryker__ ??= {});

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.context.mutantCoverage = { static: {}, perTest: {} };
    const results = [];
    forgetProject();
    for (const file of tests) {
      // Each file is loaded by itself, so that it is seen what loading it reaches.
      forgetProject();
      const before = countsIn(this.context.mutantCoverage);
      results.push(...(await this.runFile(file)));
      const after = countsIn(this.context.mutantCoverage);
      this.reached.set(file, new Set([...after.keys()].filter((one) => after.get(one) !== before.get(one))));
    }
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.context.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    if (this.reached.size === 0) await this.dryRun();
    const wanted = testFilter && new Set(testFilter);
    Object.assign(this.context, {
      activeMutant: activeMutant.id,
      hitLimit,
      hitCount: hitLimit ? 0 : undefined,
    });
    forgetProject();
    try {
      const results = [];
      for (const file of tests.filter((one) => this.reached.get(one)?.has(activeMutant.id))) {
        results.push(...(await this.runFile(file, wanted)));
        if (results.some(({ status }) => status === TestStatus.Failed)) break;
      }
      return (
        determineHitLimitReached(this.context.hitCount, hitLimit) ??
        toMutantRunResult({ status: DryRunStatus.Complete, tests: results })
      );
    } catch (error) {
      // It could not even be loaded, which Stryker counts apart.
      return { status: MutantRunStatus.Error, errorMessage: String(error) };
    } finally {
      Object.assign(this.context, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
    }
  }

  /** What came of the tests of a file, up to the first that failed; of those that are wanted, where that is said. */
  async runFile(file, wanted) {
    const results = [];
    const collected = collectTests(() => require(inCopy(file)));
    for (const test of collected.filter(({ name }) => !wanted || wanted.has(name))) {
      this.context.currentTestId = test.name;
      const began = performance.now();
      const failureMessage = await runTest(test);
      this.context.currentTestId = undefined;
      const told = { id: test.name, name: test.name, fileName: inCopy(file) };
      const timeSpentMs = Math.round(performance.now() - began);
      results.push(
        failureMessage === undefined
          ? { ...told, timeSpentMs, status: TestStatus.Success }
          : { ...told, timeSpentMs, status: TestStatus.Failed, failureMessage },
      );
      if (failureMessage !== undefined && this.context.activeMutant !== undefined) break;
    }
    return results;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'quick', QuickRunner)];
