import type { PlaceView } from '../../connector/page-contract';
import { advanceClock } from './api';
import { sentenceOf, whileBusy } from './busy';
import { el } from './dom';
import type { Session } from './session';
import { dayOf, timeOf } from './times';

/** What Teams does not have: another person, another time, an app that is removed. */
export interface Tools {
  readonly element: HTMLElement;
  /** Shows what the server last told. */
  redraw(): void;
}

const MOVES = [
  { title: '+ 1 hour', advance: 'PT1H' },
  { title: '+ 1 day', advance: 'P1D' },
  { title: '+ 1 week', advance: 'P7D' },
  { title: '+ 90 days', advance: 'P90D' },
] as const;

function personSwitch(session: Session): HTMLElement {
  const { people, me } = session.state;
  const choice = el(
    'select',
    { class: 'field' },
    ...people.map(({ key, name, jobTitle }) =>
      el('option', { value: key, selected: key === me.key }, `${name}, ${jobTitle}`),
    ),
  );
  choice.addEventListener('change', () => window.location.assign(`/?as=${encodeURIComponent(choice.value)}`));
  return el('label', { class: 'tool' }, el('span', {}, 'You are'), choice);
}

function clockMoves(note: HTMLElement): HTMLElement {
  const buttons = MOVES.map(({ title, advance }) => {
    const move = (): void =>
      void whileBusy(button, async () => {
        note.textContent = '';
        await advanceClock(advance).catch((error: unknown) => (note.textContent = sentenceOf(error)));
      });
    const button = el('button', { type: 'button', class: 'button small', click: move }, title);
    return button;
  });
  return el('div', { class: 'tool-row', role: 'group', 'aria-label': 'Move the clock on' }, ...buttons);
}

function installTools(session: Session, place: PlaceView, note: HTMLElement): HTMLElement {
  const set = (state: PlaceView['installed'], title: string): HTMLElement => {
    const change = (): void =>
      void whileBusy(button, async () => {
        note.textContent = '';
        await session.api
          .install(place.id, state)
          .catch((error: unknown) => (note.textContent = sentenceOf(error)));
      });
    const button = el('button', { type: 'button', class: 'button small', click: change }, title);
    return button;
  };
  const isThere = place.installed === 'installed';
  return el(
    'div',
    { class: 'tool' },
    el('span', {}, `App in ${place.team ?? 'your chat'}: ${place.installed}`),
    el(
      'div',
      { class: 'tool-row' },
      isThere ? set('removed', 'Remove') : set('installed', 'Install'),
      isThere && place.kind === 'chat' && set('blocked', 'Block'),
    ),
  );
}

/** The bar of local tools, closed at first. */
export function createTools(session: Session): Tools {
  const time = el('p', { class: 'tool-time' });
  const note = el('p', { class: 'tool-note', role: 'status' });
  const installs = el('div', { class: 'tool-installs' });
  const element = el(
    'details',
    { class: 'tools' },
    el('summary', {}, 'Local tools'),
    el('p', { class: 'tool-hint' }, 'Not part of Teams.'),
    personSwitch(session),
    time,
    clockMoves(note),
    installs,
    el('a', { href: '/', class: 'tool-link' }, 'Everybody'),
    note,
  );
  const redraw = (): void => {
    const { now, places } = session.state;
    const homes = places.filter(
      ({ team }, index) => places.findIndex((other) => other.team === team) === index,
    );
    time.textContent = `It is ${timeOf(now)} on ${dayOf(now)}.`;
    installs.replaceChildren(...homes.map((place) => installTools(session, place, note)));
  };
  redraw();
  return { element, redraw };
}
