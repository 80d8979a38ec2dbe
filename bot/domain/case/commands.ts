import * as z from 'zod/v4';
import { appointmentCommands } from '../contact-people/commands';
import { decisionCommands, findingCommands } from '../deciding/commands';
import { letterCommands } from '../letters/commands';
import { markerCommands } from '../markers/commands';
import { keepingCommands } from '../records/commands';
import { trackCommands } from '../outside-reports/commands';
import { changeCommands } from '../restricting/commands';
import { contactCommands } from '../correspondence/commands';
import { reviewCommands } from '../reviews/commands';
import { routingCommands } from '../routing/commands';
import { reportCommands } from '../reporting/commands';

/** What a person asks to be done. Who asks and when is in the context, never in the command. */
export const commandSchema = z.discriminatedUnion('action', [
  ...reportCommands,
  /** `happened`: of violence or danger that was reported, whether it happened; '' where none was (S2). */
  z.strictObject({ action: z.literal('close'), reason: z.string(), happened: z.string().default('') }),
  z.strictObject({ action: z.literal('declare-conflict'), reason: z.string() }),
  ...decisionCommands,
  ...trackCommands,
  ...markerCommands,
  ...findingCommands,
  ...appointmentCommands,
  ...contactCommands,
  ...letterCommands,
  ...keepingCommands,
  ...reviewCommands,
  ...changeCommands,
  ...routingCommands,
]);
/** What a person asks to be done. */
export type Command = Readonly<z.infer<typeof commandSchema>>;
/** A command of one kind. */
export type CommandOf<A extends Command['action']> = Extract<Command, { action: A }>;
