import type { Profile } from '../../policy/profile';
import type { Away } from '../absences/absences';
import { dayOf, daysBetween } from '../time/calendar';
import type { Case } from '../case/state';
import type { CommandOf } from '../case/commands';
import { deputyOf, spocOf } from '../contact-people/holders';
import type { Happened } from '../case/events';
import type { Refusal } from '../case/refusal';
import { type NextPing, nextReviewAfter } from './schedule';
import type { HeldReview } from './state';
import type { StepRules } from '../case/rule';
import { type Step, type Verdict, requireReason } from '../case/verdict';

/** What is asked of whom in a review (V1): of whoever comes next where somebody is away or nobody is named, and why. */
export function pingReview(
  subject: Case,
  { dueOn, rung }: NextPing,
  away: Away,
): Extract<Happened, { type: 'ReviewPinged' }> {
  const known = [
    { role: 'spoc', person: spocOf(subject) },
    { role: 'deputy', person: deputyOf(subject) },
  ] as const;
  const from = rung.asks === 'spoc' ? known : rung.asks === 'deputy' ? known.slice(1) : [];
  const there = from.find(({ person }) => person !== undefined && !away.has(person.id));
  const [first] = from.flatMap(({ role, person }) => (person ? [{ role, person }] : []));
  const until = first && away.get(first.person.id);
  return {
    type: 'ReviewPinged',
    to: subject.status,
    dueOn,
    rung: rung.code,
    asked: there?.role ?? 'head',
    isFirst: subject.review?.dueOn !== dueOn,
    ...(first && first.role !== there?.role
      ? { insteadOf: { ...first, ...(until === undefined ? {} : { until }) } }
      : {}),
  };
}

/** How many contacts were logged since the last review. */
export const contactsSinceReview = ({ contactsSince }: Case): number =>
  Object.values(contactsSince).reduce((sum, count) => sum + count, 0);

/** From when on a review looks: the last one, or since the restriction came into force. An instant. */
export const lastReviewedAt = ({ reviews, notice, decision, since }: Case): string =>
  reviews.latest.at(-1)?.at ?? notice?.at ?? decision?.at ?? since;

/** The period that the last review looked at, and what came after: from which instant, and how many contacts were logged. */
export function reviewedPeriod(subject: Case): { readonly since: string; readonly contacts: number } {
  const before = { ...subject.reviews, latest: subject.reviews.latest.slice(0, -1) };
  const counted = subject.reviews.latest.at(-1)?.contacts ?? 0;
  return {
    since: lastReviewedAt({ ...subject, reviews: before }),
    contacts: counted + contactsSinceReview(subject),
  };
}

/** Why a review cannot be answered now: nobody asks for it yet, or somebody has answered (V3); undefined where it can. */
export function reviewRefusal({ review, reviews }: Case, dueOn?: string): Refusal | undefined {
  if (review && (dueOn === undefined || dueOn === review.dueOn)) return undefined;
  const last = reviews.latest.at(-1);
  return last
    ? { code: 'ReviewAnswered', by: last.by, at: last.at }
    : { code: 'NothingOpen', action: 'continue-restriction' };
}

/** What an answer to the open review says of it, besides its outcome. */
export function answerTo(
  { subject, context }: Pick<Step, 'subject' | 'context'>,
  reason: string,
): Pick<HeldReview, 'dueOn' | 'reason' | 'contacts' | 'lateByDays'> {
  const today = dayOf(context.now, context.profile.timeZone);
  const dueOn = subject.review?.dueOn ?? today;
  const lateByDays = Math.max(0, daysBetween(dueOn, today));
  return { dueOn, reason, contacts: contactsSinceReview(subject), lateByDays };
}

/** Whoever was asked finds that the restriction is still needed, and says why; the next review is set (V2). */
function continueRestriction(command: CommandOf<'continue-restriction'>, step: Step): Verdict {
  const refusal = reviewRefusal(step.subject, command.dueOn);
  if (refusal) return { refusal };
  return requireReason(command.reason, (reason) => {
    const answer = answerTo(step, reason);
    const nextOn = nextOnAfter(step.subject, answer.dueOn, step.context);
    return { type: 'ReviewContinued', to: step.to, ...answer, nextOn };
  });
}

/** When the review after the one of a day is due, seen from now. */
export const nextOnAfter = (
  subject: Case,
  dueOn: string,
  { now, profile }: { readonly now: string; readonly profile: Profile },
): string => nextReviewAfter(subject, { dueOn, today: dayOf(now, profile.timeZone) }, profile);

/** The rule of each step of a review. */
export const reviewRules: StepRules<'continue-restriction'> = { 'continue-restriction': continueRestriction };
