import { readWay, wayBefore, writeWay } from '../../../bot/domain/guide/guidance';
import { contactBegan, isSecondTap } from '../../../bot/domain/guide/taps';

const now = Date.parse('2025-11-22T10:00:00Z');

describe('H1 · a double tap in the guidance', () => {
  it.each([
    [0, true],
    [120, true],
    [499, true],
    [500, false],
    [3_000, false],
  ])('is known by its second half, which comes %s ms after the step was drawn: %s', (ms, isSecond) => {
    expect(isSecondTap(now - ms, now)).toBe(isSecond);
  });

  it('is known where another machine drew the step, whose clock is a little ahead', () => {
    expect(isSecondTap(now + 40, now)).toBe(true);
  });

  it('is nothing that a card without the instant can have had', () => {
    expect(isSecondTap(0, now)).toBe(false);
  });

  it.each([
    ['telephone/abusive/no.said', 'telephone/abusive/no'],
    ['telephone/abusive/no', 'telephone/abusive/'],
    ['telephone/abusive/', 'telephone//'],
    ['telephone//', '//'],
    ['//', '//'],
  ])('which answered %s leaves the question at %s', (answered, asked) => {
    expect(writeWay(wayBefore(readWay(answered)))).toBe(asked);
  });
});

describe('H1 · the contact that is reported', () => {
  it('began when the guidance did', () => {
    expect(contactBegan(now - 600_000, now)).toBe(now - 600_000);
  });

  it.each([
    ['nobody knows', 0],
    ['the card is of another day', now - 13 * 3_600_000],
    ['the button says tomorrow', now + 86_400_000],
  ])('is taken to be of now where %s', (_, said) => {
    expect(contactBegan(said, now)).toBe(now);
  });
});
