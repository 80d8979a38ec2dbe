/** The words around everything that is kept on a customer: on the card that asks for it, and on the page drawn up. */
export const accessWords = {
  heading: 'Export everything on a customer',
  lead: 'For a customer who asks what is kept about them. Say whom you mean; one thing you know of them is enough.',
  missing: 'Enter what you know of the customer',
  tooLittle: 'Enter at least two letters of what you know of the customer',
  none: 'Nobody was found. Try something else that you know of them.',
  several: 'Several customers may be meant. Choose the one who asked:',
  more: 'There are more. Add a first name or a postcode to find the right one.',
  unavailable: 'The register cannot be reached just now. Try again in a few minutes.',
  one: 'Is this the customer? Compare before you go on: what is drawn up tells all about them.',
  who: 'Who this is',
  cases: '{count}: {refs}',
  erased: '{ref} (erased: nothing of it is left to hand over)',
  formHeading: 'Export everything on {ref}',
  formLead:
    'For a customer who asks what is kept about them. Be sure that it is they who ask: what is drawn up tells all. {note}',
  submit: 'Export everything',
  confirm:
    'It is recorded in the trail of each case that you asked for it. The files are deleted after {days} days.',
} as const;

/** The words of the page that holds everything kept on a customer. */
export const accessPageWords = {
  title: 'Everything kept on {ref}',
  part: 'part {part}',
  drawn: 'Drawn up on {at} for {by}, under {policy}. The files are deleted on {until}.',
  review: 'Not yet to be handed out',
  howTo:
    'Somebody has to read this before it is given to the customer. What may name or speak of others is marked in two ways, and in words:',
  colleague: 'names a colleague',
  colleagueAbout: 'a colleague is named, here or inside what somebody wrote: decide whether it is given out.',
  read: 'read before release',
  readAbout: 'somebody wrote this, and it may speak of others, such as witnesses or whoever reported it.',
  marks:
    'The marks are a help and no judgement: a first name, a description or a nickname can tell who is meant without one.',
  edit: 'Open the file in Word to take out what is not to be given; the marks stay visible there. Or print it, and redact on paper.',
  contents: 'What is kept',
  nothing: 'Nothing is kept here.',
  goesOn: 'This goes on in part {part}.',
  left: 'What is not in here',
  leftOut: [
    'What a text links to, such as evidence kept elsewhere: follow the links.',
    'Cards and messages in Teams: they show what is in here, and Teams keeps them by its own rules.',
    'Steps that wait for SharePoint while it is away, and are not carried out yet.',
    'What other systems hold, which a reference to the customer or complaints system points to.',
  ],
  files: 'Files beside this page',
  tooLarge: '{name} (too large to be copied: it is in the library Notices)',
  yes: 'yes',
  no: 'no',
} as const;

/** What each list is called on that page, and what it tells. */
export const holdingWords: Readonly<Record<string, { readonly heading: string; readonly about: string }>> = {
  Customers: { heading: 'The customer', about: 'As first described, and under which reference.' },
  Matches: {
    heading: 'One person or two',
    about: 'Customers who may be the same person, and what was said about it.',
  },
  CustomerKeys: {
    heading: 'How the customer is found',
    about: 'Spellings, sounds, addresses and numbers that lead to them.',
  },
  Cases: { heading: 'Cases', about: 'Each case as it stands now.' },
  Incidents: { heading: 'Incidents', about: 'What was reported, by whom and when.' },
  Decisions: { heading: 'Decisions', about: 'What was decided, why and by whom.' },
  Restrictions: { heading: 'Restrictions', about: 'What was restricted, from when and for how long.' },
  InForce: { heading: 'Restrictions that bind now', about: 'What stands in the Customer Behaviour List.' },
  Contacts: { heading: 'Contacts', about: 'Contacts during a restriction, and what became of each.' },
  Reviews: { heading: 'Reviews', about: 'When restrictions were looked at again, and with what result.' },
  ExternalReports: { heading: 'Reports to others', about: 'Reports to the police and other third parties.' },
  Tasks: { heading: 'Tasks', about: 'What was to be done after an incident.' },
  Notices: { heading: 'Letters', about: 'Letters prepared and sent; the files lie beside this page.' },
  Events: { heading: 'The trail', about: 'Who did what, and when, entry by entry.' },
  Looks: { heading: 'Who looked', about: 'Colleagues who looked the customer up, and when.' },
};
