/** The words of the list of what waits for somebody (C5). */
export const waitingWords = {
  heading: 'Waiting for you',
  none: 'Nothing waits for you now. Reviews of customers whom you look after stand under “my customers”.',
  order: 'What has waited longest stands first.',
  more: 'These are the oldest; there may be more.',
  moreUnseen: 'None of the oldest cases waits for you; there may be newer ones. Look at your channel too.',
  choice: '{ref}, {status}',
} as const;
