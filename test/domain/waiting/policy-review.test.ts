import { policyReminder, policyReviewDueOn } from '../../../bot/domain/waiting/policy-review';
import { aProfile } from '../../builders/profile';

const profile = aProfile();
const reviewed = (reviewedOn: string, everyMonths = 6) => ({
  ...profile,
  policy: { ...profile.policy, review: { ...profile.policy.review, reviewedOn, everyMonths } },
});

describe('P5 · the review of the policy', () => {
  it('is due its months after the last, on the last day of a month that has no such day', () => {
    expect(policyReviewDueOn(reviewed('2026-11-16'))).toBe('2027-05-16');
    expect(policyReviewDueOn(reviewed('2026-08-31'))).toBe('2027-02-28');
    expect(policyReviewDueOn(reviewed('2027-02-28', 12))).toBe('2028-02-28');
  });

  it.each([
    ['2027-05-02T07:59:59Z', undefined, undefined],
    ['2027-05-02T08:00:00Z', 'ahead', '2027-05-02'],
    ['2027-05-16T07:59:59Z', 'ahead', '2027-05-02'],
    ['2027-05-16T08:00:00Z', 'due', '2027-05-16'],
    ['2027-06-16T07:59:59Z', 'due', '2027-05-16'],
    ['2027-06-16T08:00:00Z', 'overdue', '2027-06-16'],
    ['2027-12-16T08:59:59Z', 'overdue', '2027-11-16'],
    ['2027-12-16T09:00:00Z', 'overdue', '2027-12-16'],
  ])('at %s is %s, at nine where the organisation is', (now, stage, from) => {
    const reminder = policyReminder(reviewed('2026-11-16'), now);
    expect([reminder?.stage, reminder?.from]).toEqual([stage, from]);
  });

  it('is due no more once a later review is in the profile', () => {
    expect(policyReminder(reviewed('2027-06-20'), '2027-06-21T12:00:00Z')).toBeUndefined();
  });
});
