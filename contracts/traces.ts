/** Something that was made, and how it goes again. */
export interface Trace {
  /** What it is called where somebody would look for it; our own name, never a person's. */
  readonly name: string;
  /** How somebody takes it away by hand. */
  readonly byHand: string;
  /** Takes it away; true when it is gone. */
  readonly remove: () => Promise<boolean>;
}

/** What was made here and has to go again. */
export interface Traces {
  /** To be called before the thing is made: what a lost answer made is looked for as well. */
  readonly add: (trace: Trace) => void;
  /** Takes everything away, the newest first, each tried three times; what is left stays on the list and is given back. */
  readonly removeAll: (pause: (ms: number) => Promise<void>) => Promise<readonly Trace[]>;
}

const mostTries = 3;

/** An empty list of traces. */
export function createTraces(): Traces {
  let traces: readonly Trace[] = [];
  return {
    add(trace) {
      traces = [trace, ...traces];
    },
    async removeAll(pause) {
      const left: Trace[] = [];
      for (const trace of traces) if (!(await isRemoved(trace, pause))) left.push(trace);
      traces = left;
      return left;
    },
  };
}

async function isRemoved({ remove }: Trace, pause: (ms: number) => Promise<void>): Promise<boolean> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    try {
      if (await remove()) return true;
    } catch {
      // Tried again, then named.
    }
    if (tries < mostTries) await pause(2_000);
  }
  return false;
}
