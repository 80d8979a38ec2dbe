import { LookCheck } from '../../../bot/domain/records/look-check';
import { removedBeforeHour, isInTime, looksOverBefore } from '../../../bot/domain/records/look-period';

describe('How long it is kept who looked a customer up', () => {
  it.each([
    ['2028-11-22T12:59:59Z', 24, '2026-11-22T12'],
    ['2028-11-22T13:00:00Z', 24, '2026-11-22T13'],
    ['2028-02-29T03:40:00Z', 12, '2027-02-28T03'],
    ['2027-03-31T03:40:00Z', 1, '2027-02-28T03'],
  ])(
    'X4 · at %s, kept for %i months, all of before the hour %s are past their period',
    (now, months, hour) => {
      expect(looksOverBefore(now, months)).toBe(hour);
    },
  );

  const removal = { before: '2026-11-22T12', months: 24, sealedIn: '2028-11-22T12' };
  it.each([
    ['the period had passed', {}, true],
    ['it was sealed an hour too early', { sealedIn: '2028-11-22T11' }, false],
    ['it reaches an hour too far', { before: '2026-11-22T13' }, false],
    ['it names no period', { months: 0 }, false],
    ['its period cannot be read', { months: Number('all') }, false],
  ])('X3 · a removal counts only where it was in time: %s', (_why, change, expected) => {
    expect(isInTime({ ...removal, ...change })).toBe(expected);
  });

  it('X3 · a period made longer later does not turn what was removed in time into tampering', () => {
    const longer = { before: '2026-11-25T12', months: 36, sealedIn: '2029-11-25T12' };
    const forged = { before: '2030-01-01T00', months: 24, sealedIn: '2029-12-01T00' };
    expect(removedBeforeHour([removal, longer, forged])).toBe('2026-11-25T12');
    expect(removedBeforeHour([longer, removal])).toBe('2026-11-25T12');
    expect(removedBeforeHour([forged])).toBe('');
  });

  it('X3 · a look that is missing though it was sealed in the hour of the removal or later was taken away', () => {
    const seals = ['2026-11-22T11', '2026-11-22T12', '2026-11-22T13'].map(
      (sealedIn) => [`of-${sealedIn}`, { hash: 'h', sealedIn }] as const,
    );
    const check = new LookCheck(new Map(seals), removedBeforeHour([removal]));
    expect(check.findings()).toEqual([
      { kind: 'look-gone', key: 'of-2026-11-22T12' },
      { kind: 'look-gone', key: 'of-2026-11-22T13' },
    ]);
  });
});
