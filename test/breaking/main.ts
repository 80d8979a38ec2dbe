import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeBundles, type Bundles } from '../../bench/bundles';
import { compareTold, liveThrough, type Verdict } from './rig/live-through';
import { startRig } from './rig/rig';
import { addBlows, addUp, isSound, type Sums, sumsTable } from './rig/sums';

const root = resolve(__dirname, '..', '..');
const [sumsFile, page] = [join(__dirname, 'sums.json'), join(root, 'docs', 'reliability.md')];
const profiles = ['registers-of-scotland', 'west-lothian'] as const;
/** How many stories one start of everything lives through. */
const storiesARig = 5;

/** What `npm run break` is told: for how long, from which seed on, and whether the sums are kept. */
interface Wish {
  readonly minutes: number;
  readonly seed: number;
  readonly isKept: boolean;
}

function read(words: readonly string[]): Wish {
  const after = (name: string, otherwise: number): number =>
    words.includes(name) ? Number(words[words.indexOf(name) + 1]) : otherwise;
  const seed = after('--seed', 1 + Math.floor(Math.random() * 1_000_000));
  return { minutes: after('--minutes', 10), seed, isKept: words.includes('--keep') };
}

/** One start of everything: the story without a blow, then some with. The clock is wrong in every second, searches lag in every third. */
async function liveInOneRig(bundles: Bundles, first: number, isOver: () => boolean) {
  const turn = Math.floor(first / storiesARig);
  const profile = profiles[turn % 2] ?? profiles[0];
  const skewMs = turn % 4 > 1 ? (turn % 7) * 60_000 - 180_000 : 0;
  const rig = await startRig(bundles, { profile, skewMs, indexLagMs: turn % 3 === 2 ? 2_000 : 0 });
  const verdicts: Verdict[] = [];
  try {
    const meant = await liveThrough(rig, { profile, seed: 0 });
    for (let seed = first; seed < first + storiesARig && !isOver(); seed += 1) {
      const lived = await liveThrough(rig, { profile, seed });
      const verdict = { ...lived.verdict, ...compareTold(lived.told, meant.told) };
      verdicts.push(verdict);
      console.log(`${profile} seed ${seed}: ${isSound(verdict) ? 'sound' : JSON.stringify(verdict)}`);
    }
    return { verdicts, dealt: rig.blows.dealt };
  } finally {
    await rig.stop();
  }
}

/** `npm run break -- --minutes 60`: lives stories through under blows and prints what came of them; `--keep` adds them up. */
async function main(): Promise<void> {
  const { minutes, seed, isKept } = read(process.argv.slice(2));
  console.log(`Seeds from ${seed} on, for ${minutes} minutes.`);
  const until = Date.now() + minutes * 60_000;
  const isOver = (): boolean => Date.now() > until;
  const bundles = await makeBundles();
  let sums = JSON.parse(readFileSync(sumsFile, 'utf8')) as Sums;
  let isAllSound = true;
  for (let next = seed; !isOver(); next += storiesARig) {
    const { verdicts, dealt } = await liveInOneRig(bundles, next, isOver);
    sums = addBlows(verdicts.reduce(addUp, sums), dealt);
    isAllSound &&= verdicts.every(isSound);
    if (isKept) keep(sums);
  }
  console.log(sumsTable(sums));
  process.exitCode = isAllSound ? 0 : 1;
}

/** Writes the sums down, and into the page that tells of them. */
function keep(sums: Sums): void {
  writeFileSync(sumsFile, `${JSON.stringify(sums, undefined, 2)}\n`);
  const [before = ''] = readFileSync(page, 'utf8').split('<!-- sums -->');
  writeFileSync(page, `${before}<!-- sums -->\n\n${sumsTable(sums)}`);
}

main()
  .catch((problem: unknown) => {
    console.error(problem);
    process.exitCode = 2;
  })
  .finally(() => process.exit());
