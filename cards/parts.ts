import * as z from 'zod/v4';

/** Our words or the profile's: may stand anywhere on a card. */
export const words = z.string();
/** What a person typed, or is called: stands in TextRuns and input values only, where nothing is markup. */
export const typed = z.string().meta({ typedByPeople: true });
/** A date of an Input.Date, yyyy-mm-dd, or '' for none. */
export const dayOrNone = z.union([z.iso.date(), z.literal('')]);

/** One entry of a choice; of a people picker when `value` is an Entra object id. */
export const choiceSchema = z.strictObject({ title: words, value: z.string() });
/** One entry of a choice. */
export type Choice = z.infer<typeof choiceSchema>;

/** A labelled text: the label is ours, the text may be a person's. */
export const rowSchema = z.strictObject({ label: words, text: typed });
/** A labelled text. */
export type CardRow = z.infer<typeof rowSchema>;

/** How a container looks; the words beside it always say the same. */
export const toneSchema = z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']);
/** How a container looks. */
export type Tone = z.infer<typeof toneSchema>;

/** Which case a card is about and at which version it was drawn. */
export const caseIds = { ref: z.string(), v: z.int().nonnegative() };
/** What a form in a dialog sends back of its case: reference, version, and a key by which a repeated click is recognised. */
export const formIds = { ...caseIds, key: z.string() };

const style = z.enum(['default', 'positive', 'destructive']);

/** A button that opens a dialog, or inside a dialog takes its `dialog` as the step. */
export const dialogButtonSchema = z.strictObject({ title: words, dialog: z.string(), style });
/** A button that opens a dialog. */
export type DialogButton = z.infer<typeof dialogButtonSchema>;

/** A button that acts at once. */
export const verbButtonSchema = z.strictObject({ title: words, verb: z.string(), style });
/** A button that acts at once. */
export type VerbButton = z.infer<typeof verbButtonSchema>;

/** A field of a form that the profile adds: a restriction's own question or a consideration. */
export const fieldSchema = z.strictObject({
  id: z.string(),
  label: words,
  input: z.enum(['text', 'choices', 'confirm', 'person']),
  required: z.boolean(),
  /** Said when it is missing. */
  errorMessage: words,
  /** Comma separated for choices, "true" or "false" for a confirmation, an Entra object id for a person. */
  value: typed,
  /** Choices offered, or the person already picked. */
  choices: z.array(choiceSchema),
  /** What is wrong with the value; '' when nothing is. */
  error: words,
});
/** A field of a form that the profile adds. */
export type Field = z.infer<typeof fieldSchema>;
