import * as z from 'zod/v4';

/** A contact is logged, or passed on to whoever looks after it; nothing in it is trusted. */
export const contactCommands = [
  z.strictObject({
    action: z.literal('log-contact'),
    /** The answers in their order, as `questions.ts` writes them: the first is the channel. */
    answers: z.string(),
    outcome: z.string(),
    /** A business area; '' where it goes to none. */
    area: z.string(),
    /** Why it is not what was proposed; '' where it is. */
    reason: z.string(),
    receivedOn: z.string(),
    receivedTime: z.string(),
    summary: z.string(),
    read: z.boolean(),
  }),
  z.strictObject({
    action: z.literal('tell-contact-person'),
    /** Codes of the profile: who wrote or called, and how. */
    writer: z.string(),
    channel: z.string(),
    summary: z.string(),
  }),
] as const;
