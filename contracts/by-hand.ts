/** A claim that only somebody's hand can settle: nothing that is sent to a service shows it. */
export interface ByHand {
  /** The name under which docs/platform-limits.md cites it. */
  readonly code: string;
  /** What to do, and where to look. */
  readonly steps: string;
  /** What is then seen where the claim holds. */
  readonly expected: string;
}

/** What somebody does by hand in a test tenant, and says with `--saw <code>=<what was seen>`. */
export const byHand: readonly ByHand[] = [
  {
    code: 'chats-of-others',
    steps:
      'In a chat of two colleagues, choose the app below the message box, look a customer up and insert the card; press a button of it. Then look in the log of the function app for that minute.',
    expected: 'the press arrives, and a question of the bot about that chat was answered 403',
  },
  {
    code: 'tenants-of-activities',
    steps:
      'Let a guest of the team, and somebody of another organisation in a shared channel, write “@Customer Behaviour help” there. Then look in the log of the function app for turns that were turned away.',
    expected: 'none is turned away for its tenant',
  },
  {
    code: 'news-of-accounts',
    steps:
      'Delete the account of a test person who is in a team of the bot, and wait a day. Then look in the log of the function app for a conversationUpdate of that team.',
    expected: 'there is none',
  },
];
