import * as z from 'zod/v4';

const behaviour = { on: z.string(), note: z.string() };

/** What can be asked for about letters and warnings; nothing in it is trusted. */
export const letterCommands = [
  /** `letter` is a code of the profile, `values` what was entered, by the code of the field. */
  z.strictObject({
    action: z.literal('prepare-letter'),
    letter: z.string(),
    values: z.record(z.string(), z.string()),
  }),
  /** `letter` is the number of the letter as text; `then` is 'close' or 'stay' where the letter leaves the choice. */
  z.strictObject({
    action: z.literal('record-letter-sent'),
    letter: z.string(),
    sentOn: z.string(),
    channel: z.string(),
    watchUntil: z.string(),
    then: z.string(),
    reason: z.string(),
    /** It is recorded although it no longer says what holds. */
    despite: z.boolean().default(false),
  }),
  z.strictObject({ action: z.literal('behaviour-changed'), ...behaviour }),
  z.strictObject({ action: z.literal('behaviour-not-changed'), ...behaviour }),
  /** The customer was told by other means than a letter of the bot, or is not told. */
  z.strictObject({
    action: z.literal('record-notice'),
    told: z.boolean(),
    sentOn: z.string(),
    channel: z.string(),
    reason: z.string(),
    /** Who would be in danger if they were told, by the code of the profile; '' where they are told. */
    risk: z.string().default(''),
    /** They were sent the letter that waits, although it no longer says what holds. */
    despite: z.boolean().default(false),
  }),
] as const;
