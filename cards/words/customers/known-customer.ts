/** The words around a look at what is known of a customer. */
export const knownCustomerWords = {
  inGuide: 'Do we know this customer?',
  heading: 'Check a customer',
  lead: 'One thing you know of them is enough, even misspelt. It is recorded that you looked, not what you entered.',
  missing: 'Enter what you know of the customer',
  tooLittle: 'Enter at least two letters of what you know of the customer',
  none: 'No restriction found.',
  restricted: 'Contact with this customer is restricted. Keep to this:',
  several: 'Several customers may be meant. Choose the one you are dealing with:',
  more: 'There are more. Add a first name or a postcode to find the right one.',
  tooWide: 'Too many customers are called this. Add a first name or a postcode.',
  unavailable: 'The register cannot be reached just now. Go on, and take care.',
  gone: 'This customer is no longer in the register. Look again.',
  perhaps: 'Found by name or postcode: it may be somebody else. Compare before you act on it.',
  violence: 'Violence or danger was reported on {at}.',
  unassessed: '{said} No risk protocol is written yet: ask your manager before you go on.',
  notYet: 'Decided, but the customer has not been told: it does not bind them yet.',
  searched: 'Searched: {what}.',
  isRestricted: 'restricted',
  away: '{who} is away until {until}.',
} as const;

/** Where a look searched, by the kind of thing entered. */
export const searchedWords: Readonly<Record<string, string>> = {
  name: 'names and aliases, as they are spelt, as they sound, and in other spellings and short forms',
  email: 'email addresses',
  telephone: 'telephone numbers, however they are written',
  postcode: 'postcodes',
  reference: 'application and title numbers',
  number: 'numbers of customers',
};
