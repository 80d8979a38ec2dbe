import { forGood } from '../../../bot/domain/absences/absences';
import type { Case } from '../../../bot/domain/case/state';
import { chase } from '../../../bot/domain/waiting/chase';
import { waitingOf } from '../../../bot/domain/waiting/queue';
import { nextChaseWhile } from '../../../bot/domain/waiting/waiting-for';
import { whoseTurn } from '../../../bot/domain/waiting/whose-turn';
import { postingsOf } from '../../../bot/deliveries/postings';
import { appointRequest } from '../../../bot/views/contact-people/appoint-request';
import { contactNow } from '../../../bot/views/contact-people/contact-now';
import { withAcceptance } from '../../builders/appointments';
import { attempt, caseAfter } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aDeputy, aHead, aManager, aPerson, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { aReportForm } from '../../builders/forms';
import { isWeekday } from '../../builders/reviews';

const profile = aProfile();
const gone = (...people: readonly { readonly id: string }[]) =>
  new Map(people.map(({ id }) => [id, forGood] as const));
const now = '2025-11-20T09:00:00Z';
const after = (subject: Case, away: ReadonlyMap<string, string>, at = now) =>
  chase(subject, { profile, isWorkingDay: isWeekday, now: at, away });

describe('S1 · D7 · Somebody who has left', () => {
  it('S1 · as the SPOC is found at once: those who appoint are asked, in the right words, and again until somebody is', () => {
    // No address of theirs is known, so that nothing is routed.
    const form = aReportForm({ email: '', telephone: '' });
    const subject = withAcceptance(aCaseAt('restricted', { report: { form } }));
    expect(nextChaseWhile(gone(aDeputy()), subject, profile, isWeekday)?.stage).toBe('acceptance');
    const done = after(subject, gone(aSpoc()));
    const [event] = done?.events ?? [];
    expect(event?.happened).toMatchObject({ type: 'AppointmentEscalated', role: 'spoc' });
    if (!done || !event) throw new TypeError('It was said');
    expect(postingsOf(done.next, event, profile)).toContainEqual(
      expect.objectContaining({
        card: 'appoint-request',
        destination: { kind: 'channel', code: 'heads-of-service' },
      }),
    );
    expect(appointRequest(done.next, profile)).toMatchObject({
      heading: 'CB-0001: a contact has left; appoint another',
      open: true,
    });
    expect(waitingOf(done.next, aHead(), profile)?.kinds).toContain('appointing');
    expect(after(done.next, gone(aSpoc()))).toBeUndefined();
    const again = after(done.next, gone(aSpoc()), '2025-12-01T09:00:00Z');
    expect(again?.events[0]?.happened).toMatchObject({ type: 'AppointmentEscalated', again: true });
  });

  it('S1 · is found although they accepted in the very second, or only after others were asked for', () => {
    const asked = after(aCaseAt('restricted'), gone(aSpoc()));
    if (!asked) throw new TypeError('It was said');
    const accepted = attempt('accept-appointment', { on: asked.next, by: aSpoc(), at: now });
    const found = caseAfter(accepted);
    expect(appointRequest(found, profile).heading).not.toContain('has left');
    const told = after(found, gone(aSpoc()), now);
    if (!told) throw new TypeError('It was said');
    expect(appointRequest(told.next, profile).heading).toBe('CB-0001: a contact has left; appoint another');
  });

  it('S1 · is not asked for anything more: the deputy has the step', () => {
    const told = after(withAcceptance(aCaseAt('awaiting-notice')), gone(aSpoc()));
    const turn = told && whoseTurn(told.next, profile);
    expect(turn?.people.map(({ person }) => person.name)).toEqual(['Struan Bell']);
  });

  it('S1 · is named by nobody any more once another is appointed', () => {
    const told = after(withAcceptance(aCaseAt('restricted')), gone(aSpoc()));
    if (!told) throw new TypeError('It was said');
    const saying = { role: 'spoc', person: aPerson('kirsty'), reason: 'Isla has left.' };
    const next = caseAfter(attempt('appoint', { on: told.next, by: aHead(), saying, at: now }));
    expect(nextChaseWhile(gone(aSpoc()), next, profile, isWeekday)?.stage).toBe('acceptance');
    expect(after(next, gone(aSpoc()))).toBeUndefined();
    expect(appointRequest(next, profile).heading).toContain('a contact has not accepted');
  });

  it('D7 · as the manager keeps no case waiting: it is passed on at once', () => {
    const subject = aCaseAt('reported');
    expect(after(subject, gone(aManager()), subject.since)?.events[0]?.happened).toMatchObject({
      type: 'PickUpEscalated',
      channel: 'heads-of-service',
    });
  });

  it('S1 · S2 · is said to have left by whoever looks the customer up, who is sent to the deputy', () => {
    const contacts = { spoc: aPerson('isla'), deputy: aPerson('struan') };
    expect(contactNow(contacts, gone(aSpoc()), profile)).toBe(
      'Struan Bell (deputy). Isla Fraser (SPOC) has left.',
    );
  });
});
