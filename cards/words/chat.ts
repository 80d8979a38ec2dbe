/** What people type to the bot, by what it then does: the first of each is the one that the menu offers. */
export const commandWords = {
  report: ['report', 'report an incident'],
  guide: ['guide', 'guide me'],
  check: ['check'],
  customers: ['customers', 'customer list', 'customer behaviour list'],
  reports: ['my reports', 'reports'],
  waiting: ['waiting', 'my queue', 'queue'],
  myCustomers: ['my customers'],
  log: ['log', 'log a contact'],
  absent: ['absent', 'away'],
  records: ['records', 'record'],
  export: ['export'],
  support: ['support'],
  emergency: ['emergency', 'danger', 'help me', '999'],
  help: ['help', 'hello', 'hi', 'start'],
} as const;

/** What each command does, for menus and for whoever asks for help. */
export const commandHelp = {
  report: 'Report an incident with a customer',
  guide: 'What to say and do while a contact goes wrong',
  check: 'Before contact: is a customer restricted?',
  customers: 'The Customer Behaviour List, for those who keep it',
  reports: 'See where your own reports stand',
  waiting: 'What waits for your decision or next step',
  myCustomers: 'Customers you look after, and when they are reviewed',
  log: 'Log a further contact of a restricted customer',
  absent: 'When you are away: who acts for you',
  records: 'Records whose period is over, for those who look after them',
  export: 'Everything kept on a customer, for those who answer for it',
  support: 'What there is for you after an incident',
  emergency: 'Somebody is in danger: what to do now',
  help: 'What the bot does, and where to begin',
} as const satisfies Record<keyof typeof commandWords, string>;

/** What is said in one line where no card can be shown: in Teams, to whatever calls the endpoint, in the log. */
export const lineWords = {
  failed: 'Something went wrong on our side. Nothing was changed. Try again in a minute.',
  notLetIn: 'You cannot use this here. Only staff of this organisation can, from their own account in Teams.',
  unknownButton: 'This button is not known here. Open the newest card of the case and use that.',
  noActivity: 'Send a Bot Framework activity as JSON',
  noToken: 'Send a token of Bot Service',
  ourFault: 'Something went wrong on our side',
  noChannel: 'no channel is set for {code}',
} as const;
