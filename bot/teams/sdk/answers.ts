import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { AdaptiveCardJson } from '../../../cards/render';
import { lineWords } from '../../../cards/words/chat';

const cardType = 'application/vnd.microsoft.card.adaptive';

/** An invoke's answer as the SDK sends it: HTTP status and body. */
const invokeAnswer = <B>(status: number, body: B) => ({
  type: ActivityTypes.InvokeResponse,
  value: { status, body },
});

/** Said to everybody when something unforeseen happened: nothing of the problem itself. */
export const failureAnswer = invokeAnswer(500, {
  statusCode: 500,
  type: 'application/vnd.microsoft.error',
  value: {
    code: 'ServiceError',
    message: lineWords.failed,
  },
});

/** Answers a press on a card (`adaptiveCard/action`) with the card that replaces it. */
export const answerWithCard = (context: TurnContext, card: AdaptiveCardJson): Promise<unknown> =>
  context.sendActivity(invokeAnswer(200, { statusCode: 200, type: cardType, value: card }));

/** Answers a press on a card with a sentence; the card stays. */
export const answerWithText = (context: TurnContext, text: string): Promise<unknown> =>
  context.sendActivity(
    invokeAnswer(200, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text }),
  );

/** Answers a press that cannot be understood or is not allowed; Teams shows the sentence. */
export const answerWithRefusal = (
  context: TurnContext,
  refusal: {
    readonly status: 400 | 403;
    readonly code: 'Forbidden' | 'BadRequest';
    readonly message: string;
  },
): Promise<unknown> =>
  context.sendActivity(
    invokeAnswer(200, {
      statusCode: refusal.status,
      type: 'application/vnd.microsoft.error',
      value: { code: refusal.code, message: refusal.message },
    }),
  );

/** What a dialog shows next. */
export interface DialogPage {
  readonly title: string;
  readonly card: AdaptiveCardJson;
}

/** Answers `task/fetch` and `task/submit` with the next page of the dialog. */
export const answerWithDialog = (context: TurnContext, page: DialogPage): Promise<unknown> =>
  context.sendActivity(
    invokeAnswer(200, {
      task: {
        type: 'continue',
        value: {
          title: page.title,
          width: 'medium',
          height: 'large',
          card: { contentType: cardType, content: page.card },
        },
      },
    }),
  );

/** A message with a card. `summary` is what a lock screen shows: no customer's name. */
export const cardActivity = (card: AdaptiveCardJson, summary: string): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary,
  attachments: [{ contentType: cardType, content: card }],
});

/** One hit of a search while writing: the card that is put into the message, and the line by which it is chosen. */
export interface Hit {
  readonly card: AdaptiveCardJson;
  readonly title: string;
  readonly text: string;
}

/** Answers a message extension's search with hits. */
export async function answerWithHits(context: TurnContext, hits: readonly Hit[]): Promise<void> {
  const attachments = hits.map(({ card, title, text }) => ({
    contentType: cardType,
    content: card,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text } },
  }));
  const composeExtension = { type: 'result', attachmentLayout: 'list', attachments };
  await context.sendActivity(invokeAnswer(200, { composeExtension }));
}

/** Answers a message extension's search with a sentence in place of hits. */
export async function answerWithHint(context: TurnContext, text: string): Promise<void> {
  await context.sendActivity(invokeAnswer(200, { composeExtension: { type: 'message', text } }));
}
