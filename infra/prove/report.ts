import type { ByHand } from '../../contracts/by-hand';
import type { Claim } from './claims';
import type { Finding } from './findings';

/** A claim that somebody looked at by hand; `saw` is undefined until they say what they saw. */
export interface HandFinding extends ByHand {
  readonly saw: string | undefined;
}

/** All that a report says. */
export interface Account {
  readonly version: string;
  readonly on: Date;
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  readonly byHand: readonly HandFinding[];
  /** What could not be removed. */
  readonly left: readonly string[];
  /** Whether it was stopped before its end. */
  readonly isStopped: boolean;
}

const marks = { holds: '✓', differs: '✗', unseen: '?' } as const;

/** The report that may be sent to whoever makes the bot: no names, ids, addresses or secrets. */
export function writeReport(account: Account): string {
  const { version, on, findings, byHand, left, isStopped } = account;
  const count = (outcome: Finding['outcome']) => findings.filter((one) => one.outcome === outcome).length;
  const day = on.toISOString().slice(0, 10);
  return withoutNames(
    [
      `# What Microsoft 365 answered, ${day}`,
      '',
      `Customer Behaviour ${version}. ${count('holds')} as claimed, ${count('differs')} otherwise, ${count('unseen')} could not be looked at.`,
      ...(isStopped ? ['Stopped before its end.'] : []),
      ...(left.length > 0 ? [`Left behind: ${left.length}.`] : ['Everything that was made was removed.']),
      '',
      '## What was open',
      '',
      ...openClaims(account, day),
      '',
      '## Every check',
      '',
      ...findings.flatMap(lineOf),
      '',
      '## By hand',
      '',
      ...byHand.flatMap(handLines),
      '',
    ].join('\n'),
  );
}

const lineOf = ({ code, says, outcome, details }: Finding): readonly string[] => [
  `- ${marks[outcome]} \`${code}\`: ${says}`,
  ...details.map((detail) => `  - ${detail}`),
];

const handLines = ({ code, steps, expected, saw }: HandFinding): readonly string[] => [
  `- ${saw === undefined ? '?' : saw === 'as claimed' ? '✓' : '✗'} \`${code}\`: ${steps}`,
  `  - Claimed: ${expected}.`,
  `  - ${saw === undefined ? `Say what you saw with --saw "${code}=as claimed", or =<what you saw>.` : `Seen: ${saw}.`}`,
];

/** Each open claim with its date and answer. */
const openClaims = ({ claims, findings, byHand }: Account, day: string): readonly string[] =>
  claims
    .filter(({ isOpen }) => isOpen)
    .flatMap(({ fact, codes }) => [
      `- ${fact}`,
      ...codes.flatMap((code) =>
        answersOf(code, findings, byHand).map((answer) => `  - ${day}, \`${code}\`: ${answer}`),
      ),
    ]);

function answersOf(
  code: string,
  findings: readonly Finding[],
  byHand: readonly HandFinding[],
): readonly string[] {
  const hand = byHand.find((one) => one.code === code);
  if (hand) return [hand.saw ?? 'not settled: it waits for somebody’s hand'];
  const own = findings.filter((finding) => finding.code === code);
  if (own.length === 0) return ['not settled: not looked at'];
  return own.map(({ says, outcome, details }) => {
    if (outcome === 'holds') return `as claimed: ${says}`;
    return `${outcome === 'differs' ? 'otherwise' : 'not settled'}: ${details.join(' ')}`;
  });
}

/** What could say who or where somebody is, and what opens something. */
const hidden = [
  { found: /\beyJ[\w-]+(?:\.[\w-]+)*/g, is: '<token>' },
  { found: /\b(?:19|29|28|8):[^\s"',]+/g, is: '<address in Teams>' },
  { found: /[\w.+#-]+@[\w-]+(?:\.[\w-]+)+/g, is: '<mail address>' },
  { found: /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, is: '<id>' },
  { found: /https?:\/\/[^\s"'<>)]+/g, is: '<address>' },
  { found: /\b[\w-]+(?:\.[\w-]+)*\.sharepoint\.[\w.]+[^\s"']*/gi, is: '<site>' },
] as const;

/** A text without ids, addresses and tokens, whatever a service put into its words. */
export const withoutNames = (text: string): string =>
  hidden.reduce((rest, { found, is }) => rest.replace(found, is), text);
