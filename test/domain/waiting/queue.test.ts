import { statusesFor, waitingOf } from '../../../bot/domain/waiting/queue';
import type { Status } from '../../../bot/policy/codes';
import { aCaseAt } from '../../builders/cases';
import { councilStatuses, theCouncil } from '../../builders/council';
import { aHead, aManager, anActor, anEmtMember, aReporter, aSpoc } from '../../builders/people';
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
      .filter(([, actor]) => waitingOf(subject, actor, profile) !== undefined)
      .map(([who]) => who);
    expect(waits).toEqual(asked[status] ?? []);
  });

  it('says since when, and nothing of the customer', () => {
    const subject = aCaseAt('reported');
    expect(waitingOf(subject, aManager(), profile)).toEqual({
      ref: subject.ref,
      status: 'reported',
      since: subject.since,
    });
  });

  it('D5 · is not the own report of a Head, who may not decide on it', () => {
    const subject = aCaseAt('awaiting-endorsement');
    expect(waitingOf({ ...subject, reporter: aHead() }, aHead(), profile)).toBeUndefined();
  });

  it('is a question for whoever was asked it, and for nobody else', () => {
    const subject = aCaseAt('awaiting-information');
    const [of] = Object.values(people).filter(({ id }) => id === subject.question?.of.id);
    expect(of && waitingOf(subject, of, profile)?.status).toBe('awaiting-information');
    expect(waitingOf(subject, aHead(), profile)).toBeUndefined();
  });

  it('stands in a channel of a role, by the profile', () => {
    expect(statusesFor(profile, ['emt'])).toEqual(
      expect.arrayContaining(['awaiting-decision', 'awaiting-variation', 'awaiting-lifting']),
    );
    expect(statusesFor(profile, [])).toEqual([]);
    expect(councilStatuses).toEqual(
      expect.arrayContaining([...statusesFor(theCouncil, ['head-of-service'])]),
    );
    expect(statusesFor(theCouncil, ['head-of-service'])).toContain('awaiting-decision');
  });
});
