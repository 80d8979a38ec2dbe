import * as z from 'zod/v4';

/** A review is answered: the restriction continues. `dueOn` says which review is meant; nothing in it is trusted. */
export const reviewCommands = [
  z.strictObject({ action: z.literal('continue-restriction'), dueOn: z.string(), reason: z.string() }),
] as const;
