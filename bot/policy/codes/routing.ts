/** By what of a customer their mail and calls are recognised, so that a rule can bring them to one person. */
export const routedDetails = ['email-address', 'telephone-number'] as const;

/** One of `routedDetails`. */
export type RoutedDetail = (typeof routedDetails)[number];

/** What came of a test of a rule: it arrived with the person, it did not, or nobody has tried yet. */
export const routingTests = ['arrived', 'not-arrived', 'later'] as const;
