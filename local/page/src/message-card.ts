import type { Json, MessageView, Outcome } from '../../connector/page-contract';
import { renderCard, type CardNote, type RenderedCard } from './card';
import { isObject, refreshFor, type JsonObject } from './card-json';
import { openDialog } from './dialog';
import type { Session } from './session';

const REFRESH_PAUSE_MS = 60_000;
const refreshedAt = new Map<string, number>();

/** The sentence that an outcome leaves under a card; cards and dialogs show themselves. */
const noteOf = (outcome: Outcome): CardNote | undefined =>
  outcome.kind === 'text' || outcome.kind === 'failed'
    ? { text: outcome.text, isError: outcome.kind === 'failed' }
    : undefined;

/** The conversation that a message stands in: the chat, or its thread. */
export const conversationOf = (message: MessageView): string =>
  message.thread === null ? message.place : `${message.place};messageid=${message.thread}`;

async function submit(
  session: Session,
  message: MessageView,
  data: JsonObject,
): Promise<CardNote | undefined> {
  const { api } = session;
  const place = conversationOf(message);
  const teams = isObject(data.msteams) ? data.msteams : {};
  if (teams.type === 'task/fetch') {
    const value = { data, context: { theme: 'default' } };
    openDialog(session, {
      place,
      replyToId: message.id,
      submitWith: 'task/submit',
      extra: {},
      first: api.ask({ place, name: 'task/fetch', value, replyToId: message.id }),
    });
    return undefined;
  }
  await api.say({ place, replyToId: message.id, ...spokenBy(teams, data) });
  return undefined;
}

/** What Action.Submit sends: its data; with `messageBack` or `imBack`, words as well, which are shown as the person's. */
function spokenBy(teams: JsonObject, data: JsonObject): { value?: Json; text?: string } {
  const { msteams: _hidden, ...plain } = data;
  if (teams.type === 'imBack') return { text: textOf(teams.value) };
  if (teams.type === 'messageBack') return { text: textOf(teams.text), value: teams.value ?? plain };
  return { value: data };
}

const textOf = (json: Json | undefined): string =>
  typeof json === 'string' || typeof json === 'number' ? String(json) : '';

/** Asks for the card as it is now, once a minute at most, when its `refresh` names the viewer. */
function refresh(session: Session, message: MessageView, action: JsonObject): void {
  const last = refreshedAt.get(message.id) ?? 0;
  if (Date.now() - last < REFRESH_PAUSE_MS) return;
  refreshedAt.set(message.id, Date.now());
  void session.api
    .execute({ place: conversationOf(message), messageId: message.id, action, trigger: 'automatic' })
    .catch(() => undefined); // as in Teams, a refresh that fails leaves the card as it is
}

function onceSeen(element: HTMLElement, act: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    act();
  });
  observer.observe(element);
}

/** How to write under the card of a message as it was last drawn: an answer may come after the card was drawn anew. */
const latest = new Map<string, RenderedCard['show']>();

/** A card of a message, with its buttons at work; `width` is what it may take in pixels. */
export function renderMessageCard(
  session: Session,
  message: MessageView,
  card: Json,
  width: number,
): HTMLElement {
  const place = conversationOf(message);
  const showLatest = (note: CardNote | undefined): CardNote | undefined => {
    latest.get(message.id)?.(note);
    return note;
  };
  const execute = async (action: JsonObject): Promise<CardNote | undefined> => {
    const asked = { place, messageId: message.id, action, trigger: 'manual' as const };
    return showLatest(noteOf(await session.api.execute(asked)));
  };
  const handlers = { execute, submit: (data: JsonObject) => submit(session, message, data) };
  const rendered = renderCard(card, { width, withoutExecute: session.isOldClient, handlers });
  latest.set(message.id, (note) => rendered.show(note));
  const action = session.isOldClient ? undefined : refreshFor(card, session.state.me.mri);
  if (action) onceSeen(rendered.element, () => refresh(session, message, action));
  return rendered.element;
}
