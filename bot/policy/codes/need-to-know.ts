/**
 * How much of a case a party sees (C5, X4), less to more: only what they are asked to do; that it was reported, by whom, and
 * what came of it; a reporter's own part; everything but what helps to decide.
 */
export const extents = ['task', 'outcome', 'own', 'record'] as const;

/** One of `extents`. */
export type Extent = (typeof extents)[number];
