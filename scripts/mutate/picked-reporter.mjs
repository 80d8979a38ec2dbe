// Says of each mistake in picked.json whether a test noticed it, and fails when one was not tried or not noticed. A file that does
// not even load is no test that notices: an expectation has to fail.
import { picked } from './picked.mjs';

export default class PickedReporter {
  constructor() {
    this.failing = new Map();
    this.unread = [];
  }

  onTestResult({ context }, result) {
    const mistake = context.config.displayName.name;
    if (result.testExecError) this.unread.push(`${mistake}: ${result.testExecError.message}`);
    this.failing.set(mistake, (this.failing.get(mistake) ?? 0) + result.numFailingTests);
  }

  onRunComplete() {
    const survived = picked.filter(({ breaks }) => !(this.failing.get(breaks) > 0));
    for (const { breaks } of picked) {
      const failing = this.failing.get(breaks);
      console.log(failing > 0 ? `killed by ${failing}: ${breaks}` : `SURVIVED: ${breaks}`);
    }
    console.log(`${picked.length - survived.length} of ${picked.length} killed`);
    for (const problem of this.unread) console.log(problem);
    this.isBad = survived.length > 0 || this.unread.length > 0;
  }

  getLastError() {
    return this.isBad
      ? new TypeError('A mistake was not noticed: write the test that notices it')
      : undefined;
  }
}
