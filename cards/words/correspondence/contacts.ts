/** The words around a further contact of a restricted customer. `{ref}` is the case. */
export const contactWords = {
  heading: 'A contact of this customer, {ref}',
  yes: 'Yes',
  no: 'No',
  proposed: 'Proposed',
  todo: 'What that means',
  because: 'Why',
  yesTo: 'Yes to: {question}',
  nothing: 'No to every question: it is covered by the restriction',
  logged: '{ref}: the contact is logged',
  where: 'Send it to:',
  threat:
    'A new threat, or a risk that the customer harms themself, was logged. In danger now? Call 999. Talk to whoever logged it, and decide whether to tell the police.',
} as const;
