/**
 * Where the question stands whether two customers are one person. `asked` waits for an answer, `later` to be asked again;
 * `merging` and `parting` are being carried out, `merged` and `parted` are done.
 */
export const matchStates = ['asked', 'later', 'different', 'merging', 'merged', 'parting', 'parted'] as const;

/** Where the question stands whether two customers are one person. */
export type MatchState = (typeof matchStates)[number];

/** What speaks for two customers being one person. */
export const likenesses = ['key', 'name-and-postcode', 'name-and-district', 'name'] as const;

/** What speaks for two customers being one person. */
export type Likeness = (typeof likenesses)[number];

/** The parts of the Customer Behaviour List that whoever keeps it asks for (S4), besides one kind of restriction. */
export const listParts = ['in-force', 'review-soon', 'no-spoc', 'all'] as const;

/** What of a customer can be corrected: a name they are known by, or how they are reached. */
export const correctable = ['name', 'email', 'telephone', 'postcode'] as const;

/** What of a customer can be corrected. */
export type Correctable = (typeof correctable)[number];
