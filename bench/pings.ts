import type { Local } from '../local/start/local';

/** How often each of some cases was told of. */
export interface Pings {
  readonly once: number;
  readonly twice: number;
  readonly never: number;
  /** Requests that Teams refused with 429, those that were ordered included. */
  readonly refused: number;
}

/** Who is told of what, as Teams sees it. */
export interface Watched {
  /** How many of the cases were told of; call it often, for Teams remembers only so many messages. */
  told(): number;
  pings(): Pings;
}

/** Watches the messages about some cases from now on. */
export function watchPings(local: Local, refs: readonly string[]): Watched {
  const times = new Map(refs.map((ref) => [ref, 0]));
  let refused = 0;
  local.connector.clearLogs();
  const look = (): void => {
    for (const { method, activity } of local.connector.sent) {
      const ref = method === 'POST' ? (/CB-\d{4,}/.exec(JSON.stringify(activity))?.[0] ?? '') : '';
      const before = times.get(ref);
      if (before !== undefined) times.set(ref, before + 1);
    }
    refused += local.connector.requests.filter(({ status }) => status === 429).length;
    local.connector.clearLogs();
  };
  const having = (is: (count: number) => boolean): number => [...times.values()].filter(is).length;
  return {
    told() {
      look();
      return having((count) => count > 0);
    },
    pings() {
      look();
      return {
        once: having((count) => count === 1),
        twice: having((count) => count > 1),
        never: having((count) => count === 0),
        refused,
      };
    },
  };
}
