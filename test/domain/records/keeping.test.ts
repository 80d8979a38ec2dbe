import type { Case } from '../../../bot/domain/case/state';
import { caseSchema } from '../../../bot/domain/case/state';
import { chase } from '../../../bot/domain/waiting/chase';
import { recordErased } from '../../../bot/domain/records/erasing';
import { nextRetention, retentionOf } from '../../../bot/domain/records/retention';
import { permittedActions } from '../../../bot/domain/case/transitions';
import { findBreak } from '../../../bot/domain/records/trail';
import { attempt, caseAfter, refusalIn } from '../../builders/attempts';
import { aCaseAt, aHistoryTo } from '../../builders/cases';
import { anActor, aPerson } from '../../builders/people';
import { aProfile } from '../../builders/profile';

const profile = aProfile();
const keeper = anActor('nadia', ['information-governance']);
const second = anActor('hamish', ['customer-experience']);
const closed: Case = { ...aCaseAt('closed'), since: '2025-03-31T12:00:00Z' };
const isWorkingDay = () => true;
const chased = (subject: Case, now: string) => chase(subject, { profile, isWorkingDay, now })?.next;
const over = (): Case => chased(closed, '2026-03-31T09:00:00Z') ?? closed;

describe('how long a case is kept', () => {
  it('X4 · is reckoned from its end, by the months of the profile, to the morning of that day', () => {
    expect(retentionOf(closed, profile)).toEqual({ rule: 'no-restriction', endsAt: '2026-03-31T08:00:00Z' });
    const leapDay = { ...closed, since: '2024-02-29T12:00:00Z' };
    expect(retentionOf(leapDay, profile)?.endsAt).toBe('2025-02-28T09:00:00Z');
    expect(retentionOf({ ...closed, status: 'refused' }, profile)?.endsAt).toBe('2025-09-30T08:00:00Z');
    expect(retentionOf(aCaseAt('restricted'), profile)).toBeUndefined();
  });

  it('X4 · is put to people when it ends, once, and again later while they do not decide', () => {
    expect(chased(closed, '2026-03-31T07:59:59Z')).toBeUndefined();
    expect(over().periodEnded).toEqual({ rule: 'no-restriction', at: '2026-03-31T09:00:00Z' });
    expect(chased(over(), '2026-04-30T09:00:00Z')).toBeUndefined();
    expect(nextRetention(over(), profile)?.dueAt).toBe('2026-06-30T08:00:00Z');
    expect(chased(over(), '2026-06-30T08:00:00Z')?.version).toBe(over().version + 1);
  });

  it('X4 · is not put to anybody while a hold stands; when the hold ends, the clock counts as before', () => {
    const held = caseAfter(attempt('hold-record', { on: over(), by: keeper }));
    expect(chased(held, '2036-01-01T09:00:00Z')).toBeUndefined();
    expect(refusalIn(attempt('propose-erasure', { on: held, by: second, wish: 'wish-2' }))?.code).toBe(
      'RecordHeld',
    );
    const released = caseAfter(attempt('release-record', { on: held, by: second, wish: 'wish-3' }));
    expect(nextRetention(released, profile)?.dueAt).toBe('2026-03-31T08:00:00Z');
  });

  it('X4 · stops an erasure that was proposed by a hold', () => {
    const proposed = caseAfter(attempt('propose-erasure', { on: over(), by: keeper }));
    const held = caseAfter(attempt('hold-record', { on: proposed, by: second, wish: 'wish-2' }));
    expect(refusalIn(attempt('confirm-erasure', { on: held, by: second, wish: 'wish-3' }))?.code).toBe(
      'NothingOpen',
    );
  });
});

describe('erasing a case', () => {
  it('X4 · is not proposed before its period has ended', () => {
    expect(refusalIn(attempt('propose-erasure', { on: closed, by: keeper }))).toEqual({
      code: 'PeriodNotOver',
      until: '2026-03-31T08:00:00Z',
    });
  });

  it('X4 · is confirmed by a second person, and by nobody who proposed it', () => {
    const proposed = caseAfter(attempt('propose-erasure', { on: over(), by: keeper }));
    const alone = attempt('confirm-erasure', { on: proposed, by: keeper, wish: 'wish-2' });
    expect(refusalIn(alone)?.code).toBe('SecondPerson');
    const confirmed = caseAfter(attempt('confirm-erasure', { on: proposed, by: second, wish: 'wish-2' }));
    expect(confirmed.erasure?.confirmed?.by.id).toBe(second.id);
  });

  it('X4 · once confirmed, is stopped by nobody, and nothing more can happen to the case', () => {
    const proposed = caseAfter(attempt('propose-erasure', { on: over(), by: keeper }));
    const confirmed = caseAfter(attempt('confirm-erasure', { on: proposed, by: second, wish: 'wish-2' }));
    for (const actor of [keeper, second, anActor('callum')]) {
      expect(permittedActions(confirmed, { actor, profile })).toEqual([]);
    }
    expect(refusalIn(attempt('hold-record', { on: confirmed, by: keeper, wish: 'wish-3' }))?.code).toBe(
      'Erased',
    );
    expect(nextRetention(confirmed, profile)).toBeUndefined();
  });

  it('X4 · declined, is asked about again later', () => {
    const proposed = caseAfter(attempt('propose-erasure', { on: over(), by: keeper }));
    const kept = caseAfter(attempt('decline-erasure', { on: proposed, by: second, wish: 'wish-2' }));
    expect(nextRetention(kept, profile)?.dueAt).toBe('2026-06-30T08:00:00Z');
  });

  it('X4 · leaves nobody’s name but those of the two, and a chain that goes on', () => {
    const { events, subject } = aHistoryTo('restricted');
    const stamp = { by: aPerson('nadia'), at: '2026-03-31T09:00:00Z' };
    const erasure = {
      rule: 'no-restriction',
      proposed: stamp,
      confirmed: { ...stamp, by: aPerson('hamish') },
    };
    const { next, events: last } = recordErased(
      { ...subject, ref: 'CB-0001', erasure },
      '2026-04-01T09:00:00Z',
    );
    const left = JSON.stringify({ ...next, erasure: undefined });
    const named = new Set(events.flatMap(({ by }) => [by.id, by.name]));
    expect([...named].filter((one) => left.includes(one))).toEqual([]);
    expect(left).not.toContain(subject.customer.name);
    expect(left).not.toContain(subject.incidents[0]?.narrative ?? 'a narrative');
    expect(caseSchema.parse(JSON.parse(JSON.stringify(next)))).toEqual(next);
    expect(findBreak([...events, ...last], next.head)).toBeUndefined();
  });
});
