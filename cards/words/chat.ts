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
