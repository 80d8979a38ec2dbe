import type { LiveEvent } from '../../connector/page-contract';
import { createApi } from './api';
import { createConversation, type Conversation } from './conversation';
import { avatar, el } from './dom';
import { createNotices } from './notices';
import { registerPeoplePicker } from './people-picker';
import { redrawPlaces } from './place-list';
import type { Session } from './session';
import { createTools } from './tools';

const NARROW = window.matchMedia('(max-width: 720px)');

/** Teams of one person: the list on the left, the open conversation, notifications. */
export async function showClient(root: HTMLElement, key: string, isOldClient: boolean): Promise<void> {
  const api = createApi(key);
  const state = await api.state();
  registerPeoplePicker(state.people);
  let conversation: Conversation | undefined;
  const session: Session = {
    api,
    state,
    isOldClient,
    openPlace: undefined,
    open,
    insert: (attachment) => conversation?.attach(attachment),
  };
  const notices = createNotices(session);
  const tools = createTools(session);
  const placeHolder = el('div');
  const paneHolder = el(
    'div',
    { class: 'pane-holder' },
    el('main', { class: 'pane pane-none' }, el('p', {}, 'Choose a chat or a channel.')),
  );
  const { me, organisation } = state;
  const shell = el(
    'div',
    { class: 'shell', 'data-pane': 'list' },
    el(
      'header',
      { class: 'topbar' },
      el('span', { class: 'topbar-name' }, organisation),
      el('span', { class: 'topbar-me' }, el('span', {}, me.name), avatar(me.name)),
    ),
    el(
      'nav',
      { class: 'sidebar', 'aria-label': 'Chats and channels' },
      notices.list,
      placeHolder,
      tools.element,
    ),
    paneHolder,
    notices.toasts,
  );

  function open(place: string): void {
    const view = session.state.places.find(({ id }) => id === place);
    if (!view) return;
    session.openPlace = place;
    shell.dataset.pane = 'conversation';
    conversation = createConversation(session, view, back);
    paneHolder.replaceChildren(conversation.element);
    redrawPlaces(session, placeHolder);
    void conversation.reload();
  }
  function back(): void {
    shell.dataset.pane = 'list';
    const left = session.openPlace;
    session.openPlace = undefined;
    conversation = undefined;
    redrawPlaces(session, placeHolder);
    if (left !== undefined)
      placeHolder.querySelector<HTMLElement>(`[data-place="${CSS.escape(left)}"]`)?.focus();
  }
  const hear = (event: LiveEvent): void => {
    if (event.type === 'places') session.state = { ...session.state, places: event.places };
    if (event.type === 'clock') session.state = { ...session.state, now: event.now };
    if (event.type === 'places') redrawPlaces(session, placeHolder);
    if (event.type === 'places' || event.type === 'clock') tools.redraw();
    conversation?.hear(event);
    if (event.type !== 'message' || event.message.isMine) return;
    notices.tell(event.message);
    void refreshState();
  };
  const refreshState = async (): Promise<void> => {
    session.state = await api.state();
    redrawPlaces(session, placeHolder);
    tools.redraw();
  };
  const again = (): void => {
    void refreshState();
    void conversation?.reload();
  };

  document.title = `${me.name} | Teams (local)`;
  root.replaceChildren(shell);
  api.listen(hear, again);
  redrawPlaces(session, placeHolder);
  const [chat] = state.places;
  if (!NARROW.matches && chat) open(chat.id);
}
