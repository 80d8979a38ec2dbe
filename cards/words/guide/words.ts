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
  welcome: {
    greeted: 'How can I help?',
    didYouMean: 'Did you mean one of these?',
    waitsOne: 'Something waits for you: write “waiting” to see it.',
    waitsMany: '{count} things wait for you: write “waiting” to see them.',
    notUnderstood: 'I did not understand that. This is what I can do:',
  },
  again: 'Begin again',
  tappedTwice: 'That was one tap after another, so only the first counts. Now this:',
  report: { report: 'Report it', conclude: 'Report it all the same', handle: 'Report it all the same' },
} as const;

/** The labels and short headings of the guidance. Braces are filled by the view. */
export const guideLabels = {
  ourAddition: 'Our addition to the policy',
  whoItIs: 'Who',
  doubt: 'Note',
  severalMeant: 'Several customers may be meant, and nobody was chosen. Look them up again to choose:',
  keptTo: '{guidance} Pass contact to {who}.',
} as const;
