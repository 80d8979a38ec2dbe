/** A generator of numbers from 0 to 1 that a seed repeats (mulberry32). */
export function diceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many of a list, by the dice, each at most once. */
export function drawFrom<T>(all: readonly T[], many: number, dice: () => number): readonly T[] {
  const left = [...all];
  const drawn: T[] = [];
  while (drawn.length < many && left.length > 0) {
    const at = Math.floor(dice() * left.length);
    // The last takes the place of the one that is drawn: of half a million, moving all that follow would take minutes.
    const last = left.splice(-1);
    drawn.push(...(at === left.length ? last : left.splice(at, 1, ...last)));
  }
  return drawn;
}
