import type { AttachmentView, LiveEvent, MessageView, PlaceView } from '../../connector/page-contract';
import { sentenceOf } from './busy';
import { ComposeBox } from './compose';
import { avatar, el, icon } from './dom';
import { Feed } from './feed';
import type { Session } from './session';

function header(session: Session, place: PlaceView, back: () => void): HTMLElement {
  const isChat = place.kind === 'chat';
  const backButton = el(
    'button',
    { type: 'button', class: 'icon-button back', 'aria-label': 'Back to chats and channels', click: back },
    icon('back'),
  );
  const hash = el('span', { class: 'avatar avatar-channel', 'aria-hidden': 'true' }, icon('hash'));
  const title = el(
    'h1',
    { class: 'pane-title' },
    isChat ? place.title : `${place.team ?? ''} > ${place.title}`,
  );
  return el(
    'header',
    { class: 'pane-header' },
    backButton,
    isChat ? avatar(session.state.bot.name, true) : hash,
    title,
  );
}

const WARNINGS: Readonly<Record<PlaceView['installed'], string>> = {
  installed: '',
  removed: 'The app is removed here. Install it again under “Local tools”.',
  blocked: 'The app is blocked here: it cannot write to you.',
};

/** The pane of an open chat or channel: title, messages and compose box. */
export class Conversation {
  readonly element: HTMLElement;
  readonly #session: Session;
  readonly #place: string;
  readonly #feed: Feed;
  readonly #compose: ComposeBox;
  readonly #banner: HTMLElement;
  #newest: string | undefined;
  /** How often something of this place was heard of: what was read before is no longer all. */
  #heard = 0;

  /** `back` leads to the list where only one pane fits. */
  constructor(session: Session, place: PlaceView, back: () => void) {
    const isChannel = place.kind === 'channel';
    this.#session = session;
    this.#place = place.id;
    this.#feed = new Feed(session, place.kind, place.title);
    const label = isChannel ? 'Start a post' : 'Type a message';
    this.#compose = new ComposeBox(session, {
      place: place.id,
      label,
      testId: 'compose',
      mention: isChannel,
    });
    this.#banner = el('p', { class: 'banner', role: 'status' }, WARNINGS[place.installed]);
    const parts = [header(session, place, back), this.#banner, this.#feed.element, this.#compose.element];
    this.element = el('main', { class: 'pane' }, ...parts);
  }

  /** Puts a card beside the words that are being written. */
  attach(attachment: AttachmentView): void {
    this.#compose.attach(attachment);
  }

  /** Takes its part of what happens; events of other places are ignored. */
  hear(event: LiveEvent): void {
    if (event.type === 'places') this.#warn(event.places);
    if (event.type === 'typing' && event.place === this.#place) this.#feed.showTyping();
    if ((event.type !== 'message' && event.type !== 'changed') || event.message.place !== this.#place) return;
    this.#heard += 1;
    if (event.type === 'changed') return this.#feed.change(event.message);
    this.#feed.add(event.message);
    this.#newest = event.message.id;
    this.see();
  }

  /** Reads all messages anew, when any is new or changed what may have been missed. */
  async reload(): Promise<void> {
    try {
      const messages = await this.#readAll();
      this.#feed.fill(messages);
      this.#newest = messages.at(-1)?.id;
      this.see();
    } catch (error) {
      this.#banner.textContent = sentenceOf(error);
    }
  }

  /** Reads until nothing happened meanwhile, lest an older answer undo what was heard since. */
  async #readAll(): Promise<readonly MessageView[]> {
    for (;;) {
      const before = this.#heard;
      const messages = await this.#session.api.messages(this.#place);
      if (this.#heard === before) return messages;
    }
  }

  /** Tells the server that everything here was seen, unless the page is in the background. */
  see(): void {
    if (this.#newest === undefined || document.hidden) return;
    void this.#session.api.seen(this.#place, this.#newest).catch(() => undefined); // told again with the next message
  }

  #warn(places: readonly PlaceView[]): void {
    const place = places.find(({ id }) => id === this.#place);
    this.#banner.textContent = WARNINGS[place?.installed ?? 'removed'];
  }
}
