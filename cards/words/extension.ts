/** The words of the search while somebody writes a message, and of a report made from one. */
export const extensionWords = {
  hint: 'Type at least three letters of a name, an email address, a telephone number, a postcode or a reference. That you looked is recorded.',
  heading: 'Contact with a customer',
  named: 'Inserting this names the customer to everybody who reads the message.',
  perhaps: 'Found by name: it may be somebody else.',
  quoted: 'In a message of {at}, {who} wrote:\n“{text}”',
  evidence: 'Message in Teams, {who}, {at}{link}',
  someone: 'somebody',
} as const;
