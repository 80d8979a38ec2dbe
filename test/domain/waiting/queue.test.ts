import { partiesAskedBeside, sortWaiting, statusesFor, waitingOf } from '../../../bot/domain/waiting/queue';
import type { Status } from '../../../bot/policy/codes';
import { type Case, caseSchema } from '../../../bot/domain/case/state';
import { withAcceptance } from '../../builders/appointments';
import { withOpenTracks } from '../../builders/tracks';
import type { Actor } from '../../../bot/domain/case/context';
import { aCaseAt } from '../../builders/cases';
import { councilStatuses, theCouncil } from '../../builders/council';
import {
  aConsultant,
  aDeputy,
  aHead,
  aManager,
  anActor,
  anEmtMember,
  aReporter,
  aSpoc,
} from '../../builders/people';
import { aProfile } from '../../builders/profile';

const profile = aProfile();

/** Of each status, who is asked for the next step. */
const asked: Partial<Record<Status, readonly string[]>> = {
  reported: ['manager'],
  acknowledged: ['manager'],
  'awaiting-endorsement': ['head'],
  'awaiting-decision': ['emt'],
  'awaiting-notice': ['spoc'],
  'awaiting-variation': ['emt'],
  'awaiting-lifting': ['emt'],
  'awaiting-change-notice': ['spoc'],
  'awaiting-lifting-notice': ['spoc'],
};
const people = {
  reporter: aReporter(),
  manager: aManager(),
  head: aHead(),
  emt: anEmtMember(),
  spoc: aSpoc(),
  stranger: anActor('gregor'),
};

describe('C5 · What waits for somebody', () => {
  const statuses = profile.workflow.statuses
    .map(({ code }) => code)
    .filter((code) => code !== 'awaiting-information' && code !== 'warned');

  it.each(statuses)('a case that is %s waits for those alone who are to lead it on', (status) => {
    const subject = aCaseAt(status);
    const waits = Object.entries(people)
      .filter(([, actor]) => waitingOf(subject, actor, profile)?.kinds.includes('next-step'))
      .map(([who]) => who);
    expect(waits).toEqual(asked[status] ?? []);
  });

  it('X4 · says since when, and names the customer to whoever sees the record', () => {
    const subject = aCaseAt('reported');
    expect(waitingOf(subject, aManager(), profile)).toEqual({
      ref: subject.ref,
      status: 'reported',
      name: subject.customer.name,
      kinds: ['next-step'],
      since: subject.since,
      urgency: 'zero-tolerance',
      behaviours: ['offensive-language'],
    });
  });

  it('D5 · is not the own report of a Head, who may not decide on it', () => {
    const subject = aCaseAt('awaiting-endorsement');
    expect(waitingOf({ ...subject, reporter: aHead() }, aHead(), profile)).toBeUndefined();
  });

  const nameOf = ({ id, name }: Actor) => ({ id, name });
  const closeness: readonly (readonly [string, (subject: Case, who: Actor) => Case])[] = [
    ['reported it', (subject, who) => ({ ...subject, reporter: nameOf(who) })],
    [
      'reported a part of it',
      (subject, who) => ({
        ...subject,
        incidents: subject.incidents.map((one) => ({ ...one, by: nameOf(who) })),
      }),
    ],
    [
      'is a person affected',
      (subject, who) => ({
        ...subject,
        incidents: subject.incidents.map((one) => ({ ...one, affected: [nameOf(who)] })),
      }),
    ],
    [
      'declared a conflict',
      (subject, who) => ({
        ...subject,
        conflicts: [{ by: nameOf(who), at: subject.since, reason: 'A neighbour.' }],
      }),
    ],
  ];

  it.each(closeness)(
    'D5 · is no case for a decider who %s, not even to ask a question about it',
    (_, near) => {
      for (const [status, who] of [
        ['awaiting-endorsement', aHead()],
        ['awaiting-decision', anEmtMember()],
        ['awaiting-variation', anEmtMember()],
      ] as const) {
        const subject = aCaseAt(status);
        expect(waitingOf(subject, who, profile)?.status).toBe(status);
        expect(waitingOf(near(subject, who), who, profile)).toBeUndefined();
        expect(waitingOf(near(subject, anActor('gregor')), who, profile)?.status).toBe(status);
      }
    },
  );

  it('S1 · is a notice for the SPOC and for the deputy, and not for a Head who could send it as well', () => {
    const subject = aCaseAt('awaiting-notice');
    expect(waitingOf(subject, aDeputy(), profile)?.since).toBe(subject.since);
    expect(waitingOf(subject, aHead(), profile)).toBeUndefined();
  });

  it('D2 · is a warned customer only from the day on which the behaviour is looked at again', () => {
    const warned = aCaseAt('warned');
    expect(waitingOf(warned, aManager(), profile)).toBeUndefined();
    const letters = warned.letters.map((one) => ({ ...one, askedAt: '2025-12-01T09:00:00Z' }));
    expect(waitingOf({ ...warned, letters }, aManager(), profile)).toMatchObject({
      ref: 'CB-0001',
      status: 'warned',
      since: '2025-12-01T09:00:00Z',
    });
  });

  it('C5 · in a channel is no case for somebody who could lead it on as its reporter alone', () => {
    const { workflow } = profile;
    const transitions = workflow.transitions.map((row) =>
      row.action === 'withdraw' ? { ...row, from: [...row.from, 'awaiting-endorsement' as const] } : row,
    );
    const generous = { ...profile, workflow: { ...workflow, transitions } };
    const subject = { ...aCaseAt('awaiting-endorsement'), steps: [] };
    expect(waitingOf(subject, aReporter(), generous)).toBeUndefined();
    expect(waitingOf(subject, aHead(), generous)?.status).toBe('awaiting-endorsement');
  });

  it('C5 · waits for its person whether or not the profile sets a time after which it is chased', () => {
    const untimed = { ...profile, chasing: { ...profile.chasing, times: [] } };
    expect(waitingOf(aCaseAt('reported'), aManager(), untimed)?.kinds).toEqual(['next-step']);
    expect(waitingOf(aCaseAt('restricted'), aManager(), untimed)).toBeUndefined();
  });

  it('C5 · holds whatever else waits for a person or a role, each under its own kind', () => {
    const kindsOf = (subject: Case, who: Actor) => waitingOf(subject, who, profile)?.kinds ?? [];
    const restricted = aCaseAt('restricted');
    expect(kindsOf(restricted, aSpoc())).toEqual(['appointment']);
    const review = {
      dueOn: '2026-02-03',
      pings: [{ number: 9, rung: 'due', asked: 'spoc', at: '2026-02-03T09:00:00Z' }],
    };
    const asked = withAcceptance(caseSchema.parse({ ...restricted, review }));
    expect(kindsOf(asked, aSpoc())).toEqual(['review']);
    expect(kindsOf(asked, aDeputy())).toEqual([]);
    expect(waitingOf(asked, aSpoc(), profile)?.dueOn).toBe('2026-02-03');
    const tracks = withOpenTracks(aCaseAt('acknowledged'));
    expect(kindsOf(tracks, aManager())).toEqual(['next-step', 'task']);
    expect(kindsOf(tracks, anEmtMember())).toEqual(['outside-decision', 'outside-record']);
    expect(kindsOf(tracks, aConsultant())).toEqual(['consultation']);
    expect(partiesAskedBeside(tracks, profile)).toEqual(
      expect.arrayContaining([aManager().id, 'emt', 'people-and-change']),
    );
    expect(partiesAskedBeside(aCaseAt('awaiting-decision'), profile)).not.toContain('emt');
  });

  it('C5 · stands with the most urgent first, then what is due or has waited longest', () => {
    const [calm] = [waitingOf(aCaseAt('reported'), aManager(), profile)].filter((one) => one !== undefined);
    if (!calm) throw new TypeError('It waits for the manager');
    const urgent = { ...calm, ref: 'CB-0002', urgency: 'urgent', since: '2026-01-01T09:00:00Z' } as const;
    const older = { ...calm, ref: 'CB-0003', since: '2025-01-01T09:00:00Z' };
    expect(sortWaiting([calm, urgent, older]).map(({ ref }) => ref)).toEqual([
      'CB-0002',
      'CB-0003',
      'CB-0001',
    ]);
  });

  it('is a question for whoever was asked it, and for nobody else', () => {
    const subject = aCaseAt('awaiting-information');
    const [of] = Object.values(people).filter(({ id }) => id === subject.question?.of.id);
    expect(of && waitingOf(subject, of, profile)?.status).toBe('awaiting-information');
    expect(waitingOf(subject, aHead(), profile)).toBeUndefined();
  });

  it('stands in a channel of a role, by the profile', () => {
    expect(statusesFor(profile, ['emt'])).toEqual([
      'awaiting-decision',
      'awaiting-variation',
      'awaiting-lifting',
    ]);
    expect(statusesFor(profile, ['head-of-customer-services'])).toEqual(['awaiting-endorsement']);
    // Whoever only advises, or tells the customer, leads nothing on that stands in a channel.
    expect(statusesFor(profile, ['legal', 'people-and-change', 'customer-experience'])).toEqual([]);
    expect(statusesFor(profile, [])).toEqual([]);
    expect(councilStatuses).toEqual(
      expect.arrayContaining([...statusesFor(theCouncil, ['head-of-service'])]),
    );
    expect(statusesFor(theCouncil, ['head-of-service'])).toContain('awaiting-decision');
  });
});
