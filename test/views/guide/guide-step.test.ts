import { noWay, readWay, walk, type Way, extendWay, writeWay } from '../../../bot/domain/guide/guidance';
import { loadProfile, profileIds } from '../../../bot/policy/load-profile';
import { guideStep } from '../../../bot/views/guide/guide-step';
import { render } from '../../../cards/render';
import { aProfile } from '../../builders/profile';
import { buttonsIn, nodesIn, ofType, part, readable } from '../../cards/card-nodes';

const profile = aProfile();
const shown = { inDialog: false, drawn: 1_763_805_600_000, began: 1_763_805_540_000 };
const drawn = (way: Way, inDialog = false) =>
  render('guide-step', guideStep(way, { ...shown, inDialog }, profile));
const titles = (card: unknown) => buttonsIn(card).map((button) => String(button['title']));

/** Every place in the guidance of a profile: before a channel, before a chart, and at each step of each chart. */
function places(id: string): readonly Way[] {
  const own = loadProfile(id);
  const on = (way: Way): readonly Way[] => {
    const walked = walk(own, way);
    const choices = walked.kind === 'step' && walked.step.kind !== 'end' ? walked.step.choices : [];
    return [way, ...choices.flatMap(({ code }) => on(extendWay(way, code)))];
  };
  const charts = own.contactChannels.flatMap(({ code: channel }) =>
    own.guidance.charts.flatMap(({ code: chart }) => on({ channel, chart, path: [] })),
  );
  return [noWay, ...own.contactChannels.map(({ code }) => ({ ...noWay, channel: code })), ...charts];
}

describe.each(profileIds)('H1 · every card of the guidance of %s', (id) => {
  const own = loadProfile(id);
  const cards = places(id).map((way) => ({ way, card: render('guide-step', guideStep(way, shown, own)) }));

  it('E1 · shows on one tap, and without asking anybody, what to do in danger, and the way back', () => {
    for (const { card } of cards) {
      const emergency = nodesIn(card).find((node) => node['id'] === 'emergency');
      expect(emergency).toMatchObject({ isVisible: false });
      expect(readable(emergency)).toContain('Call 999');
      const danger = buttonsIn(card).find((button) => button['title'] === 'I am in danger');
      expect(danger).toMatchObject({
        type: 'Action.ToggleVisibility',
        targetElements: [
          { elementId: 'emergency', isVisible: true },
          { elementId: 'step', isVisible: false },
        ],
      });
      expect(titles(emergency)).toEqual(['Back to the step']);
    }
  });

  it('F2.8 · H6 · never says of a letter, an email or a post online that a call or a conversation is to be ended', () => {
    const written = cards.filter(({ way }) => !['', 'telephone', 'in-person'].includes(way.channel));
    expect(written.length).toBeGreaterThan(10);
    for (const { way, card } of written) {
      const words = readable(nodesIn(card).find((node) => node['id'] === 'step'));
      expect(words).not.toBe('');
      expect({ way, ends: /\b(?:call|hang up|conversation|ended it|End it)\b/.exec(words)?.[0] }).toEqual({
        way,
        ends: undefined,
      });
    }
  });

  it('T1 · offers to report it, and support, at every end', () => {
    for (const { way, card } of cards) {
      const walked = walk(own, way);
      if (walked.kind !== 'step' || walked.step.kind !== 'end') continue;
      expect(titles(card)).toEqual(expect.arrayContaining(['Support for you']));
      expect(titles(card).some((title) => title.startsWith('Report it'))).toBe(true);
    }
  });

  it('is short, asks for no typing and has a way on', () => {
    for (const { card } of cards) {
      expect(nodesIn(card).filter((node) => String(node['type']).startsWith('Input.'))).toEqual([]);
      expect(ofType(card, 'TextBlock').length).toBeLessThanOrEqual(9);
      expect(titles(card).length).toBeGreaterThan(2);
    }
  });

  it('names its source in the policy, past the first two', () => {
    for (const { way, card } of cards.filter(
      (one) => one.way.chart !== '' && walk(own, one.way).kind === 'step',
    ))
      expect({ way, words: readable(card) }).toEqual({
        way,
        words: expect.stringMatching(/(RoS 2021|WLC 2020): .+, \d+|Our addition/) as string,
      });
  });
});

describe('H1 · a card of the guidance', () => {
  it('offers each channel first, then the kind, each with a way out for a colleague’s conduct', () => {
    const first = titles(drawn(noWay));
    expect(first.slice(2, 8)).toEqual(profile.contactChannels.map(({ label }) => label));
    expect(first).toContain('It was a colleague, not a customer');
    expect(titles(drawn({ ...noWay, channel: 'telephone' }))).toEqual(
      expect.arrayContaining(['Offensive, threatening or abusive', 'It was a colleague, not a customer']),
    );
  });

  it.each(['telephone/gone/', 'telephone/abusive/never', 'nowhere//', '<b>', 'a/b/c/d'])(
    'is the beginning where %s leads nowhere',
    (way) => {
      expect(readable(drawn(readWay(way)))).toContain('How is the contact taking place?');
    },
  );

  it('carries the way in codes and reads it back', () => {
    const way = { channel: 'telephone', chart: 'abusive', path: ['no', 'said'] };
    expect(writeWay(way)).toBe('telephone/abusive/no.said');
    expect(readWay(writeWay(way))).toEqual(way);
    expect(readWay(writeWay(noWay))).toEqual(noWay);
  });

  it('submits in a dialog, where nothing executes', () => {
    const card = drawn({ channel: 'telephone', chart: 'abusive', path: [] }, true);
    expect(ofType(card, 'Action.Execute')).toEqual([]);
    const onward = buttonsIn(card).find((button) => button['title'] === 'No');
    expect(part(onward, 'data')).toMatchObject({ dialog: 'guide', way: 'telephone/abusive/no' });
  });

  it('goes back one answer at a time', () => {
    const back = (way: Way) => guideStep(way, shown, profile).back;
    expect(back({ channel: 'telephone', chart: 'abusive', path: ['no', 'said'] })).toBe(
      'telephone/abusive/no',
    );
    expect(back({ channel: 'telephone', chart: 'abusive', path: [] })).toBe('telephone//');
    expect(back({ channel: 'telephone', chart: '', path: [] })).toBe('//');
  });
});
