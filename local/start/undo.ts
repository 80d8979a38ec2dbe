/** What must be ended again, collected while things are started. */
export interface Undo {
  push(step: () => Promise<void> | void): void;
  /** Ends everything, the newest first, each step for at most two seconds, whatever becomes of it. A second call waits for the first. */
  run(): Promise<void>;
}

const stepLimitMs = 2000;

/** Makes a list of things to undo at the end, empty at first. */
export function createUndo(): Undo {
  const steps: (() => Promise<void> | void)[] = [];
  let done: Promise<void> | undefined;
  const runAll = async (): Promise<void> => {
    for (const step of steps.reverse()) {
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, stepLimitMs)));
      await Promise.allSettled([Promise.race([Promise.resolve().then(step), limit])]);
      clearTimeout(timer);
    }
  };
  return {
    push: (step) => void steps.push(step),
    run: () => (done ??= runAll()),
  };
}
