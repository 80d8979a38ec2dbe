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

/** How many requests a second Teams takes of an app. */
const wholeASecond = 50;
/** Those of them that reminders may use; the rest is for people who wait, who have all of them while no reminder waits. */
const remindersASecond = 40;
const peopleApartMs = 1_000 / (wholeASecond - remindersASecond);
/** How long an answer about waiting reminders holds, and how long after a refusal people keep to their share, in milliseconds. */
const [knownForMs, humbleForMs] = [1_000, 60_000];

/** The longest that a worker waits for one message, in milliseconds; its claim on it holds for two minutes. */
const patienceMs = 10_000;

/**
 * Keeps one process within what Teams takes: in each conversation, and of the whole app its share, `instances` being how many
 * processes there may be at most. Reminders go evenly and never use what is kept for people; people use what no reminder wants.
 */
export class Pacer {
  private readonly threads = new ThreadRates();
  private readonly lastAt: Record<SendUrgency, number> = { person: -Infinity, reminder: -Infinity };
  private readonly remindersApartMs: number;
  private heldUntil = -Infinity;
  private refusedAt = -Infinity;
  private known: { readonly at: number; readonly waits: Promise<boolean> } | undefined;

  constructor(
    instances: number,
    private readonly time: PacerTime,
    /** Whether any reminder waits to be sent, in whatever process; asked once a second at most, and only when people have to wait. */
    private readonly doRemindersWait: () => Promise<boolean>,
  ) {
    this.remindersApartMs = (instances * 1_000) / remindersASecond;
  }

  /** The pace of messages of one urgency. */
  lane(urgency: SendUrgency): Pace {
    return {
      take: (thread) => this.take(thread, urgency),
      hold: (seconds) => {
        this.refusedAt = this.time.now();
        this.heldUntil = Math.max(this.heldUntil, this.refusedAt + seconds * 1_000);
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
      await this.until(await this.slot(urgency));
    } while (this.heldUntil > this.time.now());
  }

  /** How far apart messages of a lane go now. Whoever was just refused keeps to the share: there are more of us than one process sees. */
  private async apartMs(urgency: SendUrgency): Promise<number> {
    if (urgency === 'reminder') return this.remindersApartMs;
    const now = this.time.now();
    if (now - this.refusedAt < humbleForMs) return peopleApartMs;
    return (await this.remindersWait()) ? peopleApartMs : 1_000 / wholeASecond;
  }

  /** The next moment of a lane; each is given once. */
  private async slot(urgency: SendUrgency): Promise<number> {
    // Whoever need not wait asks nobody.
    const isFree = this.lastAt[urgency] + Math.max(peopleApartMs, this.remindersApartMs) <= this.time.now();
    const apartMs = isFree ? 0 : await this.apartMs(urgency);
    const at = Math.max(this.lastAt[urgency] + apartMs, this.time.now());
    this.lastAt[urgency] = at;
    return at;
  }

  private remindersWait(): Promise<boolean> {
    const now = this.time.now();
    if (!this.known || now - this.known.at >= knownForMs) {
      // Where nobody can say, there may be some.
      this.known = { at: now, waits: this.doRemindersWait().catch(() => true) };
    }
    return this.known.waits;
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
