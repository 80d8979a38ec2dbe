/** So many requests in so much time. */
interface Window {
  readonly requests: number;
  readonly ms: number;
}

/** What Teams takes in one conversation (docs/platform-limits.md), a little longer each: requests travel at different speeds. */
const windows: readonly Window[] = [
  { requests: 7, ms: 1_100 },
  { requests: 8, ms: 2_100 },
  { requests: 60, ms: 30_500 },
  { requests: 1_800, ms: 3_605_000 },
];

const longestMs = Math.max(...windows.map(({ ms }) => ms));
const most = Math.max(...windows.map(({ requests }) => requests));
/** How many conversations are remembered before those that were quiet for an hour are forgotten. */
const remembered = 2_000;

/** When each conversation was last sent something, or will be: moments in milliseconds, oldest first. */
export class ThreadRates {
  private readonly taken = new Map<string, number[]>();

  /** The first moment, `now` or later, at which one more request fits into every window of a conversation. */
  freeAt(thread: string, now: number): number {
    const moments = this.taken.get(thread) ?? [];
    return Math.max(now, ...windows.map(({ requests, ms }) => (moments.at(-requests) ?? -Infinity) + ms));
  }

  /** Notes that a request will go to a conversation at a moment that `freeAt` gave. */
  note(thread: string, at: number): void {
    this.taken.set(thread, [...(this.taken.get(thread) ?? []).slice(1 - most), at]);
    if (this.taken.size > remembered) this.forgetQuiet(at);
  }

  private forgetQuiet(now: number): void {
    for (const [thread, moments] of this.taken) {
      if ((moments.at(-1) ?? 0) < now - longestMs) this.taken.delete(thread);
    }
  }
}
