/** How long after the first tap a second one still belongs to it, in milliseconds (H1: ours; a slow double click). */
const doubleTapMs = 500;

/**
 * Whether a tap is the second half of a double tap, which landed on the next question before anybody could read it (H1).
 * The way to the bot and back counts for nothing: from the drawing of a step to the arrival of such a tap passes what
 * passes between the two taps. Milliseconds since 1970; `drawnAt` is 0 where nobody knows.
 */
export const isSecondTap = (drawnAt: number, now: number): boolean => Math.abs(now - drawnAt) < doubleTapMs;

/** The longest that somebody is taken to be on one way through the guidance, in milliseconds (ours: a working day). */
const longestContactMs = 12 * 3_600_000;

/** When the contact began that somebody was guided through: what a button says, as far as that can be. Milliseconds since 1970. */
export const contactBegan = (saidMs: number, now: number): number =>
  saidMs <= now && now - saidMs < longestContactMs ? saidMs : now;
