/** What a lock screen shows of cards about guidance for a contact. */
export const guideSummaries = {
  emergency: 'What to do when somebody is in danger',
  'guide-step': 'Guidance for a contact',
} as const;

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
