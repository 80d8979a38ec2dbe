import type { Profile } from '../../policy/profile';
import { dayOf, instantOf, monthsAfter, startOfDay } from '../time/calendar';
import type { Case } from '../case/state';
import type { Happened } from '../case/events';
import type { Refusal } from '../case/refusal';

/** Where a case is with how long it is kept (X4). */
export interface Retention {
  /** The rule of the profile. */
  readonly rule: string;
  /** When its period ends, as an instant, by a clock that starts when the case came to its end. */
  readonly endsAt: string;
}

/** The rule under which a case is kept, and until when; undefined while it is open, and once it is erased. A hold is not looked at. */
export function retentionOf(subject: Case, profile: Profile): Retention | undefined {
  const rule = profile.retention.rules.find(({ statuses }) => statuses.includes(subject.status));
  if (!rule || subject.erasure?.confirmed) return undefined;
  return { rule: rule.code, endsAt: morningAfter(subject.since, rule.months, profile) };
}

/** Whether nothing but a proposal is missing for it to be erased. */
export const isPeriodOver = ({ holds, periodEnded, erasure }: Case): boolean =>
  holds.length === 0 && periodEnded !== undefined && erasure === undefined;

/**
 * Why a case cannot be put forward for erasure yet (X4): a hold, a rule of mail or telephones of which nobody would know afterwards,
 * its period, or that somebody did so already.
 */
export function erasureRefusal(subject: Case, profile: Profile): Refusal | undefined {
  const [hold] = subject.holds;
  if (hold) return { code: 'RecordHeld', by: hold.by, at: hold.at };
  if (subject.routing?.standing.length) return { code: 'RoutingStands' };
  if (isPeriodOver(subject)) return undefined;
  if (subject.erasure) return { code: 'NothingOpen', action: 'propose-erasure' };
  return { code: 'PeriodNotOver', until: retentionOf(subject, profile)?.endsAt ?? '' };
}

/**
 * When it is next said that the period of a case has ended: at its end, then again after the time that the profile sets,
 * for as long as nobody decides. Undefined while a hold stands or an erasure is under way.
 */
export function nextRetention(
  subject: Case,
  profile: Profile,
): (Retention & { readonly dueAt: string }) | undefined {
  const retention = retentionOf(subject, profile);
  if (!retention || subject.holds.length > 0) return undefined;
  const { periodEnded } = subject;
  const { askAgainAfterMonths } = profile.retention;
  const again = periodEnded && morningAfter(periodEnded.at, askAgainAfterMonths, profile);
  return { ...retention, dueAt: again ?? retention.endsAt };
}

/** The bot says that a period has ended: nothing is erased by itself (X4). */
export const endPeriod = (subject: Case, { rule, dueAt }: Retention & { readonly dueAt: string }) => ({
  happened: { type: 'PeriodEnded', to: subject.status, rule } satisfies Happened,
  commandId: `retention/${dueAt}`,
});

/** Nine in the morning of the day some months after that of an instant. */
function morningAfter(instant: string, months: number, { timeZone }: Profile): string {
  const day = monthsAfter(dayOf(instant, timeZone), months);
  return instantOf(day, startOfDay, timeZone) ?? instant;
}
