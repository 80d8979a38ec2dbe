/** The words of the guidance that every policy shares. */
export const guideWords = {
  channel: {
    heading: 'How is the contact taking place?',
    words: ['You can stop at any time. Nothing is recorded until you report.'],
  },
  chart: { heading: 'What is it like?', words: [] },
  again: 'Begin again',
  report: { report: 'Report it', conclude: 'Report it all the same', handle: '' },
} as const;

/** The words around a look at what is known of a customer. */
export const knownCustomerWords = {
  heading: 'Do we know this customer?',
  lead: 'One thing you know of them is enough. It is recorded that you looked, not what you entered.',
  missing: 'Enter what you know of the customer',
  nobody: 'Nothing is recorded under this. Spelling matters: try another thing you know, or go on.',
  known: 'This customer is known. No restriction is in force.',
  restricted: 'Contact with this customer is restricted. Keep to this:',
  unavailable: 'The register cannot be reached just now. Go on, and take care.',
  perhaps: 'Found by name or postcode alone: it may be somebody else.',
  violence: 'Violence or danger was reported on {at}. Follow the risk protocol on their record.',
  notYet: 'Decided, but the customer has not been told: it does not bind them yet.',
} as const;

/** The words around support for staff, a report that is in, and a colleague's conduct. */
export const careWords = {
  support: {
    heading: 'Support for you',
    lead: 'You do not have to carry this alone. All of this is there whenever you want it.',
  },
  afterViolence: 'For you, after what happened',
  colleague: {
    heading: 'A colleague’s conduct',
    assurance: 'Nothing was recorded here, and no case was opened.',
  },
} as const;
