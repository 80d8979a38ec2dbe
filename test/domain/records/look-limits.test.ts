import { countLook, type LookCount, type LookKind, noLooks } from '../../../bot/domain/records/look-limits';

const minute = 60_000;
const hour = 60 * minute;

/** Somebody looks at one new person after another; gives what each look came to. */
function lookMany(kind: LookKind, moments: readonly number[], from: LookCount = noLooks) {
  let count = from;
  const came = moments.map((at, number) => {
    const counted = countLook(kind, count, { key: `${at}-${number}`, at });
    count = counted.count;
    return counted;
  });
  return { came, count };
}
const noon = Date.parse('2026-11-30T12:00:00Z');
const evenly = (many: number, within: number, from = noon): readonly number[] =>
  Array.from({ length: many }, (_, at) => from + Math.floor((at * within) / many));

describe('X3 · somebody who looks up far more people than their work explains', () => {
  it.each([
    ['check', 60],
    ['record', 30],
  ] as const)('X3 · by %s is answered at once %d times an hour', (kind, most) => {
    const { came } = lookMany(kind, evenly(most, minute));
    expect(came.every(({ isAnswered, mustTell }) => isAnswered && !mustTell)).toBe(true);
  });

  it.each([
    ['check', 60],
    ['record', 30],
  ] as const)('X3 · by %s gets after that one answer in 20 seconds', (kind, most) => {
    const { count } = lookMany(kind, evenly(most, minute));
    const last = count.answeredAt;
    const { came } = lookMany(kind, [last + 19_999, last + 20_000, last + 39_999, last + 40_000], count);
    expect(came.map(({ isAnswered }) => isAnswered)).toEqual([false, true, false, true]);
  });

  it('X3 · by check is slowed at the 201st of a day, however evenly', () => {
    const { came, count } = lookMany('check', evenly(200, 20 * hour));
    expect(came.every(({ isAnswered }) => isAnswered)).toBe(true);
    const next = countLook('check', count, { key: 'one more', at: count.answeredAt + 5_000 });
    expect(next).toMatchObject({ isAnswered: false, mustTell: true });
  });

  it('X3 · is answered at once again when the hour is over', () => {
    const { count } = lookMany('check', evenly(60, minute));
    const { came } = lookMany('check', [noon + hour + minute, noon + hour + minute + 1], count);
    expect(came.every(({ isAnswered }) => isAnswered)).toBe(true);
  });

  it('X3 · is made known to the keepers of the list once, and the day after again', () => {
    const { came, count } = lookMany('check', evenly(90, 5 * minute));
    expect(came.filter(({ mustTell }) => mustTell)).toHaveLength(1);
    const { came: after } = lookMany('check', evenly(90, 5 * minute, noon + 25 * hour), count);
    expect(after.filter(({ mustTell }) => mustTell)).toHaveLength(1);
  });

  it('X3 · is not slowed by looking at the same person again', () => {
    let count = noLooks;
    for (let at = 0; at < 500; at += 1) {
      const counted = countLook('check', count, { key: 'the same', at });
      expect(counted).toMatchObject({ isAnswered: true, mustTell: false });
      count = counted.count;
    }
    expect(count.looks).toHaveLength(1);
  });

  it('X3 · never makes the count grow beyond what decides', () => {
    const { count } = lookMany('check', evenly(2_000, 23 * hour));
    expect(count.looks.length).toBeLessThanOrEqual(200);
  });
});
