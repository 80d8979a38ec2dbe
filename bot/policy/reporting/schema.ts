import * as z from 'zod/v4';
import { concerns } from '../codes/reporting';
import { cites, code, meets, wording } from '../parts';

/** What follows where a reported behaviour raises a concern (E2, E3). */
export const concernsSchema = z.array(
  z.strictObject({
    code: z.enum(concerns),
    /** What it is called on the record. */
    label: wording,
    /** What whoever reported it does now, and what its manager does: a sentence or two each. */
    reporter: wording,
    manager: wording,
    urgent: z
      .boolean()
      .describe('Whether the case is urgent by it, as it is by violence, a threat or danger.'),
    ground: code
      .optional()
      .describe(
        'The ground of "escalation.grounds" that is proposed where a report to a third party is prepared.',
      ),
    cites,
    meets,
  }),
);
