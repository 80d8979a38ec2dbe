import { postingsOf } from '../../../bot/deliveries/postings';
import type { Case } from '../../../bot/domain/case/state';
import { chase } from '../../../bot/domain/waiting/chase';
import {
  closePeople,
  isSomebodyLeft,
  mayLeaveNobody,
  rolesWaitedFor,
} from '../../../bot/domain/waiting/nobody-left';
import { whoseTurn } from '../../../bot/domain/waiting/whose-turn';
import { attempt, caseAfter } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aCouncilCaseAt, aCouncilReport, attemptInCouncil, theCouncil } from '../../builders/council';
import { aReportForm } from '../../builders/forms';
import { anActor, anEmtMember, anotherEmtMember, aPerson } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { isWeekday } from '../../builders/reviews';

const profile = aProfile();
const emt = [anEmtMember(), anotherEmtMember()].map(({ id, roles }) => ({ id, roles }));
const accused = caseAfter(
  attempt('add-incident', {
    on: aCaseAt('awaiting-decision'),
    by: anActor('gregor'),
    saying: { form: aReportForm({ affected: [aPerson('eilidh'), aPerson('rory')] }) },
  }),
);
const named = ['eilidh', 'rory'].reduce(
  (on, key) => caseAfter(attempt('confirm-affected', { on, by: anActor(key), wish: `yes of ${key}` })),
  accused,
);
const chased = (subject: Case, isNobodyLeft: boolean, now = subject.since) =>
  chase(subject, { profile, isWorkingDay: isWeekday, now, isNobodyLeft });

describe('D5 · Where nobody is left who may decide', () => {
  it('D5 · all of them were affected, and say so', () => {
    expect(rolesWaitedFor(named, profile)).toEqual(['emt']);
    expect(isSomebodyLeft(aCaseAt('awaiting-decision'), emt, profile)).toBe(true);
    expect(isSomebodyLeft(named, emt, profile)).toBe(false);
  });

  it('D5 · to name all of them puts nobody out: they are asked, and it stays with them', () => {
    expect(isSomebodyLeft(accused, emt, profile)).toBe(true);
    const yes = caseAfter(attempt('confirm-affected', { on: accused, by: anActor('eilidh'), wish: 'yes' }));
    const no = caseAfter(attempt('contest-affected', { on: yes, by: anActor('rory'), wish: 'no' }));
    expect(isSomebodyLeft(no, emt, profile)).toBe(true);
  });

  it('D5 · one declared a conflict and the other reported it', () => {
    const own = caseAfter(
      attempt('add-incident', { on: aCaseAt('awaiting-decision'), by: anotherEmtMember(), wish: 'own' }),
    );
    expect(isSomebodyLeft(own, emt, profile)).toBe(true);
    const conflict = caseAfter(attempt('declare-conflict', { on: own, by: anEmtMember(), wish: 'conflict' }));
    expect(isSomebodyLeft(conflict, emt, profile)).toBe(false);
    expect(closePeople(conflict, profile)).toEqual(
      expect.arrayContaining([aPerson('eilidh').id, aPerson('rory').id]),
    );
  });

  it('D5 · it goes at once to whoever stands in, and those who keep the list are told', () => {
    const done = chased(named, true);
    if (!done) throw new TypeError('It is due at once');
    expect(done.events.map(({ happened }) => happened)).toEqual([
      { type: 'NobodyLeft', to: 'awaiting-decision' },
      { type: 'PickUpEscalated', to: 'awaiting-decision', channel: 'substitute-deciders' },
    ]);
    const told = done.events.flatMap((event) => postingsOf(done.next, event, profile));
    expect(told).toContainEqual(
      expect.objectContaining({
        card: 'news',
        destination: { kind: 'channel', code: 'customer-experience' },
      }),
    );
    expect(told).toContainEqual(
      expect.objectContaining({
        card: 'approval-request',
        destination: { kind: 'channel', code: 'substitute-deciders' },
      }),
    );
    expect(whoseTurn(done.next, profile)?.roles).toContain('substitute-decider');
    expect(chased(done.next, true)).toBeUndefined();
  });

  it('D5 · while one is left it waits for them, in the time of the profile', () => {
    expect(chased(named, false)).toBeUndefined();
  });

  it('D3 · of a second look nobody is left who had no part in the case', () => {
    const appealed = aCouncilCaseAt('awaiting-appeal');
    const decider = appealed.decision?.by.id ?? '';
    const reviewers = [{ id: decider, roles: ['senior-reviewer'] }];
    expect(closePeople(appealed, theCouncil)).toContain(decider);
    expect(isSomebodyLeft(appealed, reviewers, theCouncil)).toBe(false);
    const fresh = [...reviewers, { id: aPerson('alasdair').id, roles: ['senior-reviewer'] }];
    expect(isSomebodyLeft(appealed, fresh, theCouncil)).toBe(true);
  });

  it('D5 · where nothing is decided nobody has to be left', () => {
    expect(isSomebodyLeft(aCaseAt('awaiting-notice'), [], profile)).toBe(true);
  });

  it('D5 · is looked at after what may have changed it, and not after every step', () => {
    expect(mayLeaveNobody(named)).toBe(true);
    expect(mayLeaveNobody(aCaseAt('awaiting-decision'))).toBe(false);
    expect(mayLeaveNobody(aCaseAt('awaiting-endorsement'))).toBe(true);
  });

  it('D5 · under West Lothian the only Head of Service, who was affected, leaves nobody', () => {
    const accusedHead = caseAfter(
      attemptInCouncil('add-incident', {
        on: aCouncilCaseAt('awaiting-decision'),
        by: anActor('gregor'),
        saying: { form: aCouncilReport({ affected: [aPerson('fiona')] }) },
      }),
    );
    const subject = caseAfter(
      attemptInCouncil('confirm-affected', { on: accusedHead, by: anActor('fiona') }),
    );
    const heads = [{ id: aPerson('fiona').id, roles: ['head-of-service'] }];
    expect(isSomebodyLeft(subject, heads, theCouncil)).toBe(false);
    expect(
      isSomebodyLeft(
        subject,
        [...heads, { id: aPerson('hamish').id, roles: ['head-of-service'] }],
        theCouncil,
      ),
    ).toBe(true);
  });
});
