import { deedsOn, withoutButtons, withoutDeeds } from '../../cards/superseded';
import { whichAreReplaced, whichStepsAreElsewhere } from '../../bot/deliveries/newest';
import type { PostedCard, Posting } from '../../bot/deliveries/ports';

const posting = (event: number, card: PostedCard = 'approval-request', code = 'emt'): Posting => ({
  id: `${event}/${code}/${card}`,
  destination: { kind: 'channel', code },
  card,
  audience: 'channel',
  event,
  because: 'CaseEndorsed',
  status: 'awaiting-decision',
});

describe('C7 · Cards that ask for the same in the same place', () => {
  it('C7 · are replaced by the newest, in that place alone', () => {
    const [first, second, elsewhere] = [
      posting(4),
      posting(9),
      posting(4, 'approval-request', 'heads-of-service'),
    ];
    const isReplaced = whichAreReplaced([first, second, elsewhere]);
    expect([first, second, elsewhere].map(isReplaced)).toEqual([true, false, false]);
  });

  it('C7 · are not replaced by cards that ask for something else, or for nothing', () => {
    const isReplaced = whichAreReplaced([posting(4), posting(9, 'consultation'), posting(12, 'news')]);
    expect(isReplaced(posting(4))).toBe(false);
    expect(isReplaced(posting(3, 'news'))).toBe(false);
  });

  it('C7 · once replaced show what they showed, with nothing to press and where the newer one is', () => {
    const card = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [
        { type: 'TextBlock', text: 'CB-0001' },
        { type: 'ActionSet', actions: [] },
      ],
      actions: [{ type: 'Action.Submit', title: 'Review' }],
    } as const;
    const replaced = withoutButtons(card, 'Look below.');
    expect(replaced).not.toHaveProperty('actions');
    expect(replaced['body']).toMatchObject([{ text: 'CB-0001' }, { text: 'Look below.' }]);
    const decided = { type: 'AdaptiveCard', version: '1.5', body: [], actions: [] } as const;
    expect(withoutButtons(decided, 'Look below.')).toBe(decided);
  });

  it('C7 · leave a step that is asked for to the newest that offers it, in that place alone', () => {
    const [whole, notice, elsewhere] = [
      posting(1, 'manager-case'),
      posting(7, 'outcome'),
      posting(1, 'manager-case', 'heads-of-service'),
    ];
    const stepsElsewhere = whichStepsAreElsewhere([whole, notice, elsewhere], ({ card }) =>
      card === 'outcome' ? ['record-notice'] : ['record-notice', 'acknowledge'],
    );
    expect([whole, notice, elsewhere].map(stepsElsewhere)).toEqual([['record-notice'], [], []]);
  });

  it('C7 · lose the button of a step that stands elsewhere, at their foot and in their body, and nothing else', () => {
    const button = (verb: string) => ({
      type: 'Action.Execute',
      title: verb,
      verb,
      data: { ref: 'CB-0001' },
    });
    const dialog = { type: 'Action.Submit', title: 'Notice', data: { dialog: 'record-notice' } };
    const card = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'ActionSet', actions: [button('take-in-hand')] }],
      actions: [button('acknowledge'), dialog],
    } as const;
    expect(deedsOn(card)).toEqual(['acknowledge', 'record-notice', 'take-in-hand']);
    expect(deedsOn(withoutDeeds(card, ['record-notice', 'take-in-hand']))).toEqual(['acknowledge']);
    expect(withoutDeeds(card, ['refer'])).toBe(card);
  });
});
