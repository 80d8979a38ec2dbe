import * as z from 'zod/v4';

/** What can be asked for about rules of mail and telephones; nothing in it is trusted. */
export const routingCommands = [
  z.strictObject({
    action: z.literal('record-routing'),
    /** What was set and taken out, each by its key. */
    done: z.array(z.string()),
    /** What came of a test, by the detail; '' for none. */
    tests: z.record(z.string(), z.string()),
    /** What was found where it did not arrive. */
    note: z.string(),
  }),
] as const;
