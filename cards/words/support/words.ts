/** What a lock screen shows of cards about support for staff. */
export const supportSummaries = {
  support: 'Support for you',
  affected: '{ref}: a report names you as affected',
  'colleague-conduct': 'A colleague’s conduct',
} as const;

/** The words around support for staff, a report that is in, and a colleague's conduct. */
export const careWords = {
  support: {
    heading: 'Support for you',
    lead: 'You do not have to carry this alone. All of this is there whenever you want it.',
  },
  afterViolence: 'For you, after what happened',
  affected: {
    heading: '{ref}: a report names you as affected',
    asked:
      '{who} reported an incident of {on}, and named you as affected. {manager} looks after it; ask either of them about it. Say whether you were affected: nobody decides on what happened to themselves, and nobody is kept from a case who had no part in it. All of this is there whenever you want it.',
    lead: '{who} reported an incident of {on}. {manager} looks after it; ask either of them about it. You do not have to do anything. All of this is there whenever you want it.',
  },
  colleague: {
    heading: 'A colleague’s conduct',
    assurance: 'Nothing was recorded here, and no case was opened.',
  },
} as const;
