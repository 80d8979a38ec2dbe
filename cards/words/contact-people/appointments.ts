interface AppointmentWords {
  readonly heading: string;
  readonly tone: 'accent' | 'good' | 'emphasis';
  readonly lead: string;
}

/** What the card of an appointment says, by how it stands. `{ref}` is the case, `{role}` the role, `{by}` who asks. */
export const appointmentWords = {
  asked: {
    heading: '{ref}: please answer',
    tone: 'accent',
    lead: '{role}: that is you, by the decision of {by}. Accept it, or say why you cannot. Until somebody else is appointed, the customer’s contact comes to you.',
  },
  handedOver: {
    heading: '{ref}: a customer is handed over to you',
    tone: 'accent',
    lead: '{by} asks you to take over. {role}: that would be you. Until you accept, nothing changes.',
  },
  accepted: {
    heading: '{ref}: you accepted',
    tone: 'good',
    lead: '{role}: that is you. The customer’s contact is routed to you.',
  },
  declined: {
    heading: '{ref}: you declined',
    tone: 'emphasis',
    lead: 'Those who appoint were told, and find somebody else. Until then the customer’s contact still comes to you.',
  },
  over: {
    heading: '{ref}: no longer restricted',
    tone: 'emphasis',
    lead: 'The restriction has ended. Whoever this customer turns to answers them, as everybody else.',
  },
  replaced: {
    heading: '{ref}: somebody else looks after it',
    tone: 'emphasis',
    lead: 'You are not, or no longer, a contact of this customer. There is nothing for you to do.',
  },
} as const satisfies Record<string, AppointmentWords>;
