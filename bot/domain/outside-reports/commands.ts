import * as z from 'zod/v4';

/** That a report was made: on which day, and the reference that the other side gave; texts as typed. */
const made = { madeOn: z.string(), reference: z.string() };
const grounded = { recipient: z.string(), grounds: z.array(z.string()), assessment: z.string() };
/** The number of a report within its case; '' where there is only one. */
const report = z.string();

/** What can be asked for on the tracks beside the restriction flow; nothing in it is trusted. */
export const trackCommands = [
  z.strictObject({ action: z.literal('propose-external-report'), ...grounded }),
  z.strictObject({ action: z.literal('give-advice'), report, advice: z.string() }),
  z.strictObject({
    action: z.literal('decide-external-report'),
    report,
    verdict: z.string(),
    rationale: z.string(),
  }),
  /** `report` where one was approved; who and why where nobody's approval is needed. */
  z.strictObject({ action: z.literal('record-external-report'), report, ...grounded, ...made }),
  z.strictObject({ action: z.literal('record-own-report'), ...made }),
  z.strictObject({ action: z.literal('record-emergency-call'), ...made }),
  /** `task` is its code and the number of its incident; '' where there is only one. */
  z.strictObject({ action: z.literal('complete-task'), task: z.string(), note: z.string() }),
] as const;
