import {
  beginningOf,
  daySchema,
  hasCome,
  instantAfter,
  instantSchema,
  isNoon,
  noonOf,
  readInstant,
  toTheSecond,
  utcDayOf,
  utcHourOf,
  writeInstant,
} from '../../../bot/domain/time/instant';

describe('Instants and days, which are written in one way everywhere', () => {
  it('X3 · a moment is written in UTC, to the second, and parts of a second are dropped', () => {
    const moment = new Date('2026-06-01T09:30:59.999+01:00');
    expect(writeInstant(moment)).toBe('2026-06-01T08:30:59Z');
    expect(writeInstant(moment.getTime())).toBe('2026-06-01T08:30:59Z');
  });

  it('X3 · what is written is read as the same moment, and what is no instant as none', () => {
    expect(writeInstant(readInstant('2026-06-01T08:30:59Z'))).toBe('2026-06-01T08:30:59Z');
    expect(readInstant('tomorrow')).toBeNaN();
  });

  it('X3 · an instant is kept in UTC only, with or without parts of a second', () => {
    expect(instantSchema.safeParse('2026-06-01T08:30:59Z').success).toBe(true);
    expect(instantSchema.safeParse('2026-06-01T08:30:59.120Z').success).toBe(true);
    for (const wrong of [
      '2026-06-01T08:30:59+01:00',
      '2026-06-01T08:30:59',
      '2026-06-01',
      '2026-02-30T08:30:59Z',
      '',
    ]) {
      expect(instantSchema.safeParse(wrong).success).toBe(false);
    }
  });

  it('R7 · a day is kept as yyyy-mm-dd and has to exist', () => {
    expect(daySchema.safeParse('2028-02-29').success).toBe(true);
    for (const wrong of ['2027-02-29', '29/02/2028', '2028-2-29', '2028-02-29T00:00:00Z', '']) {
      expect(daySchema.safeParse(wrong).success).toBe(false);
    }
  });

  it('D7 · what is due has come in its own second, and not in the second before', () => {
    const dueAt = '2026-06-01T09:00:00Z';
    expect(hasCome(dueAt, '2026-06-01T08:59:59Z')).toBe(false);
    expect(hasCome(dueAt, '2026-06-01T09:00:00Z')).toBe(true);
    expect(hasCome(dueAt, '2026-06-01T09:00:01Z')).toBe(true);
  });

  it('S4 · some minutes later may be another day, and earlier the day before', () => {
    expect(instantAfter('2026-12-31T23:55:00Z', 600_000)).toBe('2027-01-01T00:05:00Z');
    expect(instantAfter('2027-01-01T00:05:00Z', -600_000)).toBe('2026-12-31T23:55:00Z');
  });

  it('X3 · day, hour and second of an instant are its beginnings', () => {
    const instant = '2026-06-01T08:30:59.120Z';
    expect([utcDayOf(instant), utcHourOf(instant), toTheSecond(instant)]).toEqual([
      '2026-06-01',
      '2026-06-01T08',
      '2026-06-01T08:30:59',
    ]);
  });

  it('R7 · a day in a column of instants is its noon, and is the same day again', () => {
    expect(noonOf('2026-03-29')).toBe('2026-03-29T12:00:00Z');
    expect(utcDayOf(noonOf('2026-03-29'))).toBe('2026-03-29');
    expect(beginningOf('2026-03-29')).toBe('2026-03-29T00:00:00Z');
    expect([noonOf('2026-03-29'), beginningOf('2026-03-29'), '2026-03-29T12:00:01Z'].map(isNoon)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
