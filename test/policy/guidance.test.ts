import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textLimits } from '../../bot/domain/entries/limits';
import {
  chartsFor,
  stepChoices,
  walk,
  type Walked,
  type Way,
  extendWay,
} from '../../bot/domain/guide/guidance';
import { loadProfile, profileIds } from '../../bot/policy/load-profile';
import type { Profile } from '../../bot/policy/profile';
import { guidancePage } from '../../scripts/guidance-page';

/** Every way through a profile's charts, in every channel of contact, with the steps it passes. */
interface Walk {
  readonly way: Way;
  readonly steps: readonly Walked[];
}

function walksFrom(profile: Profile, way: Way, before: readonly Walked[] = []): readonly Walk[] {
  const walked = walk(profile, way);
  if (walked.kind === 'no-such-way') throw new TypeError(`No way ${JSON.stringify(way)}`);
  const steps = [...before, walked];
  const choices = stepChoices(walked.step, way.channel);
  return choices.length === 0
    ? [{ way, steps }]
    : choices.flatMap(({ code }) => walksFrom(profile, extendWay(way, code), steps));
}

const walksOf = (profile: Profile): readonly Walk[] =>
  profile.contactChannels.flatMap(({ code: channel }) =>
    chartsFor(profile, channel).flatMap((chart) =>
      walksFrom(profile, { channel, chart: chart.code, path: [] }),
    ),
  );

const codesOf = ({ steps }: Walk): readonly string[] => steps.map(({ step }) => step.code);
const last = ({ steps }: Walk): Walked | undefined => steps.at(-1);

describe.each(profileIds)('H1 · in the guidance of %s', (id) => {
  const profile = loadProfile(id);
  const walks = walksOf(profile);

  it('every way, whatever the channel, comes to an end within a dozen steps', () => {
    expect(walks.length).toBeGreaterThan(20);
    expect(walks.filter((one) => last(one)?.step.kind !== 'end')).toEqual([]);
    expect(Math.max(...walks.map(({ steps }) => steps.length))).toBeLessThanOrEqual(12);
  });

  it('every channel of contact has a chart for abuse and one for demands', () => {
    for (const { code } of profile.contactChannels) expect(chartsFor(profile, code)).toHaveLength(2);
  });

  it('every way fills in the channel of contact, and nothing too long for the form', () => {
    for (const one of walks) {
      const fills = last(one)?.fills;
      expect(fills?.channel).toBe(one.way.channel);
      expect((fills?.actionTaken ?? '').length).toBeLessThanOrEqual(textLimits.context);
    }
  });

  it('B4 · nobody is told that a contact ends politely before empathy was shown', () => {
    const ended = walks.filter((one) => codesOf(one).some((code) => ['f1-9', 'f2-8', 'end'].includes(code)));
    expect(ended.length).toBeGreaterThan(0);
    const cold = ended.filter(
      ({ steps }) => !steps.some(({ step }) => step.words.join(' ').includes('worry')),
    );
    expect(cold.map(({ way }) => way)).toEqual([]);
  });

  it('H4 · wherever a contact is ended, nobody is disciplined for it and nobody counts it', () => {
    const ending = profile.guidance.charts
      .flatMap(({ steps }) => steps)
      .filter(({ heading }) => heading.startsWith('End it'));
    expect(ending.length).toBeGreaterThan(1);
    for (const { words } of ending) expect(words.join(' ')).toMatch(/Nobody is disciplined.*nobody counts/);
  });

  it('E1 · a way on which somebody is at risk reports danger, unless they say at last that there was neither threat nor violence', () => {
    const atRisk = walks.filter((one) => codesOf(one).includes('end-now'));
    expect(atRisk.length).toBeGreaterThan(0);
    for (const one of atRisk) {
      const isNeither =
        last(one)?.fills.violent === false && !last(one)?.fills.behaviours?.includes('threats');
      expect(last(one)?.fills).toMatchObject({ danger: !isNeither });
    }
  });

  it('B2 · a demand that is reported has its threshold stated, or none was reached', () => {
    const demanding = profile.behaviourGroups.filter((group) => group.needsThreshold).map(({ code }) => code);
    const demands = profile.behaviours
      .filter(({ group }) => demanding.includes(group))
      .map(({ code }) => code);
    const reported = walks.filter((one) => {
      const end = last(one);
      return (
        end?.step.kind === 'end' &&
        end.step.end === 'report' &&
        end.fills.behaviours?.some((code) => demands.includes(code))
      );
    });
    expect(reported.length).toBeGreaterThan(0);
    const silent = reported.filter(
      (one) => last(one)?.fills.threshold === undefined && one.way.path.at(-2) !== 'neither',
    );
    expect(silent.map(({ way }) => way)).toEqual([]);
  });
});

describe('F1 · aggression, in West Lothian,', () => {
  const profile = loadProfile('west-lothian');
  const walks = walksOf(profile).filter(({ way }) => way.chart === 'aggressive');
  const through = (channel: string, ...path: string[]) => {
    const found = walks.find(({ way }) => way.channel === channel && way.path.join() === path.join());
    return found && { steps: codesOf(found), fills: last(found)?.fills };
  };

  it('F1.1 to F1.12 · are all there, and F2.1 to F2.11 beside them', () => {
    const met = JSON.stringify(profile.guidance);
    const all = [
      ...Array.from({ length: 12 }, (_, index) => `F1.${index + 1}`),
      ...Array.from({ length: 11 }, (_, index) => `F2.${index + 1}`),
    ];
    expect(all.filter((id) => !met.includes(`"${id}"`))).toEqual([]);
  });

  it('F1.6 · at risk is ended at once, without a warning', () => {
    const found = through(
      'telephone',
      ...['yes', 'said', 'yes', 'yes', 'ended-and-called', 'violence', 'go-on'],
    );
    expect(found?.steps).toEqual('f1-3 f1-4 f1-5 f1-6 end-now f1-10 f1-11 f1-12'.split(' '));
    expect(found?.fills).toMatchObject({
      danger: true,
      behaviours: ['physical-violence'],
      actionTaken:
        'I tried to calm the customer and said that the behaviour must stop. I ended the contact at once because I was at risk, and called the police.',
    });
  });

  it('F1.7 · F1.9 · without risk is warned of the end, and then ended politely', () => {
    const found = through(
      'in-person',
      ...['yes', 'said', 'yes', 'no', 'said', 'no', 'ended', 'neither', 'go-on'],
    );
    expect(found?.steps).toEqual('f1-3 f1-4 f1-5 f1-6 f1-7 f1-8 f1-9 f1-10 f1-11 f1-12'.split(' '));
    expect(found?.fills?.violent).toBe(false);
  });

  it('F1.3 · F1.5 · F1.8 · that stops is handled as usual, or concluded and recorded', () => {
    expect(through('telephone', 'no')?.steps.at(-1)).toBe('handle');
    expect(through('telephone', 'yes', 'said', 'no')?.steps.at(-1)).toBe('handle');
    expect(through('telephone', 'yes', 'said', 'yes', 'no', 'said', 'yes')?.steps.at(-1)).toBe('conclude');
  });

  it.each(['email', 'post', 'online', 'social-media'])('F1.10 · by %s begins at the report', (channel) => {
    const starts = walks.filter(({ way }) => way.channel === channel).map((one) => codesOf(one)[0]);
    expect([...new Set(starts)]).toEqual(['f1-10']);
  });
});

describe('F2 · unreasonable demands, in West Lothian,', () => {
  const profile = loadProfile('west-lothian');
  const end = (channel: string, ...path: string[]) => walk(profile, { channel, chart: 'unreasonable', path });

  it('F2.5 · F2.7 · that stop are concluded and recorded', () => {
    for (const path of [
      ['again', 'said', 'no'],
      ['again', 'said', 'yes', 'said', 'yes'],
    ])
      expect(end('telephone', ...path)).toMatchObject({ step: { end: 'conclude' } });
  });

  it('F2.8 · in writing have nothing to end, F2.9 · F2.10 · F2.11 · and go to line manager and Head of Service', () => {
    const path = ['demands', 'said', 'yes', 'said', 'in-writing', 'disrupts', 'go-on'];
    const walked = end('email', ...path);
    expect(walked).toMatchObject({
      step: { code: 'f2-11', end: 'report' },
      fills: { behaviours: ['unreasonable-demands'], threshold: 'disruption-of-work' },
    });
    expect(walked.kind === 'step' && walked.fills.actionTaken).not.toContain('I ended the contact');
  });
});

describe('H2 · H6 · H7 · H8 · at Registers of Scotland', () => {
  const profile = loadProfile('registers-of-scotland');
  const end = (channel: string, chart: string, ...path: string[]) => walk(profile, { channel, chart, path });

  it('H2 · an abusive caller is told that the call will end, or it is ended straight away', () => {
    const before = ['no'];
    expect(end('telephone', 'abusive', ...before, 'said', 'yes', 'ended')).toMatchObject({
      step: { code: 'tell-manager', cites: 'Telephone, 1' },
    });
    expect(end('telephone', 'abusive', ...before, 'ended')).toMatchObject({ step: { code: 'tell-manager' } });
  });

  it('H6 · an abusive letter is not answered but goes to the manager at once', () => {
    expect(end('post', 'abusive', 'threat')).toMatchObject({
      step: { code: 'tell-manager-now' },
      fills: { behaviours: ['threatening'] },
    });
  });

  it('H7 · a decided matter leads to a letter with the next step and the route of appeal', () => {
    const walked = end('email', 'demanding', 'again', 'decided');
    expect(walked).toMatchObject({ step: { code: 'expect', cites: 'In writing, 3' } });
    expect(JSON.stringify(walked)).toContain('route of appeal');
  });

  it('H8 · going on after a final decision leads to restricting contact', () => {
    expect(end('email', 'demanding', 'again', 'final')).toMatchObject({
      step: { code: 'after-final', cites: 'In writing, 4' },
      fills: { behaviours: ['refusing-next-step'] },
    });
  });
});

it('the page that shows the guidance is drawn from the profiles (npx tsx scripts/draw-guidance.ts)', () => {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'guidance.md'), 'utf8');
  expect(page).toBe(guidancePage(profileIds.map(loadProfile)));
});
