import type { AttachmentView, MessageView } from '../../connector/page-contract';
import { avatar, el } from './dom';
import { messageHtml } from './markdown';
import { conversationOf, renderMessageCard } from './message-card';
import { commandMenu } from './message-menu';
import type { Session } from './session';
import { timeOf } from './times';

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

function words(message: MessageView): HTMLElement | undefined {
  if (message.text === '') return undefined;
  const isMarkdown = message.textFormat === 'markdown';
  const text = el('div', { class: isMarkdown ? 'message-text' : 'message-text is-plain' });
  if (message.textFormat === 'markdown')
    text.innerHTML = messageHtml(message.text); // sanitised there
  else text.textContent = message.text;
  return text;
}

function attachment(
  session: Session,
  message: MessageView,
  { contentType, content }: AttachmentView,
  width: number,
): HTMLElement {
  if (contentType === ADAPTIVE_CARD) return renderMessageCard(session, message, content, width);
  return el('p', { class: 'message-unknown' }, 'This attachment cannot be shown here.');
}

/** One message as an article: who, when, and what; `feedWidth` in pixels bounds its cards. */
export function renderMessage(session: Session, message: MessageView, feedWidth: number): HTMLElement {
  const { from } = message;
  const isMine = message.isMine && message.thread === null; // a channel names everybody
  const cardWidth = feedWidth - (isMine ? 24 : 84);
  const contents = message.deleted
    ? [el('p', { class: 'message-deleted' }, 'This message has been deleted.')]
    : [words(message), ...message.attachments.map((one) => attachment(session, message, one, cardWidth))];
  return el(
    'article',
    {
      class: isMine ? 'message is-mine' : 'message',
      tabindex: '-1',
      'aria-label': `${from.name}, ${timeOf(message.at)}`,
      'data-activity-id': message.id,
      'data-from': from.id,
      'data-conversation': conversationOf(message),
    },
    !isMine && avatar(from.name, from.isBot),
    el(
      'div',
      { class: 'message-column' },
      head(session, message, isMine),
      el(
        'div',
        { class: message.attachments.length > 0 && message.text === '' ? 'bubble is-card' : 'bubble' },
        ...contents,
      ),
    ),
  );
}

/** Who and when, and what can be done with the message. */
function head(session: Session, message: MessageView, isMine: boolean): HTMLElement {
  const isEdited = message.editedAt !== null && !message.deleted;
  return el(
    'header',
    { class: 'message-head' },
    !isMine && el('span', { class: 'message-from' }, message.from.name),
    el('time', { datetime: message.at, class: 'message-time' }, timeOf(message.at)),
    isEdited && el('span', { class: 'message-edited' }, 'Edited'),
    commandMenu(session, message),
  );
}
