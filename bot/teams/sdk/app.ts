import { Application } from '@microsoft/teams-ai';
import type { Activity, TurnContext } from 'botbuilder';
import * as z from 'zod/v4';
import { withinTime } from '../../commands/time-allowed';
import type { BotAdapter, Delivery, Reply } from './adapter';
import {
  answerWithCard,
  answerWithDialog,
  answerWithHint,
  answerWithHits,
  answerWithRefusal,
  answerWithText,
  cardActivity,
  type DialogPage,
} from './answers';
import { answerText } from '../routes/chat';
import { writtenIn } from './written';
import { welcomeInstaller } from '../routes/installation';
import { openDialog, submitDialog } from '../routes/dialogs';
import { dialogData } from '../routes/sent';
import type { Door, Handlers } from '../door/enter';
import { extensionWords } from '../../../cards/words/customers/words';
import { reportFromMessage, type Searched, searchWhileWriting } from './extension';
import { chatIn, remember } from './whereabouts';
import { keepAnswer } from '../routes/keep-answer';
import { handedBack, lineFor, orSentence, sentenceFor } from './failures';
import { admit } from './gate';
import { registerShareMs, type Services, type Shown, type Turn, turnBudgetMs } from './turn';
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

/** Joins adapter, gate, routes and door. The library's router is used without storage: all state is in SharePoint. */
export function createBot(adapter: BotAdapter, services: Services, door: Door): Bot {
  const app = new Application({ adapter, startTypingTimer: false, removeRecipientMention: true });
  for (const { type, name, select, handle } of routes) {
    app.addRoute(
      async ({ activity }) =>
        activity.type === type &&
        (name === undefined || activity.name === name) &&
        (select?.(activity) ?? true),
      async (context) => beginTurn(context, services, (turn) => handle(turn, door)),
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
  readonly handle: (turn: Turn, door: Door) => Promise<void>;
}

/** First match wins; the last invoke route sees to it that every invoke is answered. Behind each stands the door. */
const routes: readonly Route[] = [
  { type: 'invoke', name: 'adaptiveCard/action', handle: onCardAction },
  { type: 'invoke', name: 'task/fetch', handle: (turn, door) => onDialog(turn, door, openDialog) },
  { type: 'invoke', name: 'task/submit', handle: (turn, door) => onDialog(turn, door, submitOrHandBack) },
  { type: 'invoke', name: 'composeExtension/query', handle: onSearch },
  {
    type: 'invoke',
    name: 'composeExtension/fetchTask',
    handle: (turn, door) => onDialog(turn, door, onMessage),
  },
  {
    type: 'invoke',
    name: 'composeExtension/submitAction',
    handle: (turn, door) => onDialog(turn, door, submitOrHandBack),
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
  const whole = services.deadlineIn(turnBudgetMs);
  const deadline = services.deadlineIn(registerShareMs);
  const admitted = admit(context.activity, services.settings);
  if ('reason' in admitted) {
    services.log.warn('turned-away', { reason: admitted.reason, type: context.activity.type });
    await refuse(context);
    return;
  }
  const { person, conversationType } = admitted;
  const isPersonal = conversationType === 'personal';
  const chat = chatIn(context.activity, isPersonal);
  const now = writeInstant(services.now());
  const turn: Turn = { context, person, isPersonal, chat, now, deadline, services };
  await withinTime(whole, () => Promise.all([remember(turn), handle(turn)]));
  services.log.info('turn', {
    type: context.activity.type,
    name: context.activity.name ?? '',
    ms: Math.round(turnBudgetMs - whole.remainingMs()),
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

const actionSchema = z.object({
  action: z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()).optional() }),
});

async function onCardAction(turn: Turn, door: Door): Promise<void> {
  const sent = actionSchema.safeParse(turn.context.activity.value);
  const { verb, data = {} } = sent.success ? sent.data.action : { verb: '' };
  try {
    const shown = runVerb(turn, door, verb, data);
    if (shown) {
      const answer = await shown;
      await answerWithCard(turn.context, answer.card);
      // The answer takes the place of the card that was pressed.
      await keepAnswer(turn, answer, turn.context.activity.replyToId);
    } else await onUnknownInvoke(turn);
  } catch (problem) {
    // A sentence beside the card: what was entered on it stays.
    await answerWithText(turn.context, lineFor(problem, turn.services.log));
  }
}

type PageOf = (turn: Turn, door: Door, data: unknown) => Promise<DialogPage>;

async function onDialog(turn: Turn, door: Door, page: PageOf): Promise<void> {
  const shown = page(turn, door, dialogData(turn.context)).catch((problem: unknown) => ({
    title: theBot.name,
    card: sentenceFor(problem, turn.services.log).card,
  }));
  await answerWithDialog(turn.context, await shown);
}

const submitOrHandBack: PageOf = (turn, door, data) =>
  submitDialog(turn, door, data).catch((problem: unknown) => handedBack(problem, data, turn.services.log));

const fromMessages: Handlers<'extension', undefined, DialogPage> = {
  'report-from-message': reportFromMessage,
};

/** The report form for a message, opened from its menu. */
async function onMessage(turn: Turn, door: Door): Promise<DialogPage> {
  const at = { way: 'extension', entry: 'report-from-message', turn } as const;
  const passage = await door.enter(at, fromMessages, undefined);
  return 'out' in passage ? passage.out : { title: theBot.name, card: passage.shut };
}

const searches: Handlers<'search', undefined, Searched> = { customers: searchWhileWriting };

async function onSearch(turn: Turn, door: Door): Promise<void> {
  const at = { way: 'search', entry: 'customers', turn } as const;
  try {
    const passage = await door.enter(at, searches, undefined);
    const { hits, hint } = 'out' in passage ? passage.out : { hits: [], hint: extensionWords.notStaff };
    await (hits.length > 0 ? answerWithHits(turn.context, hits) : answerWithHint(turn.context, hint));
  } catch (problem) {
    await answerWithHint(turn.context, lineFor(problem, turn.services.log));
  }
}

/** A button that an older client sends as a message. Where others read along nothing is answered that is about anybody. */
async function onFallback(turn: Turn, door: Door): Promise<void> {
  const value: unknown = turn.context.activity.value;
  const verb = fallbackVerb(value) ?? '';
  if (!turn.isPersonal) {
    await onText(turn, door, { text: verb === 'emergency' ? verb : '', hasFiles: false });
    return;
  }
  await say(
    turn,
    await orSentence(
      async () => runVerb(turn, door, verb, value) ?? answerText(turn, door, { text: '', hasFiles: false }),
      turn.services.log,
    ),
  );
}

async function onText(turn: Turn, door: Door, written = writtenIn(turn.context.activity)): Promise<void> {
  await say(turn, await orSentence(() => answerText(turn, door, written), turn.services.log));
}

async function onInstallation(turn: Turn, door: Door): Promise<void> {
  if (turn.context.activity.action !== 'add' || !turn.isPersonal) return;
  await say(turn, await orSentence(() => welcomeInstaller(turn, door), turn.services.log));
}

async function onUnknownInvoke(turn: Turn): Promise<void> {
  await answerWithRefusal(turn.context, {
    status: 400,
    code: 'BadRequest',
    message: lineWords.unknownButton,
  });
}

const say = async (turn: Turn, shown: Shown): Promise<void> => {
  const sent = await turn.context.sendActivity(cardActivity(shown.card, shown.summary));
  await keepAnswer(turn, shown, sent?.id);
};
