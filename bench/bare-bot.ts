import { readFileSync } from 'node:fs';
import { app } from '@azure/functions';
import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import * as z from 'zod/v4';

const cardsSchema = z.object({ message: z.unknown(), dialog: z.unknown() });
/** The cards that the product answered with, so that both bots send the same bytes. Read once, before anything is measured. */
const cards = cardsSchema.parse(
  process.env['FLOOR_CARDS'] === undefined
    ? {}
    : JSON.parse(readFileSync(process.env['FLOOR_CARDS'], 'utf8')),
);

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const attachment = (content: unknown) => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content,
});

/** Answers every message with one card and every invoke with another: no rule, no register, no state. */
async function answer(context: TurnContext): Promise<void> {
  if (context.activity.type !== 'invoke') {
    await context.sendActivity({ type: ActivityTypes.Message, attachments: [attachment(cards.message)] });
    return;
  }
  const body = { task: { type: 'continue', value: { title: 'Case', card: attachment(cards.dialog) } } };
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
}

/** A response as the adapter wants one, which keeps what it is told. */
function openReply() {
  const reply: { status: number; body?: unknown } = { status: 200 };
  const response = {
    socket: undefined,
    header: () => undefined,
    status: (code: number) => (reply.status = code),
    send: (body: unknown) => (reply.body = body),
    end: () => undefined,
  };
  return { reply, response };
}

app.http('messages', {
  methods: ['POST'],
  authLevel: 'anonymous',
  route: 'messages',
  handler: async (request) => {
    const { reply, response } = openReply();
    const body = z.record(z.string(), z.unknown()).parse(await request.json());
    const headers = Object.fromEntries(request.headers);
    await adapter.process({ method: 'POST', headers, body }, response, answer);
    return reply.body === undefined
      ? { status: reply.status }
      : { status: reply.status, jsonBody: reply.body };
  },
});

app.http('health', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: 'health',
  handler: async () => Promise.resolve({ jsonBody: { status: 'ok' } }),
});
