/** Every way in which the Bot Connector says no, with the status that goes with the code. */
const REFUSALS = {
  BadSyntax: { status: 400, message: 'Bad format of the request.' },
  BadArgument: { status: 400, message: 'An argument of the request cannot be used.' },
  BotNotInConversationRoster: { status: 403, message: 'The bot is not part of the conversation roster.' },
  MessageWritesBlocked: {
    status: 403,
    message: 'Message writes are blocked: the person has blocked or muted the bot.',
  },
  OperationNotAllowed: { status: 403, message: 'The bot may change only what it posted itself.' },
  ConversationNotFound: { status: 404, message: 'Conversation not found.' },
  ActivityNotFoundInConversation: {
    status: 404,
    message: 'The specified activity ID is not in the conversation.',
  },
  MemberNotFoundInConversation: {
    status: 404,
    message: 'The member is not part of the conversation roster.',
  },
  NotFound: { status: 404, message: 'No such operation.' },
  MessageSizeTooBig: { status: 413, message: 'The message is larger than 100 KB.' },
  Throttled: { status: 429, message: 'Too many requests.' },
} as const;

/** The code in the `error` object of a refused request. */
export type RefusalCode = keyof typeof REFUSALS;

/** A request that the connector refuses; holds what the answer must carry, never the text of an activity. */
export class ConnectorRefusal extends Error {
  override readonly name = 'ConnectorRefusal';
  /** The HTTP status of the answer. */
  readonly status: number;

  /** `detail` replaces the usual message; `retryAfterSeconds` becomes the Retry-After header. */
  constructor(
    readonly code: RefusalCode,
    detail?: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(detail ?? REFUSALS[code].message);
    this.status = REFUSALS[code].status;
  }

  /** The body as the service words it: `{error: {code, message}}`. */
  get body(): { readonly error: { readonly code: RefusalCode; readonly message: string } } {
    return { error: { code: this.code, message: this.message } };
  }
}
