/** What stands on the card of a letter, by where the letter stands. */
export const letterLeads = {
  toSend:
    'Read it through, open it in Word if something is to be changed, and send it yourself. Then record that it was sent. It bears the customer’s name and our reference, and no postal address, which is not kept here: if it goes by post, add the address in Word.',
  sent: 'It was sent, and stays with the case.',
  replaced: 'It was not sent, and another letter or another step has taken its place.',
  notMade:
    'The letter could not be made. What you entered is kept: prepare it again once the template is mended, and you find it filled in.',
  gone: 'Its Word file is not in the library Notices any more. Prepare the letter again, and you find what you entered.',
} as const;

/** Said under the text of a letter that is longer than a card. */
export const letterGoesOn = 'The letter goes on in the Word file.';

/** What stands on the card that asks whether a warned customer's behaviour changed. */
export const warnedWords = {
  heading: '{ref}: has the behaviour changed?',
  ended: '{ref}: the warning',
  due: 'The customer was warned and the time to change has passed. Say what you have seen since.',
  incident:
    'The customer was warned, and a further incident was added since. Say whether the behaviour has changed.',
  over: 'What became of the warning is recorded.',
  changed: 'Behaviour changed',
  notChanged: 'Behaviour not changed',
} as const;

/** The forms of letters and warnings. `{ref}` is the case. */
export const letterFormWords = {
  choose: {
    heading: 'Prepare a letter, {ref}',
    lead: 'Which letter is it? Nothing is sent from here: you read it, and send it yourself.',
    submit: 'Continue',
  },
  prepare: {
    heading: 'Prepare a letter, {ref}',
    lead: 'Write to the customer. Leave out what the customer need not know, such as who reported it.',
    submit: 'Prepare it',
  },
  sent: {
    heading: 'Record the letter as sent, {ref}',
    lead: 'Record it once the letter has left the house.',
    submit: 'Record it as sent',
  },
  changed: {
    heading: 'The behaviour changed, {ref}',
    lead: 'The warning was enough: the case is closed with what you enter, which the reporter reads.',
    submit: 'Close the case',
  },
  notChanged: {
    heading: 'The behaviour has not changed, {ref}',
    lead: 'The case goes back to its manager with the warning and what came of it, and a restriction can be proposed.',
    submit: 'Record it',
  },
} as const;

/** The label of the letter that a form is about, where there is nothing to choose. */
export const letterLabel = 'Letter';

/** The labels of the fields of these forms. */
export const letterFieldLabels = {
  letter: 'Which letter',
  letterSentOn: 'Date it was sent',
  letterChannel: 'How it was sent',
  watchUntil: 'Until when the behaviour is watched',
  then: 'What happens to the case',
  reason: 'Why the case is closed, if it is; the reporter reads it',
  behaviourOn: 'Date you saw it',
  behaviourNote: 'What you saw',
} as const;

/** What can happen to a case after a letter that leaves the choice. */
export const thenWords = {
  close: 'The case is closed',
  stay: 'The case stays open, in case the customer goes on',
} as const;

/** Said on a manager's card once an expectation letter was sent (H8). */
export const afterExpectation =
  'The customer was told in writing what to expect. If the contact goes on, consider a restriction.';
