import * as z from 'zod/v4';
import { statuses } from '../../policy/codes';
import { letterPurposes } from '../../policy/codes/letters';
import { daySchema } from '../time/instant';
import { risk } from './state';

const to = z.enum(statuses);
/** The number of the event that prepared the letter. */
const letter = z.int().positive();

/** What happens to letters and to the warnings among them. */
export const letterEvents = [
  z.strictObject({
    type: z.literal('LetterPrepared'),
    to,
    code: z.string(),
    purpose: z.enum(letterPurposes),
    template: z.string(),
    values: z.record(z.string(), z.string()),
  }),
  z.strictObject({
    type: z.literal('LetterSent'),
    to,
    letter,
    sentOn: daySchema,
    channel: z.string(),
    watchUntil: daySchema.optional(),
  }),
  /** The day came on which a warned customer is looked at again. */
  z.strictObject({ type: z.literal('WarningDue'), to, letter }),
  z.strictObject({
    type: z.literal('WarningEnded'),
    to,
    letter,
    changed: z.boolean(),
    on: daySchema,
    note: z.string(),
  }),
] as const;

/** What happened to a letter. */
export type LetterHappened = Readonly<z.infer<(typeof letterEvents)[number]>>;

/** Every kind of event of letters. */
const letterEventTypes: readonly LetterHappened['type'][] = letterEvents.map(
  (event) => event.shape.type.value,
);

/** Whether something happened to a letter. */
export const isOfLetters = (happened: { readonly type: string }): happened is LetterHappened =>
  letterEventTypes.some((one) => one === happened.type);

/** The customer was told of a restriction, or the reason why they are not stands (R6). */
export const noticeEvents = [
  z.strictObject({ type: z.literal('NoticeSent'), to, sentOn: daySchema, channel: z.string() }),
  z.strictObject({ type: z.literal('NoticeWithheld'), to, reason: z.string(), risk }),
] as const;

/** That the customer was told of a restriction, or why not. */
export type NoticeHappened = Readonly<z.infer<(typeof noticeEvents)[number]>>;

/** Whether something is about telling the customer of a restriction. */
export const isOfNotice = (happened: { readonly type: string }): happened is NoticeHappened =>
  noticeEvents.some((event) => event.shape.type.value === happened.type);
