import { isDeepStrictEqual } from 'node:util';
import { CouldNotLook, type Contract, type Plain, type ReadyCheck } from '../../contracts/check';
import { Stopped, WritesElsewhere, type Hindrance } from '../../contracts/line';

/** What came of one check. `unseen`: it could not be looked at, which is never as good as `holds`. */
export interface Finding {
  readonly code: string;
  readonly says: string;
  readonly outcome: 'holds' | 'differs' | 'unseen';
  /** What was expected and seen where it differs, why it could not be looked at; nothing where it holds. */
  readonly details: readonly string[];
}

/** Notes what may be why a check could not look. */
export interface Hindrances {
  readonly note: (hindrance: Hindrance) => void;
  /** Those since the last time they were taken. */
  readonly take: () => readonly Hindrance[];
}

/** An empty note. */
export function createHindrances(): Hindrances {
  let noted: Hindrance[] = [];
  return {
    note: (hindrance) => void noted.push(hindrance),
    take() {
      const taken = noted;
      noted = [];
      return taken;
    },
  };
}

/** Why the checks of a contract are not even begun: an option was not given, or the base could not be opened. */
export const unseenAll = ({ code, sentences, right }: Contract<never>, why: string): readonly Finding[] =>
  sentences.map((says) => ({ code, says, outcome: 'unseen', details: [why, `Needs ${right}.`] }));

/** Looks at each check of a contract, one after the other. Throws `Stopped` when somebody asked to stop. */
export async function lookAt<Base>(
  contract: Contract<Base>,
  base: Base,
  hindrances: Hindrances,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const check of contract.begin(base)) {
    hindrances.take();
    const { outcome, details } = await lookAtOne(check, hindrances, contract.right);
    findings.push({ code: contract.code, says: check.says, outcome, details });
  }
  return findings;
}

async function lookAtOne(
  { expected, look }: ReadyCheck,
  hindrances: Hindrances,
  right: string,
): Promise<Pick<Finding, 'outcome' | 'details'>> {
  try {
    const seen = await look();
    if (isDeepStrictEqual(plain(seen), plain(expected))) return { outcome: 'holds', details: [] };
    return because(unexpected(hindrances.take(), expected), right, differences(expected, seen));
  } catch (problem) {
    if (problem instanceof Stopped || problem instanceof WritesElsewhere) throw problem;
    if (problem instanceof CouldNotLook)
      return { outcome: 'unseen', details: [problem.message, `Needs ${right}.`] };
    return because(unexpected(hindrances.take(), expected), right, [
      `an answer had another shape (${shapeOf(problem)})`,
    ]);
  }
}

/** What was seen is not what was expected: that differs, unless a refusal or an outage that nobody expected stood in the way. */
function because(
  hindrances: readonly Hindrance[],
  right: string,
  details: readonly string[],
): Pick<Finding, 'outcome' | 'details'> {
  const [first] = hindrances;
  if (!first) return { outcome: 'differs', details };
  const what = first.status === 0 ? 'got no answer' : `was answered ${first.status} ${first.code}`.trim();
  return {
    outcome: 'unseen',
    details: [`A request ${what}; otherwise: ${details.join('; ')}.`, `Needs ${right}.`],
  };
}

/** A refusal that the check itself expects somewhere stands in nobody's way. */
const unexpected = (hindrances: readonly Hindrance[], expected: Plain): readonly Hindrance[] =>
  hindrances.filter(({ status }) => !numbersIn(expected).includes(status));

const numbersIn = (value: Plain | undefined): readonly number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
};

/** Without what is undefined, and in the order of its names. */
const plain = (value: Plain): unknown => JSON.parse(JSON.stringify(value));

const isMap = (value: unknown): value is Readonly<Record<string, Plain>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where two values differ, by name where both have names. */
function differences(expected: Plain, seen: Plain): readonly string[] {
  if (!isMap(expected) || !isMap(seen)) return [`expected ${shortly(expected)}, saw ${shortly(seen)}`];
  return Object.keys({ ...expected, ...seen })
    .filter((name) => !isDeepStrictEqual(expected[name], seen[name]))
    .map((name) => `${name}: expected ${shortly(expected[name])}, saw ${shortly(seen[name])}`);
}

const shortly = (value: Plain | undefined): string =>
  value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 120);

/** What kind of mistake it was and where, without what stood there. */
function shapeOf(problem: unknown): string {
  if (!(problem instanceof Error)) return 'unknown';
  const issues: unknown = 'issues' in problem ? problem.issues : [];
  const paths = Array.isArray(issues) ? issues.map(pathOf).filter((path) => path !== '') : [];
  return [problem.name, ...paths].join(' at ');
}

function pathOf(issue: unknown): string {
  if (typeof issue !== 'object' || issue === null || !('path' in issue)) return '';
  return Array.isArray(issue.path) ? issue.path.map(String).join('.') : '';
}
