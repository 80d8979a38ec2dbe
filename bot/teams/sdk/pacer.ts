import { Outage } from '../../commands/outage';
import { ThreadRates } from './thread-rates';

/** For whom a message is: somebody who waits for what somebody did, or whom the time reminds. */
export type SendUrgency = 'person' | 'reminder';

/** Lets requests to Teams go when Teams will take them. */
export interface Pace {
  /**
   * Resolves when a request to a conversation may go. Throws `Outage` with the seconds to wait where that is longer than
   * a worker should: the message is better put off.
   */
  take(thread: string): Promise<void>;
  /** Teams asked for a pause: nothing goes from this process for so many seconds, to whatever conversation. */
  hold(seconds: number): void;
}

/** Time for a pacer: milliseconds that never go back, and a wait. */
export interface PacerTime {
  now(): number;
  pause(ms: number): Promise<void>;
}

/** Of the 50 requests a second that Teams takes of an app, those that reminders may use; the rest is for people who wait. */
const remindersASecond = 40;
const peopleASecond = 10;

/** The longest that a worker waits for one message, in milliseconds; its claim on it holds for two minutes. */
const patienceMs = 10_000;

/**
 * Keeps one process within what Teams takes: in each conversation, and of the whole app its share, `instances` being how many
 * processes there may be at most. Reminders go evenly and never use what is kept for people.
 */
export class Pacer {
  private readonly threads = new ThreadRates();
  private readonly nextAt: Record<SendUrgency, number> = { person: -Infinity, reminder: -Infinity };
  private readonly apartMs: Record<SendUrgency, number>;
  private heldUntil = -Infinity;

  constructor(
    instances: number,
    private readonly time: PacerTime,
  ) {
    this.apartMs = { person: 1_000 / peopleASecond, reminder: (instances * 1_000) / remindersASecond };
  }

  /** The pace of messages of one urgency. */
  lane(urgency: SendUrgency): Pace {
    return {
      take: (thread) => this.take(thread, urgency),
      hold: (seconds) => {
        this.heldUntil = Math.max(this.heldUntil, this.time.now() + seconds * 1_000);
      },
    };
  }

  private async take(thread: string, urgency: SendUrgency): Promise<void> {
    const at = this.threads.freeAt(thread, Math.max(this.time.now(), this.heldUntil));
    if (at - this.time.now() > patienceMs) throw tooLong(at - this.time.now());
    this.threads.note(thread, at);
    await this.until(at);
    // Another message may have been told to wait meanwhile; then everybody sets off again, one after another.
    do {
      await this.until(this.heldUntil);
      await this.until(this.slot(urgency));
    } while (this.heldUntil > this.time.now());
  }

  /** The next moment of a lane; each is given once. */
  private slot(urgency: SendUrgency): number {
    const at = Math.max(this.nextAt[urgency], this.time.now());
    this.nextAt[urgency] = at + this.apartMs[urgency];
    return at;
  }

  private async until(moment: number): Promise<void> {
    const ms = moment - this.time.now();
    if (ms > patienceMs * 3) throw tooLong(ms);
    if (ms > 0) await this.time.pause(ms);
  }
}

const tooLong = (ms: number): Outage =>
  new Outage('Teams takes this message only later', {
    system: 'connector',
    status: 429,
    retryAfterSeconds: Math.ceil(ms / 1_000),
  });

/** No pace at all: for a stand-in that takes whatever comes. */
export const unpaced: Pace = { take: async () => undefined, hold: () => undefined };
