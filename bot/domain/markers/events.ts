import * as z from 'zod/v4';
import { statuses } from '../../policy/codes';
import { markerAnswers } from '../../policy/codes/markers';

const to = z.enum(statuses);

/** What happens about the warning of violence or danger. None of it moves the case: `to` is where it stood. */
export const markerEvents = [
  z.strictObject({ type: z.literal('MarkerAnswered'), to, said: z.enum(markerAnswers), reason: z.string() }),
  /** Its review is due: whoever owns it is asked whether it still stands. */
  z.strictObject({ type: z.literal('MarkerDue'), to }),
] as const;

/** What happened about the warning of violence or danger. */
export type MarkerHappened = Readonly<z.infer<(typeof markerEvents)[number]>>;

/** Every kind of these events. */
export const markerEventTypes: readonly MarkerHappened['type'][] = markerEvents.map(
  (event) => event.shape.type.value,
);
