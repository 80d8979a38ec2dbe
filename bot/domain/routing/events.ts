import * as z from 'zod/v4';
import { statuses } from '../../policy/codes';
import { routingRuleSchema } from './state';

const to = z.enum(statuses);

/** What happens to the rules that bring a customer's contact to one person. None of it moves the case: `to` is where it stood. */
export const routingEvents = [
  z.strictObject({
    type: z.literal('RoutingRecorded'),
    to,
    set: z.array(routingRuleSchema),
    undone: z.array(routingRuleSchema),
    tested: z.array(routingRuleSchema.extend({ arrived: z.boolean() })),
    /** What was found where a test did not arrive. */
    note: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('RoutingReminded'), to, again: z.literal(true).optional() }),
] as const;

/** What happened to the rules. */
export type RoutingHappened = Readonly<z.infer<(typeof routingEvents)[number]>>;

/** Every kind of event of the rules. */
export const routingEventTypes: readonly RoutingHappened['type'][] = routingEvents.map(
  (event) => event.shape.type.value,
);

/** Whether something happened to the rules. */
export const isOfRouting = <H extends { readonly type: string }>(
  happened: H,
): happened is Extract<H, RoutingHappened> => routingEventTypes.some((one) => one === happened.type);
