import * as z from 'zod/v4';
import { cites, code, meets, shortWords } from '../parts';

/** What an answer puts into the report form; what it says nothing of stays as it is. */
const fills = z.strictObject({
  behaviours: z.array(code).optional(),
  violent: z.boolean().optional(),
  danger: z.boolean().optional(),
  threshold: code.optional(),
  /** A sentence in the words of the person who reports: "I ended the call because …". */
  actionTaken: shortWords(110).optional(),
});

/** The channels of contact in which it is offered; leave it out where in all. */
const channels = z.array(code).min(1).optional();

const choice = z.strictObject({
  code,
  /** What stands on the button: readable while somebody is shouting. */
  title: shortWords(44),
  style: z.enum(['default', 'positive', 'destructive']).default('default'),
  /** The code of the step that follows. */
  to: code,
  channels,
  fills: fills.optional(),
});

const choices = z.array(choice).min(1).max(5);
const step = {
  code,
  heading: shortWords(70),
  /** What to say and do, a short sentence each. */
  words: z.array(shortWords(140)).max(5),
  /** What is said besides in some channels: nobody ends the call of a letter. */
  wordsBy: z
    .array(z.strictObject({ channels: z.array(code).min(1), words: z.array(shortWords(140)).min(1).max(2) }))
    .default([]),
  cites,
  meets,
};
/** Whether the step offers to look up what is known of the customer. */
const looksUp = z.boolean().default(false);

/** The guidance for a contact while it happens (H1): charts of short steps, each a graph without circles. */
export const guidanceSchema = z.strictObject({
  charts: z
    .array(
      z.strictObject({
        code,
        /** Which kind of contact it is for. */
        title: shortWords(60),
        cites,
        meets,
        /** Where a contact begins, by its channel; a channel that none names is not guided by this chart. */
        starts: z.array(z.strictObject({ channels: z.array(code).min(1), at: code, cites, meets })).min(1),
        steps: z
          .array(
            z.discriminatedUnion('kind', [
              z.strictObject({ ...step, kind: z.literal('question'), looksUp, choices }),
              z.strictObject({ ...step, kind: z.literal('do'), looksUp, choices }),
              z.strictObject({
                ...step,
                kind: z.literal('end'),
                /** handle: nothing to report; conclude: it may be reported all the same; report: the form follows. */
                end: z.enum(['handle', 'conclude', 'report']),
              }),
            ]),
          )
          .min(1),
      }),
    )
    .min(1),
});
