/** What the bot takes of the settings. */
export interface TeamsSettings {
  /** `local`: without authentication, on one machine. */
  readonly mode: 'local' | 'production';
  readonly tenantId: string;
  readonly bot: {
    /** The Teams id of the bot (`28:<app id>`). */
    readonly id: string;
    readonly appId: string;
    readonly appType: 'SingleTenant' | 'UserAssignedMSI';
    readonly password: string | undefined;
  };
  /** Whether the bot may answer to, or send first to, a service URL: its token goes nowhere else. */
  readonly maySpeakTo: (serviceUrl: string) => boolean;
  /** Where a message goes first when no activity of that person or channel was seen yet. */
  readonly connectorUrl: string;
  /** How many instances share what Teams takes of an app; undefined: what it takes is not looked at, on a laptop. */
  readonly pace: { readonly instances: number } | undefined;
  /** Teams channels by the code the profile uses. */
  readonly channels: Readonly<Record<string, { readonly teamId: string; readonly channelId: string }>>;
}

/** Where a person's own chat with the bot is, or how a channel is reached. */
export interface Conversation {
  readonly conversationId: string;
  readonly serviceUrl: string;
}

/** The chats of people with the bot and the addresses of channels. Members throw `Outage`. */
export interface Conversations {
  /** Undefined when the person or channel was never met. */
  find(kind: 'person' | 'channel', id: string): Promise<Conversation | undefined>;
  /** Remembers a chat or channel; twice is once. */
  remember(kind: 'person' | 'channel', id: string, conversation: Conversation): Promise<void>;
}
