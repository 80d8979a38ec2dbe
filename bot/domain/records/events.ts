import * as z from 'zod/v4';
import { statuses } from '../../policy/codes';

const to = z.enum(statuses);
/** The rule of the profile under which a case's period ended. */
const rule = z.string();

/** What happens about how long a case is kept (X4). None of it moves the case: `to` is where it stood. */
export const keepingEvents = [
  z.strictObject({ type: z.literal('RecordHeld'), to, reason: z.string() }),
  z.strictObject({ type: z.literal('RecordReleased'), to, reason: z.string() }),
  z.strictObject({ type: z.literal('PeriodEnded'), to, rule }),
  z.strictObject({ type: z.literal('ErasureProposed'), to, rule }),
  z.strictObject({ type: z.literal('ErasureDeclined'), to, reason: z.string() }),
  z.strictObject({ type: z.literal('ErasureConfirmed'), to, rule }),
  /** Everything kept on the customer was asked for, to be given to them, by whoever this event is by. */
  z.strictObject({ type: z.literal('RecordExported'), to }),
  /** Everything that names anybody is gone; who proposed and confirmed it is not. */
  z.strictObject({ type: z.literal('CaseErased'), to, rule }),
] as const;

/** What happened about how long a case is kept. */
export type KeepingHappened = Readonly<z.infer<(typeof keepingEvents)[number]>>;

/** Every kind of these events. */
export const keepingEventTypes: readonly KeepingHappened['type'][] = keepingEvents.map(
  (event) => event.shape.type.value,
);

/** Events whose entries stay in full when a case is erased: they name no customer, and say who erased what, and why. */
const lastingEventTypes: readonly KeepingHappened['type'][] = [
  'PeriodEnded',
  'ErasureProposed',
  'ErasureConfirmed',
  'CaseErased',
];

/** Whether the entry of an event stays in full when its case is erased. */
export const isLasting = (event: string): boolean => lastingEventTypes.some((one) => one === event);

/** Whether an event is about how long a case is kept. */
export const isAboutKeeping = <H extends { readonly type: string }>(
  happened: H,
): happened is Extract<H, KeepingHappened> => keepingEventTypes.some((one) => one === happened.type);
