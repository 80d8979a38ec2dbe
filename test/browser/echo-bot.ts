import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  type Attachment,
  type TurnContext,
} from 'botbuilder';
import type { Request, Response } from 'express';
import * as z from 'zod/v4';
import { decidedCard, formCard, requestCard, staleCard } from './echo-cards';

/** A bot on the real adapter that shows every kind of card and says what it was sent. */
export interface EchoBot {
  readonly handle: (request: Request, response: Response) => Promise<void>;
  /** The value of every Action.Submit and dialog, as the bot received it. */
  readonly submitted: readonly unknown[];
}

const answer = (context: TurnContext, body?: unknown, status = 200) =>
  context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status, body } });

const task = (title: string) => ({
  task: { type: 'continue', value: { title, height: 'medium', card: formCard() } },
});

const hits = {
  composeExtension: {
    type: 'result',
    attachmentLayout: 'list',
    attachments: [
      {
        ...decidedCard('Fiona Grant'),
        preview: {
          contentType: 'application/vnd.microsoft.card.thumbnail',
          content: { title: 'CB-2026-0042', text: 'Approved' },
        },
      },
    ],
  },
};

const note = {
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: 'Fiona Grant is reminded',
};

const executed = z.object({ action: z.object({ verb: z.string() }) });
const taskSubmitted = z.object({ data: z.unknown() });
const fields = z.record(z.string(), z.unknown());

async function onExecute(context: TurnContext): Promise<void> {
  const { from, replyToId = '' } = context.activity;
  const { verb } = executed.parse(context.activity.value).action;
  const decided = decidedCard(from.name);
  const cardAnswer = { statusCode: 200, type: decided.contentType, value: decided.content };
  const update = (shown: Attachment) =>
    context.updateActivity({ ...MessageFactory.attachment(shown), id: replyToId, summary: 'Updated' });
  if (verb === 'break') {
    await answer(context, undefined, 500);
    return;
  }
  if (verb === 'remind') await update(requestCard());
  if (verb === 'approve') await update(decided);
  await answer(context, verb === 'remind' ? note : cardAnswer);
}

const INVOKES: Readonly<Record<string, (context: TurnContext, submitted: unknown[]) => Promise<unknown>>> = {
  'adaptiveCard/action': onExecute,
  'task/fetch': (context) => answer(context, task('Review the proposal')),
  'task/submit': (context, submitted) => {
    submitted.push(taskSubmitted.parse(context.activity.value).data);
    return answer(context, { task: { type: 'message', value: 'Saved. The case is yours.' } });
  },
  'composeExtension/query': (context) => answer(context, hits),
  'composeExtension/fetchTask': (context) => answer(context, task('Report this message')),
  'composeExtension/submitAction': (context, submitted) => {
    submitted.push(context.activity.value);
    return answer(context, undefined);
  },
};

async function onMessage(context: TurnContext, submitted: unknown[]): Promise<void> {
  const { from, text } = context.activity;
  const value: unknown = context.activity.value;
  if (value !== undefined) {
    submitted.push(value);
    await context.sendActivity(`You sent ${Object.keys(fields.parse(value)).join(', ')}`);
  } else if (text === 'stale') {
    await context.sendActivity(MessageFactory.attachment(staleCard(from.id)));
  } else if (text.includes('card')) {
    const message = MessageFactory.attachment(requestCard());
    await context.sendActivity({ ...message, summary: 'CB-2026-0042 needs a decision' });
  } else await context.sendActivity(`You said: ${text}`);
}

/** An echo bot; without an app id, botbuilder asks for no credentials. */
export function createEchoBot(): EchoBot {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const submitted: unknown[] = [];
  return {
    submitted,
    handle: (request, response) =>
      adapter.process(request, response, async (context) => {
        const { type, name } = context.activity;
        if (type === 'message') await onMessage(context, submitted);
        if (type === 'invoke') await INVOKES[name ?? '']?.(context, submitted);
      }),
  };
}
