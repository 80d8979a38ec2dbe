import type { MessageView } from '../../connector/page-contract';
import { avatar, el, icon } from './dom';
import type { Session } from './session';
import { timeOf } from './times';

const SHOWN_MS = 7_000;
const LONGEST = 140;

/** Notifications: toasts as they come, and a list of them since the page was opened. */
export interface Notices {
  readonly toasts: HTMLElement;
  readonly list: HTMLElement;
  /** Tells of a message by its summary, else its text, never by its card; in a toast and in the list, unless it is being looked at. */
  tell(message: MessageView): void;
  /** Takes away what tells of a place that is now open: its toasts, and its part of the count. */
  seen(place: string): void;
}

const shorten = (words: string): string =>
  words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;

const whereOf = (session: Session, message: MessageView): string => {
  const place = session.state.places.find(({ id }) => id === message.place);
  return place?.team ? `${place.team} > ${place.title}` : '';
};

function isLookedAt(session: Session, message: MessageView): boolean {
  const isShown =
    document.querySelector('.shell')?.getAttribute('data-pane') !== 'list' || window.innerWidth > 720;
  return session.openPlace === message.place && document.hasFocus() && isShown;
}

function toast(session: Session, message: MessageView, words: string): HTMLElement {
  const where = whereOf(session, message);
  const open = (): void => {
    session.open(message.place);
    element.remove();
  };
  const dismiss = el(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Dismiss', click: () => element.remove() },
    icon('close'),
  );
  const body = el(
    'button',
    { type: 'button', class: 'toast-body', click: open },
    avatar(message.from.name, message.from.isBot),
    el(
      'span',
      { class: 'toast-words' },
      el('strong', {}, message.from.name),
      where && el('span', { class: 'toast-where' }, where),
      el('span', {}, words),
    ),
  );
  const element = el('div', { class: 'toast', role: 'status', 'data-place': message.place }, body, dismiss);
  let leaving = window.setTimeout(() => element.remove(), SHOWN_MS);
  element.addEventListener('mouseenter', () => window.clearTimeout(leaving));
  element.addEventListener(
    'mouseleave',
    () => (leaving = window.setTimeout(() => element.remove(), SHOWN_MS)),
  );
  return element;
}

function noticeLine(session: Session, { message, words }: Notice): HTMLElement {
  const where = whereOf(session, message) || 'Chat';
  const open = (): void => session.open(message.place);
  return el(
    'li',
    {},
    el(
      'button',
      { type: 'button', class: 'notice', click: open },
      el('span', { class: 'notice-where' }, `${where} · ${timeOf(message.at)}`),
      el('span', {}, words),
    ),
  );
}

interface Notice {
  readonly message: MessageView;
  readonly words: string;
  isSeen: boolean;
}

/** Notifications of one page; nothing is kept once it is closed. A message that is being looked at needs none. */
export function createNotices(session: Session): Notices {
  const told: Notice[] = [];
  const toasts = el('div', { class: 'toasts' });
  const lines = el('ul', { class: 'notice-lines' });
  const count = el('span', { class: 'notice-count' });
  const list = el('details', { class: 'notices' }, el('summary', {}, icon('bell'), 'Activity', count), lines);
  const redraw = (): void => {
    const unseen = told.filter((notice) => !notice.isSeen).length;
    count.textContent = unseen === 0 ? '' : String(unseen);
    const none = el('li', { class: 'notice-none' }, 'Nothing new since this page was opened.');
    const shown = told.length === 0 ? [none] : told.map((notice) => noticeLine(session, notice));
    lines.replaceChildren(...(list.open ? shown : []));
  };
  list.addEventListener('toggle', redraw);
  return {
    toasts,
    list,
    tell(message) {
      if (isLookedAt(session, message)) return;
      const words = shorten(message.notice) || 'Sent a card';
      told.unshift({ message, words, isSeen: false });
      redraw();
      toasts.append(toast(session, message, words));
    },
    seen(place) {
      for (const notice of told) if (notice.message.place === place) notice.isSeen = true;
      redraw();
      for (const shown of toasts.querySelectorAll(`[data-place="${CSS.escape(place)}"]`)) shown.remove();
    },
  };
}
