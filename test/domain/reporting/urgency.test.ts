import { postingsOf } from '../../../bot/deliveries/postings';
import type { Case } from '../../../bot/domain/case/state';
import { urgencyOf } from '../../../bot/domain/reporting/urgency';
import { attempt, caseAfter } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aCouncilCaseAt, theCouncil } from '../../builders/council';
import { aReportForm } from '../../builders/forms';
import { aPerson, aReporter } from '../../builders/people';
import { aProfile } from '../../builders/profile';

const withContact = (subject: Case, outcome: string): Case => {
  const at = '2025-11-08T09:00:00Z';
  const contact = { number: 90, receivedAt: at, outcome, by: aPerson('isla'), at };
  return { ...subject, contacts: { total: 1, latest: [contact] } };
};

const aReview = (at: string): Case['reviews']['latest'][number] => ({
  dueOn: '2025-11-09',
  outcome: 'continue',
  reason: 'He wrote twice.',
  contacts: 1,
  lateByDays: 0,
  pings: [],
  number: 91,
  by: aPerson('isla'),
  at,
});

describe.each([
  ['Registers of Scotland', aProfile(), aCaseAt('restricted')],
  ['West Lothian', theCouncil, aCouncilCaseAt('restricted')],
] as const)('E2 · under %s a case', (_, profile, subject) => {
  const { outcomes } = profile.correspondence;

  it('becomes urgent by a threat in a contact, and by no other contact', () => {
    const urgent = outcomes.filter(({ code }) => urgencyOf(withContact(subject, code), profile) === 'urgent');
    expect(urgent.map(({ escalates }) => escalates)).toEqual([true]);
    expect(urgencyOf(subject, profile)).not.toBe('urgent');
  });

  it('is so no longer once a review has looked at it', () => {
    const escalate = outcomes.find(({ escalates }) => escalates)?.code ?? '';
    const reviewedOn = (at: string): Case => ({
      ...withContact(subject, escalate),
      reviews: { total: 1, latest: [aReview(at)] },
    });
    expect(urgencyOf(reviewedOn('2025-11-07T09:00:00Z'), profile)).toBe('urgent');
    expect(urgencyOf(reviewedOn('2025-11-09T09:00:00Z'), profile)).not.toBe('urgent');
  });
});

it('E2 · danger that is added while those who decide are asked is put to them anew', () => {
  const added = (danger: boolean) => {
    const saying = { form: aReportForm({ danger }) };
    const on = aCaseAt('awaiting-decision');
    const outcome = attempt('add-incident', { on, by: aReporter(), saying, wish: 'more' });
    const [event] = outcome.kind === 'done' ? outcome.events : [];
    return event ? postingsOf(caseAfter(outcome), event, aProfile()) : [];
  };
  const emt = expect.objectContaining({
    destination: { kind: 'channel', code: 'emt' },
    card: 'approval-request',
  });
  expect(added(true)).toContainEqual(emt);
  expect(added(false)).not.toContainEqual(emt);
});
