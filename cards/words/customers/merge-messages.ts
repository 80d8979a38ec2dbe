/** Said to whoever keeps the list, of two customers: `{older}` and `{newer}`; of a merge, `{goes}` is or was part of `{stays}`. */
export const mergeMessages = {
  merging: {
    tone: 'accent',
    heading: '{goes} becomes part of {stays}',
    paragraphs: [
      'It is recorded, and being carried out: every case, key and name of {goes} goes to {stays}. You hear from me in our chat when it is done.',
    ],
  },
  merged: {
    tone: 'good',
    heading: '{goes} is part of {stays} now',
    paragraphs: [
      'Whoever looks for either finds {stays}, with what is known of both. Those in charge of restrictions have been told.',
      'Was it a mistake? Open {stays} in the list and choose "Undo".',
    ],
  },
  parting: {
    tone: 'accent',
    heading: '{goes} is taken out of {stays} again',
    paragraphs: ['It is recorded, and being carried out. You hear from me in our chat when it is done.'],
  },
  parted: {
    tone: 'good',
    heading: '{goes} and {stays} are two customers again',
    paragraphs: ['What came from {goes} is back there. Those in charge of restrictions have been told.'],
  },
  notMerged: {
    tone: 'warning',
    heading: '{goes} and {stays} could not be merged',
    paragraphs: [
      'One of them was merged with somebody else, or erased, meanwhile. Nothing was changed. Open the list with customers and look at both.',
    ],
  },
  keptDifferent: {
    tone: 'good',
    heading: 'Kept: {older} and {newer} are different people',
    paragraphs: ['You are not asked about these two again.'],
  },
  keptLater: {
    tone: 'good',
    heading: 'You are asked again on {again}',
    paragraphs: ['Until then nothing changes.'],
  },
  matchAnswered: {
    tone: 'warning',
    heading: 'Somebody was faster: {older} and {newer}',
    paragraphs: ['{state}. {who} said so on {at}. Nothing you entered was kept.'],
  },
  noMatch: {
    tone: 'warning',
    heading: 'There is nothing to answer here any more',
    paragraphs: [
      'One of the two customers was erased, or is part of another by now. Open the list with customers and look.',
    ],
  },
  unmerged: {
    tone: 'attention',
    heading: 'What was decided about customers could not be carried out yet ({ref})',
    paragraphs: [
      'It is kept, and tried again every five minutes. Until then some lists may name either customer; look-ups find both.',
      'If you are told of this again in some hours, ask whoever runs the app to look at the register.',
    ],
  },
  correcting: {
    tone: 'accent',
    heading: 'It is being corrected',
    paragraphs: [
      'It is recorded, and carried out in every case of {ref}: look-ups find what is right from then on. You hear from me in our chat when it is done.',
    ],
  },
  corrected: {
    tone: 'good',
    heading: 'The customer is corrected',
    paragraphs: [
      'Every case says so, and look-ups find it. What stood there before stays in the trail of the cases.',
    ],
  },
  correctionBusy: {
    tone: 'warning',
    heading: 'Another correction of {ref} is being carried out',
    paragraphs: ['Nothing you entered was kept. Try it again in a minute.'],
  },
} as const;
