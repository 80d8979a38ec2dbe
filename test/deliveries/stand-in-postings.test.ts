import { postingsOf } from '../../bot/deliveries/postings';
import { stoodInFor } from '../../bot/deliveries/absences/stand-in-postings';
import type { Case } from '../../bot/domain/case/state';
import { appointmentsOf } from '../../bot/domain/contact-people/holders';
import { type CaseEvent, eventSchema } from '../../bot/domain/case/events';
import { aCaseAt, anIncident } from '../builders/cases';
import type { Profile } from '../../bot/policy/profile';
import { aPerson } from '../builders/people';
import { aProfile } from '../builders/profile';

const profile = aProfile();
const { channel: appointers } = profile.contactPeople.appointedBy;

const anEvent = (subject: Case, happened: object, by = 'gregor'): CaseEvent =>
  eventSchema.parse({
    number: subject.version + 1,
    at: '2025-11-10T10:00:00Z',
    by: aPerson(by),
    command: 'c',
    hash: 'h',
    happened: { to: subject.status, ...happened },
  });
const incident = anIncident({ affected: [] });
const merged = {
  type: 'CustomerMerged',
  match: 'CU-0001/CU-0002',
  from: 'CU-0002',
  into: 'CU-0001',
  reason: 'One person.',
};

/** Who gets a message because of an event while some are away: ids of people, codes of channels. */
function told(
  subject: Case,
  event: CaseEvent,
  away: readonly { readonly id: string }[] = [],
  house: Profile = profile,
) {
  const until = new Map(away.map(({ id }) => [id, '2025-11-30']));
  return postingsOf(subject, event, house, until)
    .filter(({ card }) => card === 'news')
    .map(({ destination: to, audience }) => [to.kind === 'person' ? to.id : to.code, audience]);
}

describe('News that asks something of somebody who is away', () => {
  it('S1 · D7 · of a further incident goes to the next channel as well as to the absent manager', () => {
    const subject = aCaseAt('acknowledged');
    const event = anEvent(subject, { type: 'IncidentAdded', incident });
    const { manager, reporter } = subject;
    expect(told(subject, event)).toEqual([[manager.id, 'manager']]);
    expect(told(subject, event, [reporter])).toEqual([[manager.id, 'manager']]);
    expect(told(subject, event, [manager])).toEqual([
      [manager.id, 'manager'],
      ['heads-of-service', 'stand-in'],
    ]);
  });

  it('S1 · E4 · of a task of the reporter goes to the manager, and past an absent manager to the channel', () => {
    const subject = aCaseAt('acknowledged');
    const tasks = profile.tasks.map((kind) => ({ ...kind, owner: 'reporter' as const }));
    const code = tasks[0]?.code ?? '';
    const event = anEvent(subject, { type: 'TaskReminded', code, incident: 1 });
    const { manager, reporter } = subject;
    const to = (...away: readonly { readonly id: string }[]) =>
      told(subject, event, away, { ...profile, tasks });
    expect(to()).toEqual([[reporter.id, 'reporter']]);
    expect(to(reporter).slice(1)).toEqual([[manager.id, 'stand-in']]);
    expect(to(reporter, manager).slice(1)).toEqual([['heads-of-service', 'stand-in']]);
  });

  it('S1 · of a merge is read by the contact who is there, and by those who appoint while none is', () => {
    const subject = aCaseAt('restricted');
    const contacts = appointmentsOf(subject).map(({ person }) => person);
    const event = anEvent(subject, merged);
    const both = contacts.map(({ id }, at) => [id, at === 0 ? 'spoc' : 'deputy']);
    expect(told(subject, event, contacts.slice(0, 1))).toEqual(both);
    expect(told(subject, event, contacts)).toEqual([...both, [appointers, 'stand-in']]);
  });

  it('S1 · goes to nobody else where the person who is away took the step', () => {
    const subject = aCaseAt('acknowledged');
    const event = anEvent(subject, { type: 'IncidentAdded', incident }, 'callum');
    expect(told(subject, event, [subject.manager])).toEqual([]);
  });

  it('S1 · asks for no absences where no event asks something of anybody', () => {
    const subject = aCaseAt('restricted');
    expect(stoodInFor(subject, [anEvent(subject, { type: 'NoticeWithheld', reason: 'Risk.' })])).toEqual([]);
    expect(stoodInFor(subject, [anEvent(subject, merged)])).toContain(subject.manager.id);
  });
});
