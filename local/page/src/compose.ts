import type { AttachmentView } from '../../connector/page-contract';
import { sentenceOf } from './busy';
import { renderCard } from './card';
import { el, icon } from './dom';
import { openSearch } from './extension-search';
import { menuButton } from './menu';
import { runAction } from './message-menu';
import type { Session } from './session';

/** The box in which one writes a message. */
export interface Compose {
  readonly element: HTMLElement;
  /** Puts a card beside the words, to go with the next message. */
  attach(attachment: AttachmentView): void;
  focus(): void;
}

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

const inert = { execute: () => Promise.resolve(undefined), submit: () => Promise.resolve(undefined) };

/**
 * A compose box for a chat, a channel or a thread. Enter sends, Shift and Enter begins a line. `mention` offers a button
 * that names the bot, without which it hears nothing in a channel.
 */
export function createCompose(
  session: Session,
  { place, label, testId, mention }: { place: string; label: string; testId: string; mention: boolean },
): Compose {
  let attached: readonly AttachmentView[] = [];
  const note = el('div', { class: 'compose-note', role: 'status' });
  const cards = el('div', { class: 'compose-cards' });
  const box = el('textarea', {
    class: 'compose-box',
    rows: '1',
    placeholder: label,
    'aria-label': label,
    'data-testid': testId,
  });
  const grow = (): void => {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 160)}px`;
  };
  const showAttached = (): void => {
    const remove = (): void => {
      attached = [];
      showAttached();
      box.focus();
    };
    const drawn = attached.map(({ content }) =>
      renderCard(content, { handlers: inert, width: 400, withoutExecute: false }),
    );
    const button = el(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': 'Remove the card', click: remove },
      icon('close'),
    );
    cards.replaceChildren(...drawn, ...(drawn.length > 0 ? [button] : []));
  };
  const send = async (): Promise<void> => {
    const text = box.value.trim();
    if (text === '' && attached.length === 0) return;
    const draft = {
      place,
      ...(text !== '' && { text }),
      ...(attached.length > 0 && { attachments: attached }),
    };
    const [words, pending] = [box.value, attached];
    box.value = '';
    attached = [];
    grow();
    showAttached();
    note.textContent = '';
    try {
      const { delivered } = await session.api.say(draft);
      if (!delivered)
        note.textContent = `${session.state.bot.name} did not take this message (Teams would not say so).`;
    } catch (error) {
      [box.value, attached] = [words, pending];
      showAttached();
      note.textContent = sentenceOf(error);
    }
  };
  const sendButton = el(
    'button',
    {
      type: 'submit',
      class: 'icon-button send',
      'aria-label': 'Send',
      title: 'Send',
      'data-testid': testId === 'compose' ? 'send' : `${testId}-send`,
    },
    icon('send'),
  );
  const nameBot = (): void => {
    box.value = `@${session.state.bot.name} ${box.value}`;
    box.focus();
  };
  const mentionButton = el(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': `Mention ${session.state.bot.name}`,
      title: `Mention ${session.state.bot.name}`,
      click: nameBot,
    },
    '@',
  );
  box.addEventListener('input', grow);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    element.requestSubmit();
  });
  const element = el(
    'form',
    {
      class: 'compose',
      submit: (event) => {
        event.preventDefault();
        void send();
      },
    },
    cards,
    el('div', { class: 'compose-row' }, box, mention && mentionButton, appsMenu(session, place), sendButton),
    note,
  );
  return {
    element,
    focus: () => box.focus(),
    attach(attachment) {
      attached = [attachment];
      showAttached();
      box.focus();
    },
  };
}
