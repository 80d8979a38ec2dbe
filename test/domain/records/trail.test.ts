import { type CaseEvent, eventSchema } from '../../../bot/domain/case/events';
import { findBreak, canonical } from '../../../bot/domain/records/trail';
import { aHistoryTo } from '../../builders/cases';

const { events, subject } = aHistoryTo('restricted');

/** Every text, number and yes-or-no inside a value, as the way to it. */
function leavesOf(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...way, key]));
}

/** The events after somebody wrote into one field of one of them by hand. */
function tampered(place: number, way: readonly string[]): readonly CaseEvent[] {
  // One by one: entries share what they say of the same measures, and a clone of all would go on sharing it.
  const copies = events.map((event) => structuredClone(event));
  let inner: unknown = copies[place];
  for (const [index, key] of way.entries()) {
    if (typeof inner !== 'object' || inner === null) break;
    const value: unknown = Reflect.get(inner, key);
    if (index === way.length - 1) Reflect.set(inner, key, another(value));
    inner = value;
  }
  return copies;
}

/** Gives another value of the same type, as a forger would put in its place. */
const another = (value: unknown): unknown =>
  typeof value === 'string' ? `${value}?` : typeof value === 'number' ? value + 1 : !value;

describe('the trail of a case', () => {
  it('X3 · is whole as it was written, and as it comes back from the register', () => {
    expect(findBreak(events, subject.head)).toBeUndefined();
    const read = events.map((event) => eventSchema.parse(JSON.parse(JSON.stringify(event))));
    expect(findBreak(read, subject.head)).toBeUndefined();
  });

  it.each(events.map((event, place) => [event.happened.type, place] as const))(
    'X3 · shows where any one field of %s (entry %#) was altered',
    (_, place) => {
      const ways = leavesOf(events[place]);
      expect(ways.length).toBeGreaterThan(5);
      for (const way of ways)
        expect([way, findBreak(tampered(place, way), subject.head)]).toEqual([way, place + 1]);
    },
  );

  it('X3 · shows where an entry was removed, also the first and the last', () => {
    const without = (place: number) => events.filter((_, index) => index !== place);
    expect(events.map((_, place) => findBreak(without(place), subject.head))).toEqual(
      events.map((_, place) => place + 1),
    );
  });

  it('X3 · shows where two entries changed places', () => {
    const [first, second, ...rest] = events;
    const swapped = [second, first, ...rest].filter((event) => event !== undefined);
    expect(findBreak(swapped, subject.head)).toBe(1);
  });

  it('X3 · cannot be continued with the entries of another case', () => {
    const other = aHistoryTo('restricted', { report: { reportKey: 'form-opened-2' } });
    const grafted = [...events.slice(0, 2), ...other.events.slice(2)];
    expect(findBreak(grafted, other.subject.head)).toBe(3);
  });

  it('X3 · is empty only when entries are missing', () => {
    expect(findBreak([], subject.head)).toBe(1);
  });
});

it('the same content has the same form, in whatever order it was stored', () => {
  expect(canonical({ b: [1, { d: 'x', c: undefined }], a: null })).toBe('{"a":null,"b":[1,{"d":"x"}]}');
  expect(canonical({ a: null, b: [1, { d: 'x' }] })).toBe(canonical({ b: [1, { d: 'x' }], a: null }));
});
