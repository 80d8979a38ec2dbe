import type { AttachmentView, LiveEvent, PageState } from '../../connector/page-contract';
import { createApi, type Api } from './api';
import { Conversation } from './conversation';
import { avatar, el } from './dom';
import { LiveLine } from './live-line';
import { createNotices } from './notices';
import { registerPeoplePicker } from './people-picker';
import { redrawPlaces } from './place-list';
import { tellRedrawn } from './redrawn';
import type { Session } from './session';
import { createTools } from './tools';

const NARROW = window.matchMedia('(max-width: 720px)');

/** Teams of one person: the list on the left, the open conversation, notifications. */
class Client implements Session {
  readonly api: Api;
  readonly isOldClient: boolean;
  state: PageState;
  openPlace: string | undefined;
  readonly shell: HTMLElement;
  readonly #notices;
  readonly #tools;
  readonly #places = el('div');
  readonly #pane = el(
    'div',
    { class: 'pane-holder' },
    el('main', { class: 'pane pane-none' }, el('p', {}, 'Choose a chat or a channel.')),
  );
  #conversation: Conversation | undefined;

  constructor(api: Api, state: PageState, isOldClient: boolean) {
    this.api = api;
    this.state = state;
    this.isOldClient = isOldClient;
    this.#notices = createNotices(this);
    this.#tools = createTools(this);
    const { me, organisation } = state;
    const person = el('span', { class: 'topbar-me' }, el('span', {}, me.name), avatar(me.name));
    this.shell = el(
      'div',
      { class: 'shell', 'data-pane': 'list' },
      el('header', { class: 'topbar' }, el('span', { class: 'topbar-name' }, organisation), person),
      el(
        'nav',
        { class: 'sidebar', 'aria-label': 'Chats and channels' },
        this.#notices.list,
        this.#places,
        this.#tools.element,
      ),
      this.#pane,
      this.#notices.toasts,
    );
    document.addEventListener('visibilitychange', () => this.#conversation?.see());
    this.#redraw();
  }

  open(place: string): void {
    const view = this.state.places.find(({ id }) => id === place);
    if (!view) return;
    this.openPlace = place;
    this.shell.dataset.pane = 'conversation';
    this.#conversation = new Conversation(this, view, () => this.#back());
    this.#pane.replaceChildren(this.#conversation.element);
    this.#notices.seen(place);
    this.#redraw();
    void this.#conversation.reload();
  }

  insert(attachment: AttachmentView): void {
    this.#conversation?.attach(attachment);
  }

  hear(event: LiveEvent): void {
    if (event.type === 'places') this.state = { ...this.state, places: event.places };
    if (event.type === 'clock') this.state = { ...this.state, now: event.now };
    if (event.type === 'places' || event.type === 'clock') this.#redraw();
    this.#conversation?.hear(event);
    if (event.type === 'redrawn') tellRedrawn(event.cards);
    if (event.type === 'message' && !event.message.isMine) this.#notices.tell(event.message);
  }

  /** Reads anew what may have been missed. */
  async catchUp(): Promise<void> {
    this.state = await this.api.state();
    this.#redraw();
    await this.#conversation?.reload();
  }

  #back(): void {
    const left = this.openPlace;
    this.shell.dataset.pane = 'list';
    this.openPlace = undefined;
    this.#conversation = undefined;
    this.#redraw();
    if (left !== undefined)
      this.#places.querySelector<HTMLElement>(`[data-place="${CSS.escape(left)}"]`)?.focus();
  }

  #redraw(): void {
    const unread = this.state.places.reduce((sum, place) => sum + place.unread, 0);
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${this.state.me.name} | Teams (local)`;
    redrawPlaces(this, this.#places);
    this.#tools.redraw();
  }
}

/** Shows Teams of the person with this key; rejects with `RequestFailed` when there is nobody of that name. */
export async function showClient(root: HTMLElement, key: string, isOldClient: boolean): Promise<void> {
  const api = createApi(key);
  const state = await api.state();
  registerPeoplePicker(state.people);
  const client = new Client(api, state, isOldClient);
  root.replaceChildren(client.shell);
  const catchUp = (): void => void client.catchUp().catch(() => undefined); // the next event or look tries again
  new LiveLine(api.events, (event) => client.hear(event), catchUp);
  const [chat] = state.places;
  if (!NARROW.matches && chat) client.open(chat.id);
}
