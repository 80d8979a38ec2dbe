import * as z from 'zod/v4';
import type { MessageView, Outcome, PlaceView } from '../../local/connector/page-contract';
import type { Local } from '../../local/start/local';

const node = z.record(z.string(), z.unknown());
type Node = z.infer<typeof node>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every object in a card, depth first. */
function nodesOf(value: unknown): readonly Node[] {
  const found: Node[] = [];
  const visit = (one: unknown): void => {
    if (!isNode(one)) return;
    if (!Array.isArray(one)) found.push(one);
    Object.values(one).forEach(visit);
  };
  visit(value);
  return found;
}

/** Everything on a card that a person can read, a line each. */
export const wordsOn = (card: unknown): string =>
  nodesOf(card)
    .flatMap((one) => ['text', 'label', 'title', 'errorMessage'].map((key) => one[key]))
    .filter((text) => typeof text === 'string')
    .join('\n');

const buttonsIn = (card: unknown): readonly Node[] =>
  nodesOf(card).filter((one) => typeof one['type'] === 'string' && one['type'].startsWith('Action.'));

/** The titles of the buttons on a card, fallbacks not counted twice. */
export const buttonsOn = (card: unknown): readonly string[] => [
  ...new Set(buttonsIn(card).map((button) => String(button['title']))),
];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The inputs of a card as a client sends them: what they stand at, empty ones omitted. */
export function inputsOn(card: unknown): Record<string, string> {
  const inputs = nodesOf(card).filter((one) => String(one['type']).startsWith('Input.'));
  const filled = inputs.map((input) => [String(input['id']), textOf(input['value'])] as const);
  return Object.fromEntries(filled.filter(([, value]) => value !== ''));
}

/** A dialog that is open, as the person sees it. */
export interface OpenDialog {
  readonly title: string;
  readonly card: unknown;
  /** Presses a button of the dialog with the inputs changed as given. */
  press(title: string | RegExp, inputs?: Readonly<Record<string, string>>): Promise<OpenDialog>;
}

/** Presses that lead to something else than was expected say what was there instead. */
class NotThere extends Error {
  override readonly name = 'NotThere';
}

/** One colleague at the Teams-like page, driven over HTTP as the page drives it. */
export class Colleague {
  constructor(
    private readonly local: Local,
    readonly key: string,
  ) {}

  /** Opens Teams for the first time: chats and channels of this person. */
  async places(): Promise<readonly PlaceView[]> {
    const state = await this.call('GET', 'state');
    return z.object({ places: z.custom<readonly PlaceView[]>() }).parse(state).places;
  }

  /** Writes to the bot. */
  async says(text: string, place = 'Customer Behaviour'): Promise<void> {
    await this.call('POST', 'message', { place: await this.placeId(place), text });
  }

  /** The messages of a chat or channel, oldest first. */
  async messages(place = 'Customer Behaviour'): Promise<readonly MessageView[]> {
    const id = encodeURIComponent(await this.placeId(place));
    return z.custom<readonly MessageView[]>().parse(await this.call('GET', `messages?place=${id}`));
  }

  /** The newest message of a place whose card says something. */
  async sees(words: string, place = 'Customer Behaviour'): Promise<MessageView> {
    const messages = await this.messages(place);
    const found = messages.findLast((message) => wordsOn(message.attachments).includes(words));
    if (found) return found;
    throw new NotThere(
      `${this.key} does not see "${words}" in ${place}, but:\n${messages.map((message) => wordsOn(message.attachments) || message.text).join('\n---\n')}`,
    );
  }

  /** Presses a button that acts at once; gives what Teams shows. */
  async presses(
    title: string,
    on: MessageView,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<Outcome> {
    const card = on.attachments[0]?.content;
    const action = this.button(card, title);
    const data = { ...node.catch({}).parse(action['data']), ...inputsOn(card), ...inputs };
    const body = { place: on.place, messageId: on.id, action: { ...action, data } };
    return z.custom<Outcome>().parse(await this.call('POST', 'execute', body));
  }

  /** Presses a button that opens a dialog, with inputs of the card where there are any. */
  async opens(
    title: string | RegExp,
    on: MessageView,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<OpenDialog> {
    const action = this.button(on.attachments[0]?.content, title);
    const data = { ...node.catch({}).parse(action['data']), ...inputs };
    return this.dialog(on, await this.ask(on, 'task/fetch', data));
  }

  /** Removes the bot's app from their own chat, or installs it again. */
  async installs(state: 'installed' | 'removed'): Promise<void> {
    const place = (await this.places()).find((one) => one.kind === 'chat')?.id;
    await this.call('POST', 'install', { place, state });
  }

  private dialog(on: MessageView, outcome: Outcome): OpenDialog {
    if (outcome.kind !== 'dialog') throw new NotThere(`No dialog, but: ${JSON.stringify(outcome)}`);
    const { title, card } = outcome;
    return {
      title,
      card,
      press: async (button, inputs = {}) => {
        const action = this.button(card, button);
        const data = { ...node.catch({}).parse(action['data']), ...inputsOn(card), ...inputs };
        return this.dialog(on, await this.ask(on, 'task/submit', data));
      },
    };
  }

  private async ask(on: MessageView, name: string, data: unknown): Promise<Outcome> {
    const value = { data, context: { theme: 'default' } };
    return z.custom<Outcome>().parse(await this.call('POST', 'ask', { place: on.place, name, value }));
  }

  /** `title`: the whole of it, or what it has to fit where what else it says depends on what there is to do. */
  private button(card: unknown, title: string | RegExp): Node {
    const fits = (text: unknown): boolean =>
      typeof title === 'string' ? text === title : title.test(String(text));
    const found = buttonsIn(card).find((button) => fits(button['title']));
    if (!found)
      throw new NotThere(`${this.key} sees no button "${String(title)}", but: ${buttonsOn(card).join(', ')}`);
    return found;
  }

  private async placeId(title: string): Promise<string> {
    const places = await this.places();
    const found =
      places.find((place) => place.title === title) ??
      places.find((place) => place.kind === 'chat' && title === 'Customer Behaviour');
    if (!found)
      throw new NotThere(
        `${this.key} has no ${title}, but: ${places.map((place) => place.title).join(', ')}`,
      );
    return found.id;
  }

  private async call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.local.url}/local/teams/${this.key}/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    if (!response.ok) throw new NotThere(`${method} ${path} answered ${response.status}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}
