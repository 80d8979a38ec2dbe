import * as z from 'zod/v4';
import { cites, code, meets, wording } from '../parts';

const entry = { code, label: wording, cites, meets };

/** Reports to the police and other third parties (E3): to whom, why, after whose advice, by whose decision. */
export const escalationSchema = z.strictObject({
  recipients: z.array(z.strictObject(entry)).min(1),
  grounds: z.array(z.strictObject(entry)).min(1),
  /** Who is asked for advice on a report and in which channel; absent where the policy asks nobody. */
  advice: z
    .strictObject({
      /** Whether nothing is decided before advice was given. */
      required: z.boolean(),
      from: z.array(code).min(1).describe('Roles of this profile; the advice of one suffices.'),
      channel: code,
      cites,
      meets,
    })
    .optional(),
  /** In which channel a report is put to those who decide on it; absent where whoever reports needs no approval. */
  decision: z
    .strictObject({
      channel: code,
      /** Channels of others who may record that an approved report was made. */
      recordIn: z
        .array(code)
        .default([])
        .describe('Channels of others who may record that an approved report was made.'),
      cites,
      meets,
    })
    .optional(),
});

/** One kind of task after an incident: what, when it is called for, by when and by whom (E4). */
export const taskKind = z.strictObject({
  ...entry,
  /** What to do, in a sentence or two. */
  words: wording,
  /** Called for by violence, by one of these behaviours, or by any behaviour of these groups. */
  when: z.strictObject({
    violent: z.boolean().default(false),
    behaviours: z.array(code).default([]),
    groups: z.array(code).default([]),
    refiled: z
      .boolean()
      .default(false)
      .describe('Set when a report is taken out of a customer after somebody was written to in it.'),
  }),
  /** Whether it is set by the report itself; otherwise it is offered. */
  required: z.boolean(),
  owner: z.enum(['manager', 'reporter']),
  tells: code
    .optional()
    .describe(
      'The channel of those who are told of it themselves, and may do it, where there was violence, a threat or danger.',
    ),
  /** Calendar days from the report to the day on which it is due. */
  dueInDays: z.int().nonnegative(),
  /** What its completion leaves: a note, or the protocol for future contact with the customer. */
  gives: z.enum(['note', 'protocol']),
});
