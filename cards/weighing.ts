import * as z from 'zod/v4';
import { typed, words } from './parts';
import { textReply, valueReply } from './reply';

/** The id on a form of the confirmation that a consideration was weighed (D4). */
export const considerationField = (code: string): string => `weighed.${code}`;

/** The considerations confirmed on a form, as codes; `value` is what the client sent. */
export function considerationsIn(value: object): readonly string[] {
  const prefix = considerationField('');
  return Object.entries(value)
    .filter(([id, answer]) => id.startsWith(prefix) && (answer === true || answer === 'true'))
    .map(([id]) => id.slice(prefix.length));
}

/** What a form that decides says of its rationale and of telling the customer. */
export const tellValues = {
  rationale: typed,
  tell: z.enum(['tell', 'do-not-tell', '']),
  notToldBecause: typed,
};
/** What may be wrong with them. */
export const tellErrors = { considerations: words, rationale: words, notToldBecause: words };
/** The same inputs as a client sends them. */
export const tellReply = { rationale: textReply, tell: valueReply, notToldBecause: textReply };

/** Whether the customer is told, as a command says it; an unanswered question counts as telling (R6). */
export const tellOf = (reply: { readonly tell: string; readonly notToldBecause: string }) => {
  const told = reply.tell !== 'do-not-tell';
  return { told, reason: told ? '' : reply.notToldBecause };
};
