/** What a lock screen shows of a card that arrives: the reference of the case at most, never a person's name. */
export const summaries = {
  'reporter-case': 'Your report {ref}',
  'manager-case': 'New report {ref} for you to look at',
  'approval-request': '{ref} waits for you',
  'outside-report': '{ref}: a report to a third party',
  outcome: '{ref}: a decision was made',
  question: '{ref}: a question for you',
  news: '{ref}: there is news',
  alert: '{ref}: somebody could not be told',
  welcome: 'What I can do for you',
  'report-form': 'Report an incident',
  emergency: 'What to do when somebody is in danger',
  'my-reports': 'My reports',
  'guide-step': 'Guidance for a contact',
  support: 'Support for you',
  'colleague-conduct': 'A colleague’s conduct',
  message: 'An answer for you',
} as const;
