import * as z from 'zod/v4';

/** What can be asked of, and found by, others than manager and decider; nothing in it is trusted. */
export const findingCommands = [
  z.strictObject({ action: z.literal('seek-assessment'), reason: z.string() }),
  z.strictObject({ action: z.literal('find-unacceptable'), reason: z.string() }),
  z.strictObject({ action: z.literal('find-acceptable'), reason: z.string() }),
  z.strictObject({ action: z.literal('request-appeal'), customerSays: z.string() }),
  z.strictObject({ action: z.literal('confirm-decision'), reason: z.string() }),
  z.strictObject({ action: z.literal('overturn-decision'), reason: z.string() }),
  z.strictObject({ action: z.literal('give-consultation'), advice: z.string() }),
] as const;
