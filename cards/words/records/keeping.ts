/** Words about how long a case is kept (X4), as those who look after the records read them. */
export const keepingWords = {
  over: '{ref}: kept as long as the policy says',
  proposed: '{ref}: a second person has to confirm its erasure',
  confirmed: '{ref}: being erased',
  erased: '{ref}: erased',
  held: '{ref}: the record is held',
  running: '{ref}: how long it is kept',
  lasts: 'Until {day}',
  open: 'The clock starts when the case comes to its end',
  ended: 'Ended on {day}',
  warning:
    'Everything that names the customer or anybody else is erased from every list, and from the cards in Teams. It cannot be undone. What stays is the reference, the dates and who erased it.',
} as const;

/** What is expected of those who look after the records, by where a case stands with it. */
export const keepingLeads = {
  over: 'Its period has ended. Propose to erase it, or hold it with a reason. Nothing is erased by itself.',
  proposed: 'Another person than the one who proposed it confirms, or keeps it with a reason.',
  confirmed: 'Everything that names anybody is being taken out of the lists and off the cards.',
  erased: 'Nothing but this is left of it.',
  held: 'Nothing is erased until the hold ends.',
  running: 'There is nothing for you to do. You are asked when its period has ended.',
} as const;
