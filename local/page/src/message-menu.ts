import type { ExtensionCommand, Json, MessageView } from '../../connector/page-contract';
import { openDialog } from './dialog';
import { menuButton } from './menu';
import { conversationOf } from './message-card';
import type { Session } from './session';

/** A message as Teams hands it to a message extension. */
const payloadOf = (message: MessageView): Json => ({
  id: message.id,
  replyToId: message.thread === message.id ? null : message.thread,
  createdDateTime: message.at,
  lastModifiedDateTime: message.editedAt,
  deleted: false,
  importance: 'normal',
  locale: 'en-gb',
  from: { device: null, ...senderOf(message.from) },
  body: { contentType: 'text', content: message.text },
  attachments: message.attachments.map(({ contentType, content }) => ({
    contentType,
    content: JSON.stringify(content),
  })),
  mentions: [],
  reactions: [],
});

const senderOf = ({ id, name, isBot }: MessageView['from']): Record<string, Json> =>
  isBot
    ? { user: null, application: { id, displayName: name, applicationIdentityType: 'bot' } }
    : {
        user: { id: id.replace(/^29:/, ''), displayName: name, userIdentityType: 'aadUser' },
        application: null,
      };

/** Opens the dialog of an action of the message extension. */
export function runAction(
  session: Session,
  place: string,
  command: ExtensionCommand,
  message?: MessageView,
): void {
  const extra: Readonly<Record<string, Json>> = {
    commandId: command.id,
    commandContext: message ? 'message' : 'compose',
    ...(message && { messagePayload: payloadOf(message) }),
  };
  const value = { ...extra, context: { theme: 'default' } };
  const first = session.api.ask({ place, name: 'composeExtension/fetchTask', value });
  openDialog(session, { place, submitWith: 'composeExtension/submitAction', extra, first });
}

/** The "More" menu of a message with the actions that the app offers on messages; nothing when it offers none. */
export function commandMenu(session: Session, message: MessageView): HTMLElement | undefined {
  const commands = session.state.commands.filter(
    ({ type, context }) => type === 'action' && context.includes('message'),
  );
  if (commands.length === 0 || message.deleted) return undefined;
  const items = commands.map((command) => ({
    title: command.title,
    description: command.description,
    choose: () => runAction(session, conversationOf(message), command, message),
  }));
  return menuButton('More actions', 'more', items);
}
