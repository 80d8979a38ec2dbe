/**
 * An outside system did not answer as it should: throttled, down, or too late for us. Carries no personal data, so
 * it may go to telemetry.
 */
export class Outage extends Error {
  override readonly name = 'Outage';
  readonly system: 'graph' | 'connector' | 'storage';
  readonly status: number | undefined;
  /** Seconds the system asked us to wait; undefined when it did not say. */
  readonly retryAfterSeconds: number | undefined;
  readonly requestId: string | undefined;

  constructor(
    message: string,
    facts: {
      readonly system: Outage['system'];
      readonly status?: number | undefined;
      readonly retryAfterSeconds?: number | undefined;
      readonly requestId?: string | undefined;
      readonly cause?: unknown;
    },
  ) {
    super(message, { cause: facts.cause });
    this.system = facts.system;
    this.status = facts.status;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.requestId = facts.requestId;
  }
}
