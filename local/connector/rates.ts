import { ConnectorRefusal } from './refusals';

interface Window {
  readonly requests: number;
  readonly milliseconds: number;
}

const perThread = (factor: number): readonly Window[] => [
  { requests: 7 * factor, milliseconds: 1_000 },
  { requests: 8 * factor, milliseconds: 2_000 },
  { requests: 60 * factor, milliseconds: 30_000 },
  { requests: 1_800 * factor, milliseconds: 3_600_000 },
];

/** What Teams allows: each kind of request in each thread, and the app as a whole in a tenant. */
const RATES = {
  app: [{ requests: 50, milliseconds: 1_000 }],
  write: perThread(1),
  create: perThread(1),
  roster: perThread(2),
} as const satisfies Record<string, readonly Window[]>;

/** What a request counts as. */
export type RateKind = Exclude<keyof typeof RATES, 'app'>;

/** The moment at which one more request fits into every window; not after `now` when it fits already. */
function freeAt(taken: readonly number[], windows: readonly Window[]): number {
  const waits = windows.map(({ requests, milliseconds }) => {
    const oldest = taken.at(-requests);
    return oldest === undefined ? 0 : oldest + milliseconds;
  });
  return Math.max(...waits);
}

/**
 * Sliding windows over real time (`now` in milliseconds), for a clock moved ahead does not empty a service's windows.
 * `take` counts a request or throws `ConnectorRefusal` Throttled with the whole seconds to wait; a refused one is not counted.
 */
export function createRates(now: () => number): { take(kind: RateKind, thread: string): void } {
  const taken = new Map<string, number[]>();
  const since = (key: string, windows: readonly Window[], at: number): number[] => {
    const longest = Math.max(...windows.map(({ milliseconds }) => milliseconds));
    return (taken.get(key) ?? []).filter((moment) => moment > at - longest);
  };
  return {
    take(kind, thread) {
      const at = now();
      const threadKey = `${kind} ${thread}`;
      const ofApp = since('app', RATES.app, at);
      const ofThread = since(threadKey, RATES[kind], at);
      const free = Math.max(freeAt(ofApp, RATES.app), freeAt(ofThread, RATES[kind]));
      if (free > at) throw new ConnectorRefusal('Throttled', undefined, Math.ceil((free - at) / 1_000));
      taken.set('app', [...ofApp, at]);
      taken.set(threadKey, [...ofThread, at]);
    },
  };
}
