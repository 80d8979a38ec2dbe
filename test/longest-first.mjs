import { readFileSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

/** The files that take longest, longest first: begun last, one of them would leave a worker with nothing to do at the end. */
const longest = [
  'journeys/whole/demo',
  'commands/outages',
  'deliveries/deliveries',
  'attack/attack',
  'domain/case/reach',
  'domain/case/properties',
  'journeys/reviews/review-to-lifting.browser',
  'journeys/whole/west-lothian.browser',
  'journeys/reviews/reviews',
  'journeys/waiting/many-due',
  'journeys/deciding/report-to-decision.browser',
  'journeys/customers/merging',
  'journeys/records/subject-access',
  'journeys/whole/registers-of-scotland.browser',
  'journeys/customers/customer-list',
  'breaking/breaking',
  'infra/prove',
  'docs/policy-map',
];

/** What starts Microsoft 365 or a browser takes seconds, the rest a moment. */
const starts = /\b(?:startAtRest|startTestLocal|startLocal|launchChromium)\(/;

function rankOf({ path }) {
  const known = longest.findIndex((name) => path.replaceAll('\\', '/').endsWith(`test/${name}.test.ts`));
  if (known >= 0) return known;
  return starts.test(readFileSync(path, 'utf8')) ? longest.length : longest.length + 1;
}

/**
 * Jest begins with the largest files where it does not know yet how long each takes, as in a fresh clone; how long a test takes
 * has little to do with its size.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const ranks = new Map(tests.map((test) => [test, rankOf(test)]));
    return super.sort(tests).toSorted((one, other) => ranks.get(one) - ranks.get(other));
  }
}
