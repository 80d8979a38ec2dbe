import type { AttachmentView } from '../../connector/page-contract';
import { sentenceOf } from './busy';
import { renderCard } from './card';
import { el, icon } from './dom';
import { openSearch } from './extension-search';
import { menuButton } from './menu';
import { runAction } from './message-menu';
import type { Session } from './session';

/** Where a compose box stands and what it is called. */
export interface ComposeOptions {
  readonly place: string;
  readonly label: string;
  readonly testId: 'compose' | 'reply';
  /** Whether to offer a button that names the bot, without which it hears nothing in a channel. */
  readonly mention: boolean;
}

const TALLEST_PX = 160;
const inert = { execute: () => Promise.resolve(undefined), submit: () => Promise.resolve(undefined) };

function appsMenu(session: Session, place: string): HTMLElement | undefined {
  const commands = session.state.commands.filter(({ context }) => context.includes('compose'));
  if (commands.length === 0) return undefined;
  const items = commands.map((command) => ({
    title: command.title,
    description: command.description,
    choose: () =>
      command.type === 'query' ? openSearch(session, place, command) : runAction(session, place, command),
  }));
  return menuButton(`${session.state.bot.name} in this message`, 'apps', items);
}

/** The box in which one writes to a chat, a channel or a thread. Enter sends, Shift and Enter begins a line. */
export class ComposeBox {
  readonly element: HTMLFormElement;
  readonly #session: Session;
  readonly #place: string;
  readonly #box: HTMLTextAreaElement;
  readonly #note = el('div', { class: 'compose-note', role: 'status' });
  readonly #cards = el('div', { class: 'compose-cards' });
  #attached: readonly AttachmentView[] = [];

  constructor(session: Session, { place, label, testId, mention }: ComposeOptions) {
    this.#session = session;
    this.#place = place;
    this.#box = el('textarea', {
      class: 'compose-box',
      rows: '1',
      placeholder: label,
      'aria-label': label,
      'data-testid': testId,
    });
    const row = el(
      'div',
      { class: 'compose-row' },
      this.#box,
      mention && this.#mentionButton(),
      appsMenu(session, place),
      sendButton(testId),
    );
    this.element = el('form', { class: 'compose' }, this.#cards, row, this.#note);
    this.#listen();
  }

  /** Puts a card beside the words, to go with the next message. */
  attach(attachment: AttachmentView): void {
    this.#setAttached([attachment]);
    this.#box.focus();
  }

  focus(): void {
    this.#box.focus();
  }

  #listen(): void {
    this.#box.addEventListener('input', () => this.#grow());
    this.#box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.element.requestSubmit();
    });
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
  }

  #grow(): void {
    this.#box.style.height = 'auto';
    this.#box.style.height = `${Math.min(this.#box.scrollHeight, TALLEST_PX)}px`;
  }

  #setWords(words: string): void {
    this.#box.value = words;
    this.#grow();
  }

  #setAttached(attached: readonly AttachmentView[]): void {
    this.#attached = attached;
    const setting = { handlers: inert, width: 400, withoutExecute: false };
    const drawn = attached.map(({ content }) => renderCard(content, setting).element);
    this.#cards.replaceChildren(...drawn, ...(drawn.length > 0 ? [this.#removeButton()] : []));
  }

  async #send(): Promise<void> {
    const words = this.#box.value;
    const attachments = this.#attached;
    const text = words.trim();
    if (text === '' && attachments.length === 0) return;
    this.#setWords('');
    this.#setAttached([]);
    this.#note.textContent = '';
    const draft = {
      place: this.#place,
      ...(text !== '' && { text }),
      ...(attachments.length > 0 && { attachments }),
    };
    try {
      const { delivered } = await this.#session.api.say(draft);
      if (!delivered)
        this.#note.textContent = `${this.#session.state.bot.name} did not take this message (Teams would not say so).`;
    } catch (error) {
      this.#setWords(words);
      this.#setAttached(attachments);
      this.#note.textContent = sentenceOf(error);
    }
  }

  #removeButton(): HTMLElement {
    const remove = (): void => {
      this.#setAttached([]);
      this.#box.focus();
    };
    return el(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': 'Remove the card', click: remove },
      icon('close'),
    );
  }

  #mentionButton(): HTMLElement {
    const label = `Mention ${this.#session.state.bot.name}`;
    const mention = (): void => {
      this.#setWords(`@${this.#session.state.bot.name} ${this.#box.value}`);
      this.#box.focus();
    };
    return el(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': label, title: label, click: mention },
      '@',
    );
  }
}

const sendButton = (testId: ComposeOptions['testId']): HTMLElement =>
  el(
    'button',
    {
      type: 'submit',
      class: 'icon-button send',
      'aria-label': 'Send',
      title: 'Send',
      'data-testid': testId === 'compose' ? 'send' : 'reply-send',
    },
    icon('send'),
  );
