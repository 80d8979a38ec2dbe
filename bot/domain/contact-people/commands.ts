import * as z from 'zod/v4';
import { personSchema } from '../case/person';

/** Chosen on a form; absent when nobody was, or the directory knows nobody of that id. */
const person = personSchema.optional();

/** What can be asked for about the contact people of a case (S1); nothing in it is trusted. */
export const appointmentCommands = [
  z.strictObject({ action: z.literal('accept-appointment') }),
  z.strictObject({ action: z.literal('decline-appointment'), reason: z.string() }),
  z.strictObject({ action: z.literal('appoint'), role: z.string(), person, reason: z.string() }),
  z.strictObject({ action: z.literal('hand-over'), person, reason: z.string() }),
] as const;
