import { mriOf, type LocalPerson } from '../people';
import type { BotAnswer, BotLine } from './bot-line';
import { activityFrom, type ActivityRooms, type PersonActivity } from './from-person';
import { asJson } from './message-views';
import type { Messages } from './messages';
import { actionOutcome, extensionOutcome, taskOutcome } from './outcomes';
import type { Json, Outcome } from './page-contract';
import type { Place, Places } from './places';
import type { ConnectorStore } from './store';
import type { StoredMessage } from './store-rows';

/** What a person's Teams works with. */
export interface ClientRooms extends ActivityRooms {
  readonly places: Places;
  readonly store: ConnectorStore;
  readonly messages: Messages;
  readonly bot: BotLine;
}

/** Words, cards, or a button's data that a person sends. */
export interface Said {
  readonly text?: string | undefined;
  readonly attachments?: readonly { readonly contentType: string; readonly content: Json }[] | undefined;
  /** What Action.Submit carries; such a message is not shown in the conversation. */
  readonly value?: Json | undefined;
  /** The message whose card was pressed. */
  readonly replyToId?: string | undefined;
}

/** A request to the bot that it must answer at once. */
export interface Asked {
  readonly name: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly replyToId?: string | undefined;
}

const mentionOf = (bot: { readonly id: string; readonly name: string }) => ({
  type: 'mention',
  text: `<at>${bot.name}</at>`,
  mentioned: { id: bot.id, name: bot.name },
});

function messageActivity(rooms: ClientRooms, person: LocalPerson, place: Place, said: Said): PersonActivity {
  const { bot } = rooms.organisation;
  const mention = mentionOf(bot);
  const isMentioned = place.kind === 'channel' && said.text?.includes(`@${bot.name}`) === true;
  const plain = activityFrom(rooms, person, place, {
    type: 'message',
    ...(said.text !== undefined && { text: said.text, textFormat: 'plain' }),
    ...(said.attachments && { attachments: said.attachments }),
    ...(said.value !== undefined && { value: said.value }),
    ...(said.replyToId !== undefined && { replyToId: said.replyToId }),
  });
  if (!isMentioned) return plain;
  const entities: readonly unknown[] = Array.isArray(plain.entities) ? plain.entities : [];
  return {
    ...plain,
    text: said.text.replace(`@${bot.name}`, mention.text),
    entities: [...entities, mention],
  };
}

/**
 * A message from a person. In a chat the bot gets it, in one of others never; in a channel only when it is mentioned (`@Customer Behaviour`) or
 * when a card's button sent it. Resolves when the bot's turn has ended, with whether the bot took it.
 */
export async function say(
  rooms: ClientRooms,
  person: LocalPerson,
  place: Place,
  said: Said,
): Promise<{ readonly id: string | undefined; readonly delivered: boolean }> {
  const isShown = said.value === undefined || said.text !== undefined;
  const shown: Record<string, unknown> = {
    type: 'message',
    text: said.text ?? '',
    attachments: said.attachments ?? [],
  };
  const posted: StoredMessage | undefined = isShown
    ? rooms.messages.post(place, { id: mriOf(person), name: person.name }, shown)
    : undefined;
  const thread: Place = place.kind === 'channel' ? { ...place, thread: place.thread ?? posted?.id } : place;
  const draft = messageActivity(rooms, person, thread, said);
  const activity = posted ? { ...draft, id: posted.id } : draft;
  const isAddressed = said.value !== undefined || textOf(activity).includes('<at>');
  const concernsBot = place.kind === 'chat' || (place.kind === 'channel' && isAddressed);
  if (!concernsBot) return { id: posted?.id, delivered: true };
  const answer = await rooms.bot.send(activity);
  return { id: posted?.id, delivered: answer.status >= 200 && answer.status < 300 };
}

/**
 * A person changes what they wrote. Teams tells the bot with a `messageUpdate` of the same id (`eventType` `editMessage`):
 * in a chat always, in a channel when the bot is mentioned. Resolves, when the turn has ended, with whether the bot took it.
 */
export async function edit(
  rooms: ClientRooms,
  person: LocalPerson,
  place: Place,
  changed: { readonly messageId: string; readonly text: string },
): Promise<{ readonly delivered: boolean }> {
  const { messageId, text } = changed;
  rooms.messages.replace(place, messageId, { type: 'message', text, attachments: [] });
  const draft = messageActivity(rooms, person, place, { text });
  const isMentioned = textOf(draft).includes('<at>');
  if (place.kind === 'others' || (place.kind === 'channel' && !isMentioned)) return { delivered: true };
  const { channelData } = draft;
  const answer = await rooms.bot.send({
    ...draft,
    id: messageId,
    type: 'messageUpdate',
    channelData: { ...(typeof channelData === 'object' && channelData), eventType: 'editMessage' },
  });
  return { delivered: answer.status >= 200 && answer.status < 300 };
}

const textOf = ({ text }: Readonly<Record<string, unknown>>): string =>
  typeof text === 'string' ? text : '';

const askBot = (rooms: ClientRooms, person: LocalPerson, place: Place, asked: Asked): Promise<BotAnswer> =>
  rooms.bot.invoke(
    activityFrom(rooms, person, place, {
      type: 'invoke',
      name: asked.name,
      value: asked.value,
      ...(asked.replyToId !== undefined && { replyToId: asked.replyToId }),
      channelData: { source: { name: asked.name.startsWith('composeExtension') ? 'compose' : 'message' } },
    }),
  );

/** Action.Execute: a card in the answer replaces the card for this person, and only for them. */
export async function execute(
  rooms: ClientRooms,
  person: LocalPerson,
  place: Place,
  asked: { readonly action: Json; readonly trigger: 'manual' | 'automatic'; readonly messageId: string },
): Promise<Outcome> {
  const value = { action: asked.action, trigger: asked.trigger };
  const answer = await askBot(rooms, person, place, {
    name: 'adaptiveCard/action',
    value,
    replyToId: asked.messageId,
  });
  const outcome = actionOutcome(answer);
  if (outcome.kind === 'card')
    rooms.messages.showInstead(place, asked.messageId, person, asJson(outcome.card));
  return outcome;
}

/** Opens or submits a dialog (`task/…`), or asks the message extension (`composeExtension/…`). */
export async function ask(
  rooms: ClientRooms,
  person: LocalPerson,
  place: Place,
  asked: Asked,
): Promise<Outcome> {
  const answer = await askBot(rooms, person, place, asked);
  return asked.name.startsWith('composeExtension/') ? extensionOutcome(answer) : taskOutcome(answer);
}
