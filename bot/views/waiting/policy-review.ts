import type { CardData } from '../../../cards/catalogue';
import type { PolicyReminder } from '../../domain/waiting/policy-review';
import type { Profile } from '../../policy/profile';
import { dayInWords } from '../time/dates';
import { partyLabel } from '../case/labels';
import { message } from '../messages/message';

const names = {
  ahead: 'policyReviewAhead',
  due: 'policyReviewDue',
  overdue: 'policyReviewOverdue',
} as const;

/** Reminds the owner of the policy that it is to be reviewed, by whom and by when (P5). */
export const policyReview = (reminder: PolicyReminder, profile: Profile): CardData<'message'> =>
  message(names[reminder.stage], {
    policy: `${profile.policy.title}, ${profile.policy.version}`,
    dueOn: dayInWords(reminder.dueOn),
    reviewedOn: dayInWords(profile.policy.review.reviewedOn),
    by: profile.policy.review.by,
    owner: partyLabel(profile, profile.policy.review.owner),
  });
