import * as z from 'zod/v4';
import type { BotAnswer } from './bot-line';
import type { Json, Outcome, SearchResult } from './page-contract';

/** What a person reads when the bot did not answer an invoke as it must. */
const WENT_WRONG = 'Something went wrong. Try again.';

const FAILED: Outcome = { kind: 'failed', text: WENT_WRONG };
const NOTHING: Outcome = { kind: 'nothing' };
const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

const cardSchema = z.json();

const actionAnswer = z.discriminatedUnion('type', [
  z.object({ statusCode: z.literal(200), type: z.literal(ADAPTIVE_CARD), value: cardSchema }),
  z.object({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.activity.message'),
    value: z.string(),
  }),
]);

const isBare = (body: unknown): boolean => body === undefined || body === '' || body === null;

/** The outcome of an `adaptiveCard/action`: anything but a well-formed 200 in a 200 is shown as a failure. */
export function actionOutcome({ status, body }: BotAnswer): Outcome {
  const answer = actionAnswer.safeParse(body);
  if (status !== 200 || !answer.success) return FAILED;
  const { type, value } = answer.data;
  return type === ADAPTIVE_CARD ? { kind: 'card', card: value } : { kind: 'text', text: value };
}

const attachmentSchema = z.looseObject({ contentType: z.string(), content: cardSchema.optional() });

const taskSchema = z.object({
  task: z.discriminatedUnion('type', [
    z.object({ type: z.literal('message'), value: z.string() }),
    z.object({
      type: z.literal('continue'),
      value: z.looseObject({
        title: z.string().optional(),
        height: z.union([z.number(), z.string()]).optional(),
        card: attachmentSchema,
      }),
    }),
  ]),
});

function sizeOf(height: number | string | undefined): 'small' | 'medium' | 'large' {
  if (height === 'small' || height === 'medium' || height === 'large') return height;
  if (typeof height !== 'number') return 'small';
  return height <= 250 ? 'small' : height <= 500 ? 'medium' : 'large';
}

const mayBeEmpty = z.union([taskSchema, z.object({ task: z.null().optional() }).strict()]);

/** The outcome of `task/fetch`, `task/submit` and of a message extension's dialogs; an empty 200 closes the dialog. */
export function taskOutcome({ status, body }: BotAnswer): Outcome {
  if (status !== 200) return FAILED;
  if (isBare(body)) return NOTHING;
  const answer = mayBeEmpty.safeParse(body);
  if (!answer.success) return FAILED;
  const task = answer.data.task;
  if (!task) return NOTHING;
  if (task.type === 'message') return { kind: 'text', text: task.value };
  const { title, height, card } = task.value;
  return { kind: 'dialog', title: title ?? '', size: sizeOf(height), card: card.content ?? null };
}

const previewSchema = z.looseObject({
  title: z.string().optional(),
  text: z.string().optional(),
  tap: z.looseObject({ type: z.string(), value: z.json().optional() }).optional(),
});

const resultSchema = attachmentSchema.extend({
  preview: z.looseObject({ content: previewSchema.optional() }).optional(),
});

const extensionSchema = z.object({
  composeExtension: z.discriminatedUnion('type', [
    z.looseObject({ type: z.literal('result'), attachments: z.array(resultSchema).default([]) }),
    z.looseObject({ type: z.literal('message'), text: z.string() }),
  ]),
});

function searchResult({ contentType, content, preview }: z.infer<typeof resultSchema>): SearchResult {
  const shown = preview?.content ?? previewSchema.safeParse(content).data;
  const tap: Json = shown?.tap?.type === 'invoke' ? (shown.tap.value ?? null) : null;
  return {
    attachment: { contentType, content: content ?? null },
    title: shown?.title ?? '',
    text: shown?.text ?? '',
    tap,
  };
}

/** The outcome of a message extension's request: hits, a sentence, or a dialog. */
export function extensionOutcome(answer: BotAnswer): Outcome {
  const extension = extensionSchema.safeParse(answer.body);
  if (answer.status !== 200 || !extension.success) return taskOutcome(answer);
  const { composeExtension } = extension.data;
  if (composeExtension.type === 'message') return { kind: 'text', text: composeExtension.text };
  return { kind: 'results', results: composeExtension.attachments.map(searchResult) };
}
