import { chartsFor, extendWay, noWay, stepChoices, walk, type Way } from '../../../bot/domain/guide/guidance';
import { loadProfile, profileIds } from '../../../bot/policy/load-profile';
import type { ChartStep, Profile } from '../../../bot/policy/profile';
import { guideStep } from '../../../bot/views/guide/guide-step';
import { render } from '../../../cards/render';
import { buttonsIn, nodesIn, readable } from '../../cards/card-nodes';

const spoken = ['telephone', 'in-person'];

/** A step as somebody comes to it on one way through a chart. */
interface Stop {
  readonly way: Way;
  readonly step: ChartStep;
  readonly fills: string;
  readonly words: string;
  readonly titles: readonly string[];
}

function stopAt(profile: Profile, way: Way): Stop {
  const walked = walk(profile, way);
  if (walked.kind === 'no-such-way') throw new TypeError(`No way ${JSON.stringify(way)}`);
  const card = render('guide-step', guideStep(way, { inDialog: true, drawn: 1, began: 1 }, profile));
  const shown = nodesIn(card).find((node) => node['id'] === 'step');
  return {
    way,
    step: walked.step,
    fills: walked.fills.actionTaken ?? '',
    words: readable(shown),
    titles: buttonsIn(shown).map((button) => String(button['title'])),
  };
}

function pathsFrom(profile: Profile, way: Way, before: readonly Stop[] = []): readonly (readonly Stop[])[] {
  const stops = [...before, stopAt(profile, way)];
  const choices = stepChoices(stops.at(-1)?.step, way.channel);
  return choices.length === 0
    ? [stops]
    : choices.flatMap(({ code }) => pathsFrom(profile, extendWay(way, code), stops));
}

describe.each(profileIds)('H1 · on every way through the charts of %s', (id) => {
  const profile = loadProfile(id);
  const paths = profile.contactChannels.flatMap(({ code: channel }) =>
    chartsFor(profile, channel).flatMap(({ code: chart }) =>
      pathsFrom(profile, { channel, chart, path: [] }),
    ),
  );
  const stops = paths.flat();
  const channelOf = ([first]: readonly Stop[]): string => first?.way.channel ?? '';
  const isDangerAsked = ({ step }: Stop): boolean =>
    step.kind !== 'end' && step.choices.some(({ fills }) => fills?.danger === true);

  it('channel, kind and one answer lead whoever is shouted at to what to say or do: three taps', () => {
    const shouting = paths.filter((path) => spoken.includes(channelOf(path)));
    expect(shouting.length).toBeGreaterThan(10);
    const late = shouting.filter(([, second]) => second?.step.kind === 'question' && !isDangerAsked(second));
    expect(late.filter(([first]) => ['abusive', 'aggressive'].includes(first?.way.chart ?? ''))).toEqual([]);
  });

  it('the customer can be looked up at the first step, and need not be', () => {
    for (const [first] of paths) {
      expect({ way: first?.way, titles: first?.titles }).toMatchObject({
        titles: expect.arrayContaining(['Look them up']) as string[],
      });
      expect(first?.step.kind).toBe('question');
    }
  });

  it('F1.2 · F2.2 · no step about the CRM comes before it was asked whether somebody is in danger, or before the end', () => {
    for (const path of paths) {
      const crm = path.findIndex(({ words }) => /\bCRM\b/.test(words));
      if (crm === -1) continue;
      const danger = path.findIndex(isDangerAsked);
      expect({ way: path.at(-1)?.way, crm: path[crm]?.step.kind, isAfter: crm > danger }).toEqual({
        way: path.at(-1)?.way,
        crm: 'end',
        isAfter: true,
      });
    }
  });

  it('every step at which something is to be said gives words that can be spoken', () => {
    const saying = stops.filter(
      ({ step, way }) =>
        spoken.includes(way.channel) && step.kind === 'do' && stepChoices(step, way.channel).some(isSaid),
    );
    expect(saying.length).toBeGreaterThan(0);
    expect(saying.filter(({ words }) => !/Say[^“]*: “[^”]+[.!?]”/.test(words)).map(({ way }) => way)).toEqual(
      [],
    );
  });

  it('H6 · F2.8 · of what is written nobody is told to end it, and nobody says in the report that they did', () => {
    const written = stops.filter(({ way }) => !spoken.includes(way.channel));
    expect(written.length).toBeGreaterThan(10);
    const ends = /\b(?:call|caller|hang up|conversation|ended|end (?:it|the|this))\b/i;
    expect(written.filter(({ words, fills }) => ends.test(words) || ends.test(fills))).toEqual([]);
  });

  it('nobody is told to hang up on somebody who stands before them', () => {
    const facing = stops.filter(({ way }) => way.channel === 'in-person');
    expect(facing.filter(({ words }) => /hang up|the call\b/i.test(words))).toEqual([]);
  });

  it('T1 · every end offers the report and support, and fills in the channel', () => {
    for (const path of paths) {
      const end = path.at(-1);
      expect(end?.step.kind).toBe('end');
      expect(end?.titles).toEqual(expect.arrayContaining(['Support for you']));
      expect(end?.titles.some((title) => title.startsWith('Report it'))).toBe(true);
      expect(end && walk(profile, end.way)).toMatchObject({ fills: { channel: end?.way.channel } });
    }
  });

  it('D1 · what was done on the way is in the report, of every step at which something was done', () => {
    for (const path of paths) {
      const done = path.flatMap(({ step, way }, at) =>
        step.kind === 'end'
          ? []
          : stepChoices(step, way.channel).flatMap(({ code, fills }) =>
              code === path[at + 1]?.way.path.at(-1) && fills?.actionTaken ? [fills.actionTaken] : [],
            ),
      );
      expect(path.at(-1)?.fills).toBe(done.join(' '));
      const isEnded = path.some(({ step }) => step.heading.startsWith('End it'));
      expect({ way: path.at(-1)?.way, isTold: /\bended\b/.test(path.at(-1)?.fills ?? '') }).toMatchObject(
        isEnded ? { isTold: true } : {},
      );
    }
  });

  it('a tap once more on the same card leads to the same step, whichever it is', () => {
    const seen = new Map(stops.map((stop) => [JSON.stringify(stop.way), stop.words]));
    for (const { way } of stops) expect(stopAt(profile, way).words).toBe(seen.get(JSON.stringify(way)));
    expect(guideStep(noWay, { inDialog: true, drawn: 1, began: 1 }, profile).choices.length).toBeGreaterThan(
      5,
    );
  });
});

const isSaid = ({ code }: { readonly code: string }): boolean => code === 'said';
