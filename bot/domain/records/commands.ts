import * as z from 'zod/v4';

/** What can be asked for about how long a case is kept (X4). */
export const keepingCommands = [
  z.strictObject({ action: z.literal('hold-record'), reason: z.string() }),
  z.strictObject({ action: z.literal('release-record'), reason: z.string() }),
  z.strictObject({ action: z.literal('propose-erasure') }),
  z.strictObject({ action: z.literal('decline-erasure'), reason: z.string() }),
  z.strictObject({ action: z.literal('confirm-erasure') }),
] as const;
