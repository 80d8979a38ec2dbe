import { Application } from '@microsoft/teams-ai';
import type { Activity, TurnContext } from 'botbuilder';
import * as z from 'zod/v4';
import { Outage } from '../../commands/outage';
import type { BotAdapter, Delivery, Reply } from './adapter';
import {
  answerWithCard,
  answerWithDialog,
  answerWithRefusal,
  answerWithText,
  cardActivity,
  type DialogPage,
} from './answers';
import { answerText, showWelcome } from '../routes/chat';
import { dialogData, openDialog, submitDialog } from '../routes/dialogs';
import { reportFromMessage, searchWhileWriting } from './extension';
import { handedBack, lineFor, sentenceFor } from './failures';
import { admit } from './gate';
import { type Services, type Shown, type Turn, turnBudgetMs } from './turn';
import { fallbackVerb, runVerb } from '../routes/verbs';
import { writeInstant } from '../../domain/time/instant';
import { theBot } from '../../domain/case/person';
import { lineWords } from '../../../cards/words/chat';

/** The bot behind its gate: takes what came over HTTP, gives what goes back. */
export interface Bot {
  /** The answer to a token that cannot be Bot Service's, before anything else is read; undefined where it may be. */
  refuseToken(authorization: string): Reply | undefined;
  /** Takes one activity of Teams. */
  receive(delivery: Delivery): Promise<Reply>;
}

/** Joins adapter, gate and routes. The library's router is used without storage: all state is in SharePoint. */
export function createBot(adapter: BotAdapter, services: Services): Bot {
  const app = new Application({ adapter, startTypingTimer: false, removeRecipientMention: true });
  for (const { type, name, select, handle } of routes) {
    app.addRoute(
      async ({ activity }) =>
        activity.type === type &&
        (name === undefined || activity.name === name) &&
        (select?.(activity) ?? true),
      async (context) => beginTurn(context, services, handle),
      type === 'invoke',
    );
  }
  return {
    refuseToken: (authorization) => adapter.refuseToken(authorization),
    receive: (delivery) =>
      adapter.receive(delivery, async (context) => {
        await app.run(context);
      }),
  };
}

interface Route {
  readonly type: 'invoke' | 'message' | 'installationUpdate';
  /** The name of an invoke. */
  readonly name?: string;
  readonly select?: (activity: Activity) => boolean;
  readonly handle: (turn: Turn) => Promise<void>;
}

/** First match wins; the last invoke route sees to it that every invoke is answered. */
const routes: readonly Route[] = [
  { type: 'invoke', name: 'adaptiveCard/action', handle: onCardAction },
  { type: 'invoke', name: 'task/fetch', handle: (turn) => onDialog(turn, openDialog) },
  { type: 'invoke', name: 'task/submit', handle: (turn) => onDialog(turn, submitOrHandBack) },
  { type: 'invoke', name: 'composeExtension/query', handle: searchWhileWriting },
  {
    type: 'invoke',
    name: 'composeExtension/fetchTask',
    handle: (turn) => onDialog(turn, async () => reportFromMessage(turn)),
  },
  {
    type: 'invoke',
    name: 'composeExtension/submitAction',
    handle: (turn) => onDialog(turn, submitOrHandBack),
  },
  { type: 'invoke', handle: onUnknownInvoke },
  {
    type: 'message',
    select: (activity) => fallbackVerb(activity.value) !== undefined,
    handle: onFallback,
  },
  { type: 'message', handle: onText },
  { type: 'installationUpdate', handle: onInstallation },
];

/** The gate, then where the person can be reached, then the turn; an outage inside it becomes a sentence. */
async function beginTurn(
  context: TurnContext,
  services: Services,
  handle: (turn: Turn) => Promise<void>,
): Promise<void> {
  const deadline = services.deadlineIn(turnBudgetMs);
  const admitted = admit(context.activity, services.settings);
  if ('reason' in admitted) {
    services.log.warn('turned-away', { reason: admitted.reason, type: context.activity.type });
    await refuse(context);
    return;
  }
  const now = writeInstant(services.now());
  const { person, conversationType } = admitted;
  const turn: Turn = {
    context,
    person,
    isPersonal: conversationType === 'personal',
    now,
    deadline,
    services,
  };
  await Promise.all([remember(turn), handle(turn)]);
  services.log.info('turn', {
    type: context.activity.type,
    name: context.activity.name ?? '',
    ms: Math.round(turnBudgetMs - deadline.remainingMs()),
  });
}

/** Somebody who is not let in is told so on an invoke, since Teams waits for its answer; nothing else is said. */
async function refuse(context: TurnContext): Promise<void> {
  if (context.activity.type !== 'invoke') return;
  await answerWithRefusal(context, {
    status: 403,
    code: 'Forbidden',
    message: lineWords.notLetIn,
  });
}

/** Learns where a person's chat and a channel are; failing at it must not fail the turn. */
async function remember(turn: Turn): Promise<void> {
  // A message extension is used in any chat, with others too: that is not where this person hears from the bot.
  if (turn.context.activity.name?.startsWith('composeExtension/')) return;
  const { conversation, serviceUrl } = turn.context.activity;
  const channelData: unknown = turn.context.activity.channelData;
  const where = { conversationId: conversation.id, serviceUrl };
  const channel = z.object({ channel: z.object({ id: z.string() }) }).safeParse(channelData).data?.channel.id;
  try {
    if (turn.isPersonal) await turn.services.remember('person', turn.person.id, where);
    else if (channel !== undefined) await turn.services.remember('channel', channel, where);
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    turn.services.log.warn('not-remembered', { system: problem.system });
  }
}

const actionSchema = z.object({
  action: z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()).optional() }),
});

async function onCardAction(turn: Turn): Promise<void> {
  const sent = actionSchema.safeParse(turn.context.activity.value);
  const shown = sent.success ? runVerb(turn, sent.data.action.verb, sent.data.action.data ?? {}) : undefined;
  if (!shown) return onUnknownInvoke(turn);
  try {
    await answerWithCard(turn.context, (await shown).card);
  } catch (problem) {
    // A sentence beside the card: what was entered on it stays.
    await answerWithText(turn.context, lineFor(problem));
  }
}

async function onDialog(turn: Turn, page: (turn: Turn, data: unknown) => Promise<DialogPage>): Promise<void> {
  const shown = page(turn, dialogData(turn.context)).catch((problem: unknown) => ({
    title: theBot.name,
    card: sentenceFor(problem).card,
  }));
  await answerWithDialog(turn.context, await shown);
}

const submitOrHandBack = (turn: Turn, data: unknown): Promise<DialogPage> =>
  submitDialog(turn, data).catch((problem: unknown) => handedBack(problem, data));

async function onFallback(turn: Turn): Promise<void> {
  const value: unknown = turn.context.activity.value;
  const shown = runVerb(turn, fallbackVerb(value) ?? '', value);
  await say(turn, shown ? await orSentence(shown) : showWelcome(turn));
}

async function onText(turn: Turn): Promise<void> {
  await say(turn, await orSentence(answerText(turn, textOf(turn.context.activity))));
}

/** A message may be nothing but attachments, whatever the SDK's type says. */
const textOf = ({ text }: Partial<Activity>): string => text ?? '';

async function onInstallation(turn: Turn): Promise<void> {
  if (turn.context.activity.action !== 'add' || !turn.isPersonal) return;
  await say(turn, showWelcome(turn, await nameToGreet(turn)));
}

/**
 * The name of somebody who installs the app: Teams gives none with this event (docs/platform-limits.md, Teams), the directory
 * does. '' where it knows them not or does not answer: nobody goes without a welcome for that. Whoever writes while it is
 * asked (at most `turnBudgetMs`) reads their answer first and the welcome after it.
 */
async function nameToGreet({ context, person, services, deadline }: Turn): Promise<string> {
  if (context.activity.from.name) return person.name;
  try {
    const [known] = await services.namesOf([person.id], deadline);
    return known?.name ?? '';
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    return '';
  }
}

async function onUnknownInvoke(turn: Turn): Promise<void> {
  await answerWithRefusal(turn.context, {
    status: 400,
    code: 'BadRequest',
    message: lineWords.unknownButton,
  });
}

const say = async (turn: Turn, shown: Shown): Promise<void> => {
  await turn.context.sendActivity(cardActivity(shown.card, shown.summary));
};

const orSentence = (shown: Promise<Shown>): Promise<Shown> => shown.catch(sentenceFor);
