import type { MessageView } from '../../connector/page-contract';
import { createCompose } from './compose';
import { el, icon } from './dom';
import { renderMessage } from './message';
import type { Session } from './session';
import { dayOf } from './times';

/** The messages of the open chat or channel. */
export interface Feed {
  readonly element: HTMLElement;
  /** Shows these messages instead of what stood there. */
  fill(messages: readonly MessageView[]): void;
  add(message: MessageView): void;
  /** Draws one message anew where it stands. */
  change(message: MessageView): void;
  showTyping(): void;
}

const TYPING_SHOWN_MS = 4_000;

function threadOf(session: Session, feed: HTMLElement, message: MessageView): HTMLElement {
  const known = feed.querySelector(`[data-thread="${CSS.escape(message.thread ?? '')}"]`);
  if (known instanceof HTMLElement) return known;
  const replies = el('div', { class: 'replies' });
  const place = `${message.place};messageid=${message.thread ?? message.id}`;
  const reply = el('button', { type: 'button', class: 'link-button' }, icon('reply'), 'Reply');
  reply.addEventListener('click', () => {
    const compose = createCompose(session, { place, label: 'Reply', testId: 'reply', mention: true });
    reply.replaceWith(compose.element);
    compose.focus();
  });
  const thread = el(
    'section',
    { class: 'thread', 'aria-label': 'Thread', 'data-thread': message.thread ?? message.id },
    replies,
    reply,
  );
  feed.append(thread);
  return thread;
}

function addDay(holder: HTMLElement, message: MessageView): void {
  const day = dayOf(message.at);
  if (holder.dataset.day === day) return;
  holder.dataset.day = day;
  holder.append(el('div', { class: 'day', role: 'separator', 'aria-label': day }, day));
}

/** A log of messages, spoken politely as they come; in a channel, thread by thread. */
export function createFeed(session: Session, kind: 'chat' | 'channel', name: string): Feed {
  const holder = el('div', {
    class: 'feed',
    role: 'log',
    'aria-live': 'polite',
    'aria-label': `Messages in ${name}`,
    tabindex: '0',
  });
  const typing = el('p', { class: 'typing', 'aria-hidden': 'true' });
  const element = el('div', { class: 'feed-area' }, holder, typing);
  let typingEnds = 0;
  const toEnd = (): void => {
    holder.scrollTop = holder.scrollHeight;
  };
  const isAtEnd = (): boolean => holder.scrollHeight - holder.scrollTop - holder.clientHeight < 120;
  const place = (message: MessageView): void => {
    const article = renderMessage(session, message, holder.clientWidth);
    if (kind === 'channel') {
      if (message.thread === message.id) addDay(holder, message);
      threadOf(session, holder, message).querySelector('.replies')?.append(article);
    } else {
      addDay(holder, message);
      holder.append(article);
    }
  };
  const settle = (): void => void window.setTimeout(toEnd, 50); // cards take their height after they were drawn
  return {
    element,
    fill(messages) {
      holder.replaceChildren();
      delete holder.dataset.day;
      messages.forEach(place);
      if (messages.length === 0) holder.append(el('p', { class: 'empty' }, `No messages yet.`));
      toEnd();
      settle();
    },
    add(message) {
      const follow = isAtEnd() || message.isMine;
      holder.querySelector('.empty')?.remove();
      typing.textContent = '';
      place(message);
      if (!follow) return;
      toEnd();
      settle();
    },
    change(message) {
      const old = holder.querySelector(`[data-activity-id="${CSS.escape(message.id)}"]`);
      if (!old) return;
      const hadFocus = old.contains(document.activeElement);
      const article = renderMessage(session, message, holder.clientWidth);
      old.replaceWith(article);
      if (hadFocus) article.focus({ preventScroll: true });
    },
    showTyping() {
      typing.textContent = `${session.state.bot.name} is typing…`;
      window.clearTimeout(typingEnds);
      typingEnds = window.setTimeout(() => (typing.textContent = ''), TYPING_SHOWN_MS);
    },
  };
}
