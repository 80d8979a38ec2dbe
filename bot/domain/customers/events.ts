import * as z from 'zod/v4';
import { statuses } from '../../policy/codes';
import { correctable } from '../../policy/codes/customers';

const to = z.enum(statuses);
const merge = {
  to,
  /** The reference of the match under which it was decided. */
  match: z.string(),
  /** The customer that goes, and the one that stays. */
  from: z.string(),
  into: z.string(),
  reason: z.string(),
};

/** What happens about who the customer of a case is (S4). None of it moves the case: `to` is where it stood. */
export const identityEvents = [
  /** Two customers were found to be one person: a case of `from` stands under `into` from now on. */
  z.strictObject({ type: z.literal('CustomerMerged'), ...merge }),
  /** That was a mistake. `belongs`: whether this case is one of `from` again. */
  z.strictObject({ type: z.literal('CustomerParted'), ...merge, belongs: z.boolean() }),
  /** A name or how the customer is reached was wrong, or a name is added (`was` is ''); `is` is '' for what is taken out. */
  z.strictObject({
    type: z.literal('CustomerCorrected'),
    to,
    field: z.enum(correctable),
    was: z.string(),
    is: z.string(),
    reason: z.string(),
  }),
  /** The report had been filed under the wrong customer: from now on it stands under the one whom it is about (I3). */
  z.strictObject({
    type: z.literal('CaseRefiled'),
    to,
    from: z.string(),
    into: z.string(),
    reason: z.string(),
  }),
] as const;

/** What happened about who the customer of a case is. */
export type IdentityHappened = Readonly<z.infer<(typeof identityEvents)[number]>>;

/** Every kind of these events. */
export const identityEventTypes: readonly IdentityHappened['type'][] = identityEvents.map(
  (event) => event.shape.type.value,
);

/** Whether an event is about who the customer of a case is. */
export const isAboutIdentity = <H extends { readonly type: string }>(
  happened: H,
): happened is Extract<H, IdentityHappened> => identityEventTypes.some((one) => one === happened.type);
