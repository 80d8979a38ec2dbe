import type { Json, MessageView, Outcome, PageState, PersonView } from '../../connector/page-contract';

/** A request that the local server refused or that did not reach it; the message may be shown. */
class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
}

/** What the page may ask the bot. */
export type QuestionName =
  | 'task/fetch'
  | 'task/submit'
  | 'composeExtension/query'
  | 'composeExtension/selectItem'
  | 'composeExtension/fetchTask'
  | 'composeExtension/submitAction';

/** A message on its way. */
export interface Draft {
  readonly place: string;
  readonly text?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: Json }[];
  readonly value?: Json;
  readonly replyToId?: string;
}

/** The server side of one person's Teams. Every call throws `RequestFailed` with a sentence when it cannot be done. */
export interface Api {
  state(): Promise<PageState>;
  messages(place: string): Promise<readonly MessageView[]>;
  say(draft: Draft): Promise<{ readonly id?: string; readonly delivered: boolean }>;
  execute(asked: {
    place: string;
    messageId: string;
    action: Json;
    trigger: 'manual' | 'automatic';
  }): Promise<Outcome>;
  ask(asked: { place: string; name: QuestionName; value: Json; replyToId?: string }): Promise<Outcome>;
  seen(place: string, messageId: string): Promise<unknown>;
  install(place: string, state: 'installed' | 'removed' | 'blocked'): Promise<unknown>;
  /** The address of the stream of live events. */
  readonly events: string;
}

async function call<T>(path: string, body?: unknown): Promise<T> {
  const request =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, request).catch((cause: unknown) => {
    throw new RequestFailed('The local server does not answer.', { cause });
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (!response.ok) {
    const sentence =
      typeof answer === 'object' && answer !== null && 'error' in answer ? String(answer.error) : '';
    throw new RequestFailed(sentence || `The local server answered ${response.status}.`);
  }
  return answer as T; // parser of our own server's answers, whose shapes both sides import from page-contract
}

/** Everybody in the organisation, for the start page. */
export const listPeople = (): Promise<readonly PersonView[]> => call('/local/teams');

/** Something to see in the invented cases of a demo, and the key of who to be to see it. */
export interface Sight {
  readonly who: string;
  readonly what: string;
}

/** What there is to see in the invented cases; nothing where none were asked for, or where this server knows of none. */
export const listSights = async (): Promise<readonly Sight[]> => {
  const { sights = [] } = await call<{ sights?: readonly Sight[] }>('/local/demo').catch(() => ({
    sights: [],
  }));
  return sights;
};

/** Moves the local clock on by an ISO 8601 duration. */
export const advanceClock = (advance: string): Promise<unknown> => call('/local/clock', { advance });

/** The calls of the person with this key. */
export function createApi(key: string): Api {
  const base = `/local/teams/${encodeURIComponent(key)}`;
  return {
    state: () => call(`${base}/state`),
    messages: (place) => call(`${base}/messages?place=${encodeURIComponent(place)}`),
    say: (draft) => call(`${base}/message`, draft),
    execute: (asked) => call(`${base}/execute`, asked),
    ask: (asked) => call(`${base}/ask`, asked),
    seen: (place, messageId) => call(`${base}/seen`, { place, messageId }),
    install: (place, state) => call(`${base}/install`, { place, state }),
    events: `${base}/events`,
  };
}
