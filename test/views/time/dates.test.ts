import {
  dateInWords,
  dayAfter,
  dayInWords,
  dueInWords,
  momentInWords,
  monthInWords,
} from '../../../bot/views/time/dates';

const edinburgh = 'Europe/London';

describe('C1 · dates and times', () => {
  it('are written as people say them', () => {
    expect(dayInWords('2025-11-10')).toBe('10 November 2025');
    expect(monthInWords('2025-09-02')).toBe('September 2025');
    expect(momentInWords('2025-11-10T17:30:00Z', edinburgh)).toBe('10 November 2025 at 5:30pm');
    expect(momentInWords('2025-11-10T09:05:00Z', edinburgh)).toBe('10 November 2025 at 9:05am');
  });

  it('V1 · say of a review that its day has passed, from the day after', () => {
    expect(dueInWords('2025-11-10', '2025-11-10')).toBe('10 November 2025');
    expect(dueInWords('2025-11-10', '2025-11-11')).toBe('was due on 10 November 2025');
  });

  it('are those of the organisation: in summer an hour on, and late in the evening tomorrow', () => {
    expect(momentInWords('2025-07-01T12:00:00Z', edinburgh)).toBe('1 July 2025 at 1:00pm');
    expect(dateInWords('2025-07-01T23:30:00Z', edinburgh)).toBe('2 July 2025');
  });

  it('tell midnight from noon', () => {
    expect(momentInWords('2025-11-10T00:00:00Z', edinburgh)).toBe('10 November 2025 at 12:00am');
    expect(momentInWords('2025-11-10T12:00:00Z', edinburgh)).toBe('10 November 2025 at 12:00pm');
  });

  it('stay as they were typed when they are no date', () => {
    expect(dayInWords('soon')).toBe('soon');
  });

  it('go on to the next month and year', () => {
    expect(dayAfter('2025-12-31')).toBe('2026-01-01');
    expect(dayAfter('2025-10-25')).toBe('2025-10-26');
  });
});
