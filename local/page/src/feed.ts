import type { MessageView } from '../../connector/page-contract';
import { ComposeBox } from './compose';
import { el, icon } from './dom';
import { renderMessage } from './message';
import type { Session } from './session';
import { dayOf } from './times';

const TYPING_SHOWN_MS = 4_000;
const NEAR_END_PX = 120;
/** Cards take their height a moment after they were drawn. */
const SETTLING_MS = 50;

/** The messages of a chat or a channel: a log, spoken politely as they come; in a channel, thread by thread. */
export class Feed {
  readonly element: HTMLElement;
  readonly #session: Session;
  readonly #kind: 'chat' | 'channel';
  readonly #holder: HTMLElement;
  readonly #typing = el('p', { class: 'typing', 'aria-hidden': 'true' });
  #typingEnds = 0;
  /** The messages as they were drawn, by their ids, in the order in which they stand. */
  readonly #drawn = new Map<string, MessageView>();

  constructor(session: Session, kind: 'chat' | 'channel', name: string) {
    this.#session = session;
    this.#kind = kind;
    const label = `Messages in ${name}`;
    this.#holder = el('div', {
      class: 'feed',
      role: 'log',
      'aria-live': 'polite',
      'aria-label': label,
      tabindex: '0',
    });
    this.element = el('div', { class: 'feed-area' }, this.#holder, this.#typing);
  }

  /**
   * Shows the messages that were read. What stands there unchanged is left alone, so that a form half filled in is not
   * lost; what came while they were being read stays at the end.
   */
  fill(read: readonly MessageView[]): void {
    const ids = new Set(read.map(({ id }) => id));
    const messages = [...read, ...[...this.#drawn.values()].filter(({ id }) => !ids.has(id))];
    const isLonger = [...this.#drawn.keys()].every((id, index) => messages[index]?.id === id);
    if (this.#drawn.size > 0 && isLonger) {
      for (const message of messages) this.#bringUpToDate(message);
      return;
    }
    this.#holder.replaceChildren();
    this.#drawn.clear();
    delete this.#holder.dataset.day;
    for (const message of messages) this.#place(message);
    if (messages.length === 0) this.#holder.append(el('p', { class: 'empty' }, 'No messages yet.'));
    this.#follow(this.#holder.lastElementChild);
  }

  /** Adds a message at the end; who reads there is led to it, to its beginning when it is taller than the pane. */
  add(message: MessageView): void {
    const { scrollHeight, scrollTop, clientHeight } = this.#holder;
    const follow = message.isMine || scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
    this.#holder.querySelector('.empty')?.remove();
    this.#typing.textContent = '';
    const article = this.#place(message);
    if (follow) this.#follow(article);
  }

  /** Draws one message anew where it stands; the keyboard stays with it, and its beginning comes into sight. */
  change(message: MessageView): void {
    const old = this.#holder.querySelector(`[data-activity-id="${CSS.escape(message.id)}"]`);
    if (!old) return;
    const hadFocus = old.contains(document.activeElement);
    const article = this.#draw(message);
    old.replaceWith(article);
    if (!hadFocus) return;
    article.focus({ preventScroll: true });
    const isAbove = article.getBoundingClientRect().top < this.#holder.getBoundingClientRect().top;
    if (isAbove) article.scrollIntoView({ block: 'start' });
  }

  showTyping(): void {
    this.#typing.textContent = `${this.#session.state.bot.name} is typing…`;
    window.clearTimeout(this.#typingEnds);
    this.#typingEnds = window.setTimeout(() => (this.#typing.textContent = ''), TYPING_SHOWN_MS);
  }

  #bringUpToDate(message: MessageView): void {
    const drawn = this.#drawn.get(message.id);
    if (drawn === undefined) this.add(message);
    else if (JSON.stringify(drawn) !== JSON.stringify(message)) this.change(message);
  }

  /** Scrolls to the end, or to the beginning of what does not fit: a form is filled in from its top. */
  #follow(last: Element | null): void {
    const scroll = (): void => {
      this.#holder.scrollTop = this.#holder.scrollHeight;
      const hidden = this.#holder.getBoundingClientRect().top - (last?.getBoundingClientRect().top ?? 0);
      if (hidden > 0) this.#holder.scrollTop -= hidden;
    };
    scroll();
    window.setTimeout(scroll, SETTLING_MS);
  }

  #draw(message: MessageView): HTMLElement {
    this.#drawn.set(message.id, message);
    return renderMessage(this.#session, message, this.#holder.clientWidth);
  }

  #place(message: MessageView): HTMLElement {
    const article = this.#draw(message);
    if (this.#kind === 'chat' || message.thread === message.id) this.#addDay(message);
    if (this.#kind === 'chat') this.#holder.append(article);
    else this.#thread(message).querySelector('.replies')?.append(article);
    return article;
  }

  #addDay(message: MessageView): void {
    const day = dayOf(message.at);
    if (this.#holder.dataset.day === day) return;
    this.#holder.dataset.day = day;
    this.#holder.append(el('div', { class: 'day', role: 'separator', 'aria-label': day }, day));
  }

  #thread(message: MessageView): HTMLElement {
    const id = message.thread ?? message.id;
    const known = this.#holder.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`);
    if (known) return known;
    const thread = el(
      'section',
      { class: 'thread', 'aria-label': 'Thread', 'data-thread': id },
      el('div', { class: 'replies' }),
      this.#replyButton(`${message.place};messageid=${id}`),
    );
    this.#holder.append(thread);
    return thread;
  }

  #replyButton(place: string): HTMLElement {
    const button = el('button', { type: 'button', class: 'link-button' }, icon('reply'), 'Reply');
    button.addEventListener('click', () => {
      const compose = new ComposeBox(this.#session, {
        place,
        label: 'Reply',
        testId: 'reply',
        mention: true,
      });
      button.replaceWith(compose.element);
      compose.focus();
    });
    return button;
  }
}
