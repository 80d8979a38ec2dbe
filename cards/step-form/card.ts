import * as z from 'zod/v4';
import { choiceSchema, dayOrNone, formIds, rowSchema, typed, words } from '../parts';
import { readReply, textReply } from '../reply';

/** The fields of these forms in the order in which they stand. */
export const stepFieldNames = [
  'outcome',
  'area',
  'writer',
  'cameBy',
  'why',
  'receivedOn',
  'receivedTime',
  'summary',
  'read',
  'contactRole',
  'person',
  'reason',
  'recipient',
  'grounds',
  'assessment',
  'report',
  'advice',
  'verdict',
  'rationale',
  'madeOn',
  'theirReference',
  'task',
  'routed',
  'emailTest',
  'telephoneTest',
  'testNote',
  'note',
] as const;
/** One of `stepFieldNames`. */
export type StepFieldName = (typeof stepFieldNames)[number];

/** A field of a step's form. */
const stepFieldSchema = z.strictObject({
  id: z.string(),
  label: words,
  /** `line` is one line of text, `choice` one of several, `choices` any of them. */
  input: z.enum(['text', 'line', 'choice', 'choices', 'date', 'time', 'person', 'confirm']),
  required: z.boolean(),
  /** Said when it is missing. */
  errorMessage: words,
  /** A date as yyyy-mm-dd, a time as HH:mm, a person as their Entra object id, several choices comma separated, "true" or "false" for a confirmation. */
  value: typed,
  choices: z.array(choiceSchema),
  maxLength: z.int().positive(),
  /** The last day that may be chosen; '' for any. */
  latest: dayOrNone,
  /** What is wrong with the value; '' when nothing is. */
  error: words,
});
/** A field of a step's form. */
export type StepField = z.infer<typeof stepFieldSchema>;

/** The form of a step that needs a few fields: what it is about, then the fields, each made from data. */
export const schema = z.strictObject({
  ...formIds,
  /** The action this form is for. */
  action: z.string(),
  /** What was answered on the pages before, as codes; '' where there were none. */
  way: z.string(),
  /** 'submit' sends the form, 'kinds' goes on to its second page. */
  step: z.enum(['submit', 'kinds']),
  heading: words,
  /** What the step does, in a sentence. */
  lead: words,
  /** What has to be known to take the step. */
  about: z.array(rowSchema),
  fields: z.array(stepFieldSchema),
  summary: z.array(words),
  submit: words,
  style: z.enum(['positive', 'destructive']),
});

/** What a step's form sent back, by the id of the field; absent: the form has no such field. */
export type StepReply = Readonly<Record<string, string>>;

/** Reads these fields of a step's form, each as text, '' when it was left empty. Throws `UnreadableReply`. */
export const parseStepReply = (fields: readonly string[], value: unknown): StepReply =>
  readReply(z.object(Object.fromEntries(fields.map((field) => [field, textReply] as const))), value);
