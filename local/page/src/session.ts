import type { AttachmentView, PageState } from '../../connector/page-contract';
import type { Api } from './api';

/** What every part of the page shares. */
export interface Session {
  readonly api: Api;
  /** What the server told last. */
  readonly state: PageState;
  /** Whether this client is one that does not know Action.Execute (`?client=old`). */
  readonly isOldClient: boolean;
  /** The chat or channel that is open, if any. */
  readonly openPlace: string | undefined;
  /** Opens a chat or channel. */
  open(place: string): void;
  /** Puts a card into the compose box of the open conversation, as a message extension does. */
  insert(attachment: AttachmentView): void;
}
