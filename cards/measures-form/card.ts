import * as z from 'zod/v4';
import { choiceSchema, dayOrNone, fieldSchema, formIds, typed, words } from '../parts';
import { tellErrors, tellingParts, tellValues } from '../weighing';

/** What restrictions are to be, in full (R1–R7, S1, Q1): proposed by a Head, or decided with changes. */
export const schema = z.strictObject({
  ...formIds,
  /** The review that it answers, or the proposed change that it decides; '' for neither. */
  way: z.string(),
  /** 'endorse', 'approve-with-changes' or 'propose-variation'. */
  action: z.string(),
  heading: words,
  /** The codes of the kinds chosen, comma separated: the button carries them. */
  kinds: z.string(),
  /** The kinds that may be chosen instead: what was entered for those that stay is kept. */
  offered: z.array(choiceSchema),
  /** One part for each kind with its own questions. */
  parts: z.array(z.strictObject({ heading: words, guidance: words, fields: z.array(fieldSchema) })),
  /** What is filled in already, and what follows; '' where there is nothing to say. */
  lead: words,
  /** Whether SPOC and deputy are chosen here; of a restriction in force they are appointed by steps of their own. */
  asksPeople: z.boolean(),
  spocRequired: z.boolean(),
  /** What this body calls them. */
  labels: z.strictObject({ spoc: words, deputy: words }),
  people: z.strictObject({ spoc: z.array(choiceSchema), deputy: z.array(choiceSchema) }),
  /** The first and the last day on which the review may be. */
  earliest: dayOrNone,
  latest: dayOrNone,
  reviewHint: words,
  equalityQuestion: words,
  /** That those are asked whom the profile has consulted; '' where it names nobody, or on a form that decides. */
  consultHint: words,
  /** Asks why a decision cannot wait for their advice; '' where there is nothing to wait for. */
  unconsulted: words,
  /** Whether a warning is expected first and none was sent: then the reason for none is asked (D2). */
  asksWarning: z.boolean(),
  /** The ways of contact that an adjustment may need. */
  contactChannels: z.array(choiceSchema),
  values: z.strictObject({
    spoc: z.string(),
    deputy: z.string(),
    reviewOn: typed,
    endsOn: typed,
    equalityReasoning: typed,
    noWarningBecause: typed,
    adjustmentAgreed: typed,
    adjustmentKeptBy: typed,
    /** Codes of channels, comma separated. */
    adjustmentNeeds: z.string(),
    adjustmentDespite: typed,
    reason: typed,
    ...tellValues,
  }),
  errors: z.strictObject({
    kinds: words,
    spoc: words,
    deputy: words,
    reviewOn: words,
    endsOn: words,
    equalityReasoning: words,
    noWarningBecause: words,
    adjustmentAgreed: words,
    adjustmentKeptBy: words,
    adjustmentNeeds: words,
    adjustmentDespite: words,
    reason: words,
    ...tellErrors,
  }),
  summary: z.array(words),
  /** Whether this form decides: then it asks for considerations, rationale and telling, else for a reason. */
  decides: z.boolean(),
  /** What is weighed before deciding, confirmed by one tick: in words, and as codes, comma separated. */
  considerations: choiceSchema,
  ...tellingParts,
});
