/** What a review can come to: nothing changes, or a change is put to the decider (V2). */
export const reviewOutcomes = ['continue', 'vary', 'lift'] as const;

/** One of `reviewOutcomes`. */
export type ReviewOutcome = (typeof reviewOutcomes)[number];
