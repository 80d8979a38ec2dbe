import * as z from 'zod/v4';
import { choiceSchema, typed, words } from './parts';
import { severalReply, textReply, valueReply } from './reply';

/** What a form that decides holds: considerations weighed (codes, comma separated), rationale, telling the customer. */
export const tellValues = {
  considerations: z.string(),
  rationale: typed,
  notConsultedBecause: typed,
  tell: z.string(),
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
  // A tick that is off arrives as "false" from some clients.
  considerations: severalReply.transform((codes) => codes.filter((code) => code !== 'false')),
  rationale: textReply,
  notConsultedBecause: textReply,
  tell: valueReply,
  notToldBecause: textReply,
};

/** Whether the customer is told, and if not who would be in danger: the choices, and what is said where there is only one (R6). */
export const tellingParts = { telling: z.array(choiceSchema), mustTell: words };

const dangerTo = 'danger-to:';

/** The value of the choice that the customer is not told, since somebody would be in danger. */
export const notTelling = (risk: string): string => `${dangerTo}${risk}`;

/** Which of these choices was taken; an unanswered question counts as telling (R6). `yes`: the value of telling. */
export const answerOfTelling = (
  value: string,
  yes: string,
): { readonly told: boolean; readonly risk: string } => ({
  told: value === '' || value === yes,
  risk: value.startsWith(dangerTo) ? value.slice(dangerTo.length) : '',
});

/** Whether the customer is told, as a command says it. */
export const tellOf = (reply: { readonly tell: string; readonly notToldBecause: string }) => {
  const { told, risk } = answerOfTelling(reply.tell, 'tell');
  return { told, risk, reason: told ? '' : reply.notToldBecause };
};
