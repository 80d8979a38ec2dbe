import type { AttachmentView, LiveEvent, PlaceView } from '../../connector/page-contract';
import { sentenceOf } from './busy';
import { createCompose } from './compose';
import { avatar, el, icon } from './dom';
import { createFeed } from './feed';
import type { Session } from './session';

/** An open chat or channel. */
export interface Conversation {
  readonly place: string;
  readonly element: HTMLElement;
  /** Takes part of what happens; events of other places are ignored. */
  hear(event: LiveEvent): void;
  /** Reads all messages anew. */
  reload(): Promise<void>;
  attach(attachment: AttachmentView): void;
}

function header(session: Session, place: PlaceView, back: () => void): HTMLElement {
  const title = place.kind === 'chat' ? place.title : `${place.team ?? ''} > ${place.title}`;
  const backButton = el(
    'button',
    { type: 'button', class: 'icon-button back', 'aria-label': 'Back to chats and channels', click: back },
    icon('back'),
  );
  const picture =
    place.kind === 'chat'
      ? avatar(session.state.bot.name, true)
      : el('span', { class: 'avatar avatar-channel', 'aria-hidden': 'true' }, icon('hash'));
  return el(
    'header',
    { class: 'pane-header' },
    backButton,
    picture,
    el('h1', { class: 'pane-title' }, title),
  );
}

const gone: Readonly<Record<PlaceView['installed'], string>> = {
  installed: '',
  removed: 'The app is removed here. Install it again under “Local tools”.',
  blocked: 'The app is blocked here: it cannot write to you.',
};

/** The pane of a place: title, messages and compose box. `back` leads to the list where only one pane fits. */
export function createConversation(session: Session, place: PlaceView, back: () => void): Conversation {
  const { api } = session;
  const feed = createFeed(session, place.kind, place.title);
  const label = place.kind === 'chat' ? 'Type a message' : 'Start a post';
  const compose = createCompose(session, {
    place: place.id,
    label,
    testId: 'compose',
    mention: place.kind === 'channel',
  });
  const banner = el('p', { class: 'banner', role: 'status' }, gone[place.installed]);
  const element = el(
    'main',
    { class: 'pane' },
    header(session, place, back),
    banner,
    feed.element,
    compose.element,
  );
  const see = (messageId: string | undefined): void => {
    if (messageId !== undefined && document.visibilityState === 'visible')
      void api.seen(place.id, messageId).catch(() => undefined); // counted again with the next message
  };
  let newest: string | undefined;
  document.addEventListener('visibilitychange', () => session.openPlace === place.id && see(newest));
  return {
    place: place.id,
    element,
    attach: (attachment) => compose.attach(attachment),
    hear(event) {
      if (event.type === 'places')
        banner.textContent = gone[event.places.find(({ id }) => id === place.id)?.installed ?? 'removed'];
      if (event.type === 'typing' && event.place === place.id) feed.showTyping();
      if ((event.type !== 'message' && event.type !== 'changed') || event.message.place !== place.id) return;
      if (event.type === 'changed') return feed.change(event.message);
      feed.add(event.message);
      newest = event.message.id;
      see(newest);
    },
    async reload() {
      try {
        const messages = await api.messages(place.id);
        feed.fill(messages);
        newest = messages.at(-1)?.id;
        see(newest);
      } catch (error) {
        banner.textContent = sentenceOf(error);
      }
    },
  };
}
