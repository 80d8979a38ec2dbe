import type { Requirement } from './requirement';

/** A step of one of West Lothian's two flowcharts. */
const step = (id: string, words: string): Requirement => ({
  id,
  words,
  without: {
    'registers-of-scotland': 'This policy has no flowchart; its own steps stand under H2, H6, H7 and H8.',
  },
  rules: ['bot/domain/guide/guidance.ts#walk'],
});

/** The flowchart on aggressive or abusive customers, a step each. */
export const aggressive: readonly Requirement[] = [
  'The contact begins.',
  'The record is opened; a risk protocol that is known is followed.',
  'Is the customer aggressive or abusive? If not, the contact is handled as usual.',
  'If they are: de-escalate.',
  'Are they still? If not, the contact is handled as usual.',
  'Threatening or violent, and somebody at risk now? Then the contact ends at once.',
  'If nobody is at risk: say that the contact will end unless the behaviour changes.',
  'Has it changed? Then conclude and record.',
  'If it has not: end politely.',
  'Report it to the line manager; police where appropriate; violence goes to Health and Safety too.',
  'Look back with the line manager; risk assessment and protocol after violence or aggression.',
  'Tell the customer of what was agreed, where appropriate, and record it.',
].map((words, index) => step(`F1.${index + 1}`, words));

/** The flowchart on unreasonable demands or persistence, a step each. */
export const unreasonable: readonly Requirement[] = [
  'The contact begins.',
  'The record is opened; restrictions already there are kept to.',
  'Is it an unreasonable demand or persistence? If not, the contact is handled as usual.',
  'If it is: say what was done, what can be expected, and what is expected of the customer.',
  'Does it go on? If not, conclude and record.',
  'If it does: explain the impact and which restrictions are possible.',
  'Has it changed? Then conclude and record.',
  'If it has not: in person or by telephone, end politely.',
  'Report it to the line manager and consider restrictions.',
  'Does the Head of Service agree? If not, the reason is recorded and people are told.',
  'If so: tell the customer, and record it.',
].map((words, index) => step(`F2.${index + 1}`, words));
