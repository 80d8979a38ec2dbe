import type { Decision } from '../../../bot/domain/case/state';
import type { Ending } from '../../../bot/domain/restricting/ending';

type Reader = 'reporter' | 'manager' | 'head' | 'spoc' | 'deputy' | 'decider';

/** The heading of the card that says what was decided: whoever reads it learns what it means for contact. */
export const outcomeHeadings = {
  approved: '{ref}: a restriction was decided',
  'approved-with-changes': '{ref}: a restriction was decided, with changes',
  refused: '{ref}: no restriction',
} as const satisfies Record<Decision['outcome'], string>;

/** The same, once the restriction has ended. */
export const endedHeadings = {
  overturned: '{ref}: the decision was overturned',
  lifted: '{ref}: the restriction was lifted',
  expired: '{ref}: the restriction has ended',
} as const satisfies Record<Ending['how'], string>;

/** What a decision means to one of those concerned. `{reporter}`, `{manager}` and `{spoc}` are names. */
export const outcomeLeads = {
  made: {
    reporter: 'Thank you for reporting this. The customer’s contact will be restricted as follows.',
    manager: 'The case that {reporter} reported to you was decided. Tell those who deal with this customer.',
    head: 'The restriction that was proposed was decided.',
    spoc: 'You are the single point of contact (SPOC) for this customer. Their contact is routed to you.',
    deputy:
      'You are the deputy of {spoc} for this customer. When {spoc} is away, their contact comes to you.',
    decider: 'Your decision is recorded, and those concerned have been told.',
  },
  refused: {
    reporter:
      'Thank you for reporting this. It was decided not to restrict the customer’s contact. Your report stays on record. {manager} can tell you more.',
    manager:
      'It was decided not to restrict contact in the case that {reporter} reported to you. Talk to them about it.',
    head: 'The restriction that was proposed was refused.',
    spoc: 'The restriction that would have made you single point of contact was refused.',
    deputy: 'The restriction that would have made you deputy was refused.',
    decider: 'Your decision is recorded, and those concerned have been told.',
  },
} as const satisfies Record<'made' | 'refused', Record<Reader, string>>;

/** What stands in place of the lead once a restriction was lifted, or its end date passed. `{who}` and `{at}` as below. */
export const endedLeads = {
  lifted:
    'The restriction was lifted by {who} on {at} and has ended: deal with this customer as with everybody else.',
  expired:
    'The restriction came to its end date and has ended: deal with this customer as with everybody else.',
} as const;

/** What stands before the lead once a restriction was changed. `{at}` is when the change took effect. */
export const changedLead = 'Changed on {at}; what stands now is shown here. ';

/** What stands in place of the lead once a decision was overturned. `{who}` did it `{at}`. */
export const overturnedLead =
  'This decision was looked at again and overturned by {who} on {at}. The restriction has ended: deal with this customer as with everybody else.';
