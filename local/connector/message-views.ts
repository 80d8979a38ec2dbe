import * as z from 'zod/v4';
import { mriOf, type LocalPerson, type Organisation } from '../people';
import type { AttachmentView, Json, MessageView, PersonView } from './page-contract';
import type { StoredMessage } from './store-rows';

const shownSchema = z.looseObject({
  text: z.string().nullish(),
  summary: z.string().nullish(),
  textFormat: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.json().optional() })).nullish(),
});

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** JSON of unknown origin, checked to be JSON; throws on what is not. */
export const asJson = (value: unknown): Json => z.json().parse(value);

/** A person as the page names them. */
export const personView = (person: LocalPerson): PersonView => ({
  key: person.key,
  id: person.id,
  mri: mriOf(person),
  name: person.name,
  jobTitle: person.jobTitle,
  mail: person.mail,
});

function attachmentsFor(shown: z.infer<typeof shownSchema>, ownCard: unknown): AttachmentView[] {
  const attachments = shown.attachments ?? [];
  const replaced =
    ownCard === undefined ? -1 : attachments.findIndex((one) => one.contentType === ADAPTIVE_CARD);
  return attachments.map(({ contentType, content }, index) => ({
    contentType,
    content: index === replaced ? asJson(ownCard) : (content ?? null),
  }));
}

/** A message as one person sees it: `ownCard` is the card that an action of theirs put in place of the posted one. */
export function messageView(
  organisation: Organisation,
  message: StoredMessage,
  viewer: LocalPerson,
  ownCard: unknown,
): MessageView {
  const shown = shownSchema.parse(message.deleted ? {} : message.activity);
  const isBot = message.fromId === organisation.bot.id;
  const text = shown.text ?? '';
  return {
    id: message.id,
    place: message.place,
    thread: message.thread,
    from: { id: message.fromId, name: message.fromName, isBot },
    isMine: message.fromId === mriOf(viewer),
    at: message.at,
    editedAt: message.editedAt,
    deleted: message.deleted,
    text,
    textFormat: isBot && shown.textFormat !== 'plain' ? 'markdown' : 'plain',
    notice: shown.summary ?? text,
    attachments: attachmentsFor(shown, ownCard),
  };
}
