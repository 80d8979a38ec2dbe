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

/** The words around support for staff, a report that is in, and a colleague's conduct. */
export const careWords = {
  support: {
    heading: 'Support for you',
    lead: 'You do not have to carry this alone. All of this is there whenever you want it.',
  },
  afterViolence: 'For you, after what happened',
  affected: {
    heading: '{ref}: a report names you as affected',
    lead: '{who} reported an incident of {on}. {manager} looks after it; ask either of them about it. You need do nothing, and all of this is there whenever you want it.',
  },
  colleague: {
    heading: 'A colleague’s conduct',
    assurance: 'Nothing was recorded here, and no case was opened.',
  },
} as const;
