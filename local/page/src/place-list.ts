import type { PlaceView } from '../../connector/page-contract';
import { avatar, el, icon, type Child } from './dom';
import type { Session } from './session';

function badge(unread: number): Child {
  if (unread === 0) return undefined;
  return el(
    'span',
    { class: 'badge' },
    el('span', { 'aria-hidden': 'true' }, unread > 99 ? '99+' : String(unread)),
    el('span', { class: 'sr-only' }, `${unread} unread`),
  );
}

function placeButton(session: Session, place: PlaceView): HTMLElement {
  const isChat = place.kind === 'chat';
  const isOpen = session.openPlace === place.id;
  return el(
    'button',
    {
      type: 'button',
      class: place.unread > 0 ? 'place is-unread' : 'place',
      'aria-current': isOpen ? 'page' : undefined,
      'data-testid': isChat ? 'chat' : `channel-${place.title}`,
      'data-place': place.id,
      click: () => session.open(place.id),
    },
    isChat ? avatar(place.title, true) : icon('hash'),
    el('span', { class: 'place-title' }, place.title),
    badge(place.unread),
  );
}

const listOf = (buttons: readonly HTMLElement[]): HTMLElement =>
  el('ul', { class: 'places' }, ...buttons.map((button) => el('li', {}, button)));

/** The chat and the channels of a person, team by team, with what is unread. */
function renderPlaces(session: Session): HTMLElement {
  const { places } = session.state;
  const teams = [...new Set(places.flatMap(({ team }) => team ?? []))];
  const channelsOf = (team: string): HTMLElement[] =>
    places.filter((place) => place.team === team).map((place) => placeButton(session, place));
  const chats = places.filter(({ kind }) => kind === 'chat').map((place) => placeButton(session, place));
  return el(
    'div',
    { class: 'place-groups' },
    el('h2', { class: 'group-title' }, 'Chat'),
    listOf(chats),
    teams.length > 0 && el('h2', { class: 'group-title' }, 'Teams and channels'),
    ...teams.flatMap((team) => [el('h3', { class: 'team-title' }, team), listOf(channelsOf(team))]),
  );
}

/** Draws the list anew and leaves the keyboard where it was. */
export function redrawPlaces(session: Session, holder: HTMLElement): void {
  const focused =
    document.activeElement instanceof HTMLElement && holder.contains(document.activeElement)
      ? document.activeElement.dataset.place
      : undefined;
  holder.replaceChildren(renderPlaces(session));
  if (focused !== undefined)
    holder.querySelector<HTMLElement>(`[data-place="${CSS.escape(focused)}"]`)?.focus();
}
