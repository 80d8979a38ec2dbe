import type { Log } from '../commands/ports';
import type { LastingDeps } from '../deliveries/upkeep/lasting-alerts';
import type { OwedDeps } from '../deliveries/tell-once';
import type { Sender, SentLog } from '../deliveries/ports';
import type { Profile } from '../policy/profile';
import type { openStorage } from '../storage/open-storage';

/** Everything that telling people takes, and telling others where they cannot be told. */
export interface Telling extends OwedDeps, Omit<LastingDeps, 'now'> {
  readonly sender: Sender;
  readonly sent: SentLog;
}

/** Joins what telling takes. Whoever the policy belongs to hears of what the alerts channel does not take. */
export const tellingOf = (parts: {
  readonly sender: Sender;
  readonly storage: ReturnType<typeof openStorage>;
  readonly profile: Profile;
  readonly log: Log;
}): Telling => ({
  sender: parts.sender,
  sent: parts.storage.sent,
  owed: parts.storage.owed,
  alerts: parts.storage.alerts,
  secondWay: { kind: 'channel', code: parts.profile.policy.review.channel },
  log: parts.log,
});
