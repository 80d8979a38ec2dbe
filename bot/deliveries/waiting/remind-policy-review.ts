import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import { Outage } from '../../commands/outage';
import { policyReminder } from '../../domain/waiting/policy-review';
import type { Profile } from '../../policy/profile';
import { policyReview } from '../../views/waiting/policy-review';
import { alert } from '../alert';
import type { TellDeps } from '../tell-once';
import { writeInstant } from '../../domain/time/instant';

/** What reminding of the policy's review needs. */
export interface PolicyReviewDeps extends TellDeps {
  readonly profile: Profile;
  readonly now: () => Date;
}

/**
 * Tells the owner of the policy, in the channel that the profile names, that its review is coming, due or overdue (P5).
 * Found by state and claimed under the days it is about: a missed run loses nothing and a second run repeats nothing.
 * Throws `Outage` when Teams or the storage is away; the next run tries again.
 */
export async function remindOfPolicyReview(deps: PolicyReviewDeps): Promise<void> {
  const { profile, sender, sent, log } = deps;
  const reminder = policyReminder(profile, writeInstant(deps.now()));
  if (!reminder) return;
  const about = `policy-${profile.id}`;
  const id = `review-${reminder.dueOn}-${reminder.stage}-${reminder.from}`;
  const claim = await sent.claim(about, id);
  if (!claim) return;
  const destination = { kind: 'channel', code: profile.policy.review.channel } as const;
  const card = render('message', policyReview(reminder, profile));
  try {
    const posted = await sender.post(destination, { card, summary: summaries['policy-review'] });
    if ('undeliverable' in posted) {
      // The claim lapses, so that it is tried again: nobody else would notice that the owner never heard.
      log.error('undeliverable', { card: 'policy-review', reason: posted.undeliverable });
      await alert('undelivered', about, deps);
      return;
    }
  } catch (problem) {
    if (problem instanceof Outage) await sent.release(about, id, claim);
    throw problem;
  }
  await sent.settle(about, id);
  log.info('policy-review-reminded', { stage: reminder.stage, dueOn: reminder.dueOn });
}
