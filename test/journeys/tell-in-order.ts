/** A part of a story failed before the part that was to be told: the cause says how. */
export class EarlierPartFailed extends Error {
  override readonly name = 'EarlierPartFailed';
}

/** The parts of a story, each told once and after those that were added before it, whichever is asked for first. */
export function keepOrder() {
  const parts: (() => Promise<void>)[] = [];
  /** Tells what was added so far. Rejects with `EarlierPartFailed`. */
  const tellUpTo = async (count: number): Promise<void> => {
    for (const part of parts.slice(0, count)) {
      await part().catch((cause: unknown) => {
        throw new EarlierPartFailed('An earlier part of this story failed', { cause });
      });
    }
  };
  return {
    /** Adds a part; gives what tells it. Asked again it is what it was, failed or not. */
    add(tell: () => unknown): () => Promise<void> {
      const above = parts.length;
      let told: Promise<void> | undefined;
      const tellOnce = async (): Promise<void> => {
        await tellUpTo(above);
        await tell();
      };
      const part = (): Promise<void> => (told ??= tellOnce());
      parts.push(part);
      return part;
    },
    /** Gives what tells all parts that are added already. */
    soFar(): () => Promise<void> {
      const above = parts.length;
      return () => tellUpTo(above);
    },
  };
}

/** Jest's `it` for the parts of one story. */
interface Part {
  /** A part on which later ones may build. */
  (title: string, tell: () => unknown, timeoutMs?: number): void;
  /** Looks at where the story stands after the parts above it, once for each row of a table; nothing later builds on it. */
  each<Row extends unknown[] | [unknown]>(
    rows: readonly Row[],
  ): (title: string, see: (...row: Row) => Promise<void>) => void;
  each<Value>(rows: readonly Value[]): (title: string, see: (value: Value) => Promise<void>) => void;
}

/** Jest's own. */
const runs: jest.It = it;

/**
 * An `it` whose tests tell one story from top to bottom and can each be run alone all the same: what stands above it is told first, once.
 * Hooks between the parts, such as `afterEach`, do not run where one test tells several. A part must expect something; in a browser
 * (`waiting`) a locator that waits for what a person must see is an expectation, too.
 */
export function tellInOrder(by: 'expecting' | 'waiting' = 'expecting'): Part {
  const story = keepOrder();
  const part = (title: string, tell: () => unknown, timeoutMs?: number): void => {
    const tellIt = story.add(async () => {
      if (by === 'expecting') expect.hasAssertions();
      await tell();
    });
    runs(title, tellIt, timeoutMs);
  };
  const each =
    (rows: readonly unknown[]) =>
    (title: string, see: (...row: unknown[]) => Promise<void>): void => {
      const tellAbove = story.soFar();
      runs.each(rows)(title, async (...row: unknown[]) => {
        await tellAbove();
        await see(...row);
      });
    };
  return Object.assign(part, { each });
}
