import * as z from 'zod/v4';
import { typed, words } from './parts';
import { severalReply, textReply, valueReply } from './reply';

/** What a form that decides holds: considerations weighed (codes, comma separated), rationale, telling the customer. */
export const tellValues = {
  considerations: z.string(),
  rationale: typed,
  notConsultedBecause: typed,
  tell: z.enum(['tell', 'do-not-tell', '']),
  notToldBecause: typed,
};
/** The error below each of these inputs; '' for none. */
export const tellErrors = {
  considerations: words,
  rationale: words,
  notConsultedBecause: words,
  notToldBecause: words,
};
/** What a client sends back from these inputs. */
export const tellReply = {
  considerations: severalReply,
  rationale: textReply,
  notConsultedBecause: textReply,
  tell: valueReply,
  notToldBecause: textReply,
};

/** Whether the customer is told, as a command says it; an unanswered question counts as telling (R6). */
export const tellOf = (reply: { readonly tell: string; readonly notToldBecause: string }) => {
  const told = reply.tell !== 'do-not-tell';
  return { told, reason: told ? '' : reply.notToldBecause };
};
