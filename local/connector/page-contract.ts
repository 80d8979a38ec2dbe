/** A card or anything else in JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One attachment of a message, as the page draws it. */
export interface AttachmentView {
  readonly contentType: string;
  readonly content: Json;
}

/** One message as a given person sees it. */
export interface MessageView {
  readonly id: string;
  readonly place: string;
  /** In a channel, the message that began the thread. */
  readonly thread: string | null;
  readonly from: { readonly id: string; readonly name: string; readonly isBot: boolean };
  readonly isMine: boolean;
  readonly at: string;
  readonly editedAt: string | null;
  readonly deleted: boolean;
  readonly text: string;
  readonly textFormat: 'plain' | 'markdown';
  /** What a notification says: the summary, else the text; empty when a message has neither. */
  readonly notice: string;
  readonly attachments: readonly AttachmentView[];
}

/** One line of the list on the left. */
export interface PlaceView {
  readonly id: string;
  readonly kind: 'chat' | 'channel';
  readonly title: string;
  /** The team's name for a channel, else null. */
  readonly team: string | null;
  readonly unread: number;
  readonly installed: 'installed' | 'removed' | 'blocked';
}

/** A command of the message extension, from the app's manifest. */
export interface ExtensionCommand {
  readonly id: string;
  readonly type: 'query' | 'action';
  readonly title: string;
  readonly description: string;
  readonly context: readonly ('compose' | 'commandBox' | 'message')[];
  readonly initialRun: boolean;
  readonly parameters: readonly {
    readonly name: string;
    readonly title: string;
    readonly description: string;
  }[];
}

/** A person, as the start page and the people picker name them. */
export interface PersonView {
  readonly key: string;
  readonly id: string;
  readonly mri: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly mail: string;
}

/** Everything that the page needs to begin. */
export interface PageState {
  readonly organisation: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly me: PersonView;
  readonly people: readonly PersonView[];
  readonly places: readonly PlaceView[];
  readonly commands: readonly ExtensionCommand[];
  /** ISO 8601, by the local clock. */
  readonly now: string;
}

/** What Teams shows after it asked the bot something. */
export type Outcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'card'; readonly card: Json }
  | { readonly kind: 'failed'; readonly text: string }
  | {
      readonly kind: 'dialog';
      readonly title: string;
      readonly size: 'small' | 'medium' | 'large';
      readonly card: Json;
    }
  | { readonly kind: 'results'; readonly results: readonly SearchResult[] };

/** One hit of a search: the card that a choice inserts, and the preview in the list. */
export interface SearchResult {
  readonly attachment: AttachmentView;
  readonly title: string;
  readonly text: string;
  /** What a choice sends as `composeExtension/selectItem`; null when the hit inserts its card at once. */
  readonly tap: Json;
}

/** What the server tells an open page. */
export type LiveEvent =
  | { readonly type: 'message'; readonly message: MessageView }
  | { readonly type: 'changed'; readonly message: MessageView }
  | { readonly type: 'typing'; readonly place: string }
  | { readonly type: 'places'; readonly places: readonly PlaceView[] }
  /** Templates changed while the app is being edited: a card as it stood is the key of what it is now, both as JSON. */
  | { readonly type: 'redrawn'; readonly cards: Readonly<Record<string, string>> }
  | { readonly type: 'clock'; readonly now: string };
