import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClientSecretCredential } from '@azure/identity';
import { CouldNotLook } from '../contracts/check';
import { version } from '../package.json';
import { readClaims } from './prove/claims';
import type { Finding } from './prove/findings';
import { readOptions, type ProveOptions } from './prove/options';
import { prove, rightsOf, type Proof, type World } from './prove/prove';
import { writeReport } from './prove/report';
import { openSignIn } from './sign-in';

const root = join(__dirname, '..');
const marks = { holds: '✓', differs: '✗', unseen: '?' } as const;

/**
 * `npm run prove -- --site <site> --team <group>`: holds what the stand-ins claim against the real Graph and Teams, in throwaway
 * lists and a throwaway channel, removes them, and writes a report that may be sent on. Signs in as `npm run provision` does.
 * Ends with 0 when all is as claimed, 1 when something is not or was left behind, 2 when something could not be looked at.
 */
async function main(words: readonly string[]): Promise<void> {
  const options = readOptions(words, process.env);
  console.log('What this needs:');
  for (const right of rightsOf(options)) console.log(`  ${right}`);
  const stop = listenForStop();
  const world: World = {
    graphToken: openSignIn(options, options.signIn),
    botToken: signInAsBot(options),
    pause: stop.pause,
    isStopped: stop.isStopped,
    nowMs: Date.now,
    onFindings: (findings) => {
      for (const finding of findings) print(finding);
    },
  };
  const proof = await prove(options, world);
  for (const { name, byHand } of proof.left) console.error(`! Could not remove ${name}: ${byHand}.`);
  const claims = readClaims(readFileSync(join(root, 'docs', 'platform-limits.md'), 'utf8'));
  const on = new Date();
  const left = proof.left.map(({ name }) => name);
  const file = options.reportFile ?? `prove-report-${on.toISOString().slice(0, 10)}.md`;
  writeFileSync(file, writeReport({ ...proof, version, on, claims, left }));
  console.log(`${summaryOf(proof)} The report is in ${file}: read it, then send it to us.`);
  process.exitCode = codeFor(proof);
}

function print({ outcome, code, says, details }: Finding): void {
  console.log(`${marks[outcome]} ${code}: ${says}`);
  for (const detail of details) console.log(`    ${detail}`);
}

const countOf = ({ findings }: Proof, outcome: Finding['outcome']): number =>
  findings.filter((finding) => finding.outcome === outcome).length;

const summaryOf = (proof: Proof): string =>
  `${countOf(proof, 'holds')} as claimed, ${countOf(proof, 'differs')} otherwise, ${countOf(proof, 'unseen')} could not be looked at, ${proof.left.length} left behind${proof.isStopped ? '; stopped before its end' : ''}.`;

/** A fault of ours is worse than whatever was found before it. */
function codeFor(proof: Proof): number {
  const { failure, left } = proof;
  if (failure !== undefined) console.error('A fault of ours ended it:', failure);
  if (failure !== undefined || countOf(proof, 'differs') > 0 || left.length > 0) return 1;
  return countOf(proof, 'unseen') > 0 || proof.isStopped ? 2 : 0;
}

/** Ctrl-C and its like end the looking, not the removing. */
function listenForStop(): Pick<World, 'pause' | 'isStopped'> {
  const waiting = new Set<() => void>();
  let isStopped = false;
  const stop = (): void => {
    console.error('Stopping: what was made is removed first.');
    isStopped = true;
    for (const wake of waiting) wake();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  return {
    isStopped: () => isStopped,
    pause: (ms) =>
      new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        waiting.add(wake);
      }),
  };
}

/** A token for Teams by the secret of the bot; a managed identity has none outside of Azure. */
function signInAsBot({ mode, tenantId, bot }: ProveOptions): () => Promise<string> {
  if (mode === 'local') return async () => 'local';
  const { appId, password } = bot;
  if (password === undefined)
    return async () => {
      throw new CouldNotLook(
        'Set MicrosoftAppId and MicrosoftAppPassword: a bot that is a managed identity cannot be signed in as from here, so register one with a secret for the trial.',
      );
    };
  const credential = new ClientSecretCredential(tenantId, appId, password);
  return async () => (await credential.getToken('https://api.botframework.com/.default')).token;
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 1;
});
