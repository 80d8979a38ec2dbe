import { makeBundles, type Bundles } from '../../bench/bundles';
import { compareTold, liveThrough } from './rig/live-through';
import { randomOf } from './rig/random';
import { startRig } from './rig/rig';
import { addUp, faults, isSound, nothingYet } from './rig/sums';

let bundles: Bundles;
beforeAll(async () => {
  bundles = await makeBundles();
});

describe('The deployed bundle, killed, cut off, delayed and refused at any request', () => {
  it.each([
    ['registers-of-scotland', 1],
    ['west-lothian', 11],
  ] as const)(
    'C2 · C3 · under %s, seed %s: nothing is lost, doubled, stuck or told untruly, and everybody is told',
    async (profile, seed) => {
      const rig = await startRig(bundles, { profile });
      try {
        const meant = await liveThrough(rig, { profile, seed: 0, steps: 3 });
        const lived = await liveThrough(rig, { profile, seed, steps: 3 });
        const verdict = { ...lived.verdict, ...compareTold(lived.told, meant.told) };
        expect(Object.fromEntries(faults.map((kind) => [kind, verdict[kind]]))).toEqual({
          lost: [],
          doubled: [],
          untrue: [],
          stuck: [],
          untold: [],
        });
        // How many fall depends on how many requests the machine's pace lets happen; a story without any would prove nothing.
        expect([...rig.blows.dealt.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
      } finally {
        await rig.stop();
      }
    },
  );
});

describe('What the harness counts', () => {
  const sound = { seed: 1, lost: [], doubled: [], untrue: [], stuck: [], untold: [], twice: ['a card'] };

  it('C2 · calls a story sound in which somebody was told twice, and none in which anything else went wrong', () => {
    expect(isSound(sound)).toBe(true);
    for (const kind of faults) expect(isSound({ ...sound, [kind]: ['something'] })).toBe(false);
    expect(addUp(nothingYet, { ...sound, lost: ['a decision'] })).toMatchObject({
      stories: 1,
      lost: 1,
      twice: 1,
    });
  });

  it('C2 · tells what was never told from what was told twice', () => {
    const meant = new Map([
      ['EMT: a request', 1],
      ['Chat: news', 2],
    ]);
    const told = new Map([
      ['EMT: a request', 2],
      ['Chat: news', 1],
    ]);
    expect(compareTold(told, meant)).toEqual({ untold: ['Chat: news'], twice: ['EMT: a request'] });
  });

  it('C2 · deals the same blows for the same seed', () => {
    const some = (seed: number) => Array.from({ length: 5 }, randomOf(seed));
    expect(some(7)).toEqual(some(7));
    expect(some(7)).not.toEqual(some(8));
  });
});
