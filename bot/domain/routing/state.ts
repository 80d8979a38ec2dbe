import * as z from 'zod/v4';
import { routedDetails } from '../../policy/codes/routing';
import { personSchema, stampShape } from '../case/person';
import { instantSchema } from '../time/instant';

/** What of a customer is brought to whom: from an address or a number, as it was known of them. */
export const routingRuleSchema = z.strictObject({
  detail: z.enum(routedDetails),
  from: z.string(),
  to: personSchema,
});
/** What of a customer is brought to whom. */
export type RoutingRule = Readonly<z.infer<typeof routingRuleSchema>>;

/** A rule that was set, by whom and when, and what came of the last test of it. */
const standingRuleSchema = routingRuleSchema.extend({
  ...stampShape,
  test: z.strictObject({ arrived: z.boolean(), note: z.string().optional(), ...stampShape }).optional(),
});
/** A rule that was set. */
export type StandingRule = Readonly<z.infer<typeof standingRuleSchema>>;

/** What a case knows of the rules of mail and telephones that bring its customer's contact to one person (S1, R5). */
export const routingShape = {
  /** Absent until a restriction came to bind. */
  routing: z
    .strictObject({
      /** What was set and not taken out since, as far as it was recorded. */
      standing: z.array(standingRuleSchema),
      /** The event by which what the rules rest on changed last: who it goes to, from where, whether it binds. */
      changed: z.strictObject({ number: z.int().positive(), at: instantSchema }).optional(),
      /** When those who are to set them were last reminded since. */
      remindedAt: instantSchema.optional(),
    })
    .optional(),
};
