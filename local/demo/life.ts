import * as z from 'zod/v4';

/**
 * What somebody enters: a text; `@12` stands for the day that many days after the step (`@-1` for the day before), `#isla` for
 * a colleague.
 */
const entered = z.record(z.string(), z.string());

/** One step of a case: who does what, so many days after the step before, with what they enter. */
const stepSchema = z.strictObject({
  /** Days after the step before; default 0. */
  after: z.number().nonnegative().default(0),
  who: z.string(),
  /** A step of the workflow; or `says`, something written to the bot. */
  do: z.string(),
  with: entered.default({}),
});
/** One step of a case. */
export type Step = Readonly<z.infer<typeof stepSchema>>;

/** A case of the demo: who the customer is, what was reported, what followed. */
const lifeSchema = z.strictObject({
  /** How many days ago it was reported. */
  daysAgo: z.number().positive(),
  /** Who reported it; the manager is among what they entered. */
  who: z.string(),
  report: entered,
  then: z.array(stepSchema).default([]),
});
/** A case of the demo. */
export type Life = Readonly<z.infer<typeof lifeSchema>>;

/** A year under one policy: what is usually entered at each step, and the cases. */
export const yearSchema = z.strictObject({
  usual: z.record(z.string(), entered),
  lives: z.array(lifeSchema).min(1),
  /** What there is to see, and who to be to see it. */
  sights: z.array(z.strictObject({ who: z.string(), what: z.string() })),
});
/** A year under one policy. */
export type Year = Readonly<z.infer<typeof yearSchema>>;
