import { setTimeout as pause } from 'node:timers/promises';
import type { PersonActivity } from './from-person';

/** How long Teams waits for the answer to an invoke. */
const INVOKE_DEADLINE_MS = 5_000;
/** How often Teams sends an invoke again once the deadline has passed. */
const REPETITIONS = 2;

/** What the bot answered: its HTTP status and body; `status` 0 when nothing came, or nothing in time. */
export interface BotAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The line to the bot's messaging endpoint. */
export interface BotLine {
  /** Sends an activity and waits for the end of the turn. */
  send(activity: PersonActivity): Promise<BotAnswer>;
  /**
   * Sends an invoke. Past the deadline it answers status 0 and, as Teams does, sends the very same activity twice more
   * in the background; whatever is answered then is ignored.
   */
  invoke(activity: PersonActivity): Promise<BotAnswer>;
  isClosed(): boolean;
  /** Drops what is still under way. */
  close(): void;
}

const SILENCE: BotAnswer = { status: 0, body: undefined };

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text === '' ? undefined : text;
  }
}

/** A line to `endpoint`, without an auth header: the local bot trusts its own machine. */
export function createBotLine(endpoint: () => string, deadlineMs = INVOKE_DEADLINE_MS): BotLine {
  const closing = new AbortController();
  const send = async (activity: PersonActivity): Promise<BotAnswer> => {
    try {
      const response = await fetch(endpoint(), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        body: JSON.stringify(activity),
        signal: closing.signal,
      });
      return { status: response.status, body: parseBody(await response.text()) };
    } catch {
      return SILENCE; // Teams, too, tells a person no more than that nothing came back.
    }
  };
  const sendUntil = async (activity: PersonActivity): Promise<BotAnswer | 'late'> => {
    const answered = new AbortController();
    const deadline = pause(deadlineMs, 'late' as const, { ref: false, signal: answered.signal }).catch(
      () => SILENCE,
    );
    const answer = await Promise.race([send(activity), deadline]);
    answered.abort();
    return answer;
  };
  const repeat = async (activity: PersonActivity): Promise<void> => {
    for (let time = 0; time < REPETITIONS && !closing.signal.aborted; time += 1) await sendUntil(activity);
  };
  return {
    send,
    async invoke(activity) {
      const answer = await sendUntil(activity);
      if (answer !== 'late') return answer;
      void repeat(activity);
      return SILENCE;
    },
    isClosed: () => closing.signal.aborted,
    close: () => closing.abort(),
  };
}
