import * as z from 'zod/v4';
import { destinations, relations, statuses } from '../codes';
import { letterInputs, letterPurposes } from '../codes/letters';
import { cites, code, meets, wording } from '../parts';

const field = z.strictObject({
  /** Also the name of its placeholder in the Word template: `{what-happened}`. */
  code,
  label: wording,
  input: z.enum(letterInputs),
  required: z.boolean().default(true),
  /** Said at the field when it is missing. */
  error: wording,
});

const kind = z.strictObject({
  code,
  label: wording,
  purpose: z.enum(letterPurposes),
  template: z
    .string()
    .regex(/^[\w][\w ()-]*\.docx$/, 'Use a plain file name that ends in .docx')
    .describe('The Word file in the folder Templates of the library Notices.'),
  from: z
    .array(z.enum(statuses))
    .min(1)
    .describe('The statuses in which it is prepared; the workflow says by whom.'),
  leadsTo: z.enum(destinations).describe('Where the case stands once the letter was sent.'),
  /** Whether whoever records that it was sent may leave the case where it stands instead. */
  mayStay: z.boolean().default(false),
  fields: z.array(field).min(1),
  cites,
  meets,
});

/** The letters to customers that people prepare here and send themselves (H7, H9, R6). */
export const lettersSchema = z.array(kind).min(1);

/** From whom letters come, and what each of them says of rights and help (R10); all of it is read by customers. */
export const letterheadSchema = z.strictObject({
  address: z.array(wording).min(1).describe('The postal address, a line each, without the name of the body.'),
  contact: wording.describe('How anybody reaches the body: one line.'),
  policy: z
    .strictObject({ title: wording, link: wording })
    .describe('The policy that customers may read, and where: guidance for staff is none.'),
  /** What stands under the name of somebody who signs and holds no role: the first that fits. */
  titles: z.array(z.strictObject({ of: z.enum(relations), title: wording })),
  complaints: wording.describe('How to complain, said to the customer in a sentence.'),
  ombudsman: z.strictObject({ name: wording, address: wording, telephone: wording, link: wording }),
  help: wording.describe('How to get the letter in another form, or somebody to help with it.'),
  cites,
  meets,
});

/** Who would be in danger if the customer were told: the only reasons not to tell them (R6). */
const withholdingSchema = z.strictObject({
  risks: z
    .array(z.strictObject({ code, label: wording }))
    .min(1)
    .describe('Who would be in danger, each as it goes on from “No, telling them would endanger …”.'),
  grounds: z
    .array(code)
    .describe('The groups of behaviours of which the case has to show one; empty where any will do.'),
  error: wording.describe('Said where the customer has to be told all the same.'),
  cites,
  meets,
});

/** How the customer is told of what was decided, and when that may be left out (R6). */
export const noticeRulesSchema = z.strictObject({
  channels: z.array(z.strictObject({ code, label: wording })).min(1),
  withholding: withholdingSchema,
  cites,
  meets,
});

/** Whether a warning comes before a restriction (D2), and for how long a warned customer is watched. */
export const warningSchema = z.strictObject({
  first: z
    .enum(['offered', 'expected'])
    .describe('"expected": without a warning that was sent, a restriction needs a recorded reason for none.'),
  /** Calendar days from the day of the letter; whoever records the letter may choose another day. */
  watchDays: z.int().positive(),
  cites,
  meets,
});
