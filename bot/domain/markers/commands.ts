import * as z from 'zod/v4';

/** What can be asked for about the warning of violence or danger; nothing in it is trusted. */
export const markerCommands = [
  z.strictObject({ action: z.literal('confirm-marker'), reason: z.string() }),
  z.strictObject({ action: z.literal('strike-out-marker'), reason: z.string() }),
] as const;
