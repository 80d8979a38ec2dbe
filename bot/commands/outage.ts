import type { OutageReason } from '../policy/codes/outages';

const passing: readonly OutageReason[] = ['away', 'throttled', 'busy'];

/** Whether a person has to put something right: waiting alone mends it never. */
export const needsMending = (reason: OutageReason): boolean => !passing.includes(reason);

/** Whether a problem is an outage of which that holds. */
export const isUnfit = (problem: unknown): problem is Outage =>
  problem instanceof Outage && needsMending(problem.reason);

/** What is known of an outage. */
interface OutageFacts {
  readonly system: 'graph' | 'connector' | 'storage';
  /** Absent: what the status says. */
  readonly reason?: OutageReason | undefined;
  /** The list, column or right that is meant, such as `Cases.DueAt`: never anything of a person. */
  readonly what?: string | undefined;
  readonly status?: number | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly requestId?: string | undefined;
  readonly mayHaveHappened?: boolean | undefined;
  readonly cause?: unknown;
}

/**
 * An outside system did not do as it should: throttled, down, too late for us, or not as it was set up. Whoever waits
 * for it may come again in every case. Carries no personal data, so it may go to telemetry.
 */
export class Outage extends Error {
  override readonly name = 'Outage';
  readonly system: OutageFacts['system'];
  readonly reason: OutageReason;
  readonly what: string | undefined;
  readonly status: number | undefined;
  /** Seconds the system asked us to wait; undefined when it did not say. */
  readonly retryAfterSeconds: number | undefined;
  /** The system's own name for the request, which its support asks for. */
  readonly requestId: string | undefined;
  /** Whether something may have been changed all the same: the answer was lost, or came too late. */
  readonly mayHaveHappened: boolean;

  constructor(message: string, facts: OutageFacts) {
    super(message, { cause: facts.cause });
    this.system = facts.system;
    this.reason = facts.reason ?? reasonOf(facts.status);
    this.what = facts.what;
    this.status = facts.status;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.requestId = facts.requestId;
    this.mayHaveHappened = facts.mayHaveHappened ?? false;
  }
}

/** What a log line says of an outage: which system and list, why, and the request's own name, which Microsoft's support asks for. */
export const describeOutage = ({ system, reason, what, status, requestId }: Outage) => ({
  system,
  reason,
  what,
  status,
  requestId,
});

function reasonOf(status: number | undefined): OutageReason {
  if (status === 429) return 'throttled';
  return status === 409 || status === 412 ? 'busy' : 'away';
}
