import * as z from 'zod/v4';
import { personSchema } from '../case/person';
import { instantSchema } from '../time/instant';

/** What a case keeps of one contact of its customer: what was done, not what was said, which stands in the list `Contacts`. */
const contactSchema = z.strictObject({
  /** The number of the event that logged it. */
  number: z.int().positive(),
  receivedAt: instantSchema,
  outcome: z.string(),
  area: z.string().optional(),
  by: personSchema,
  at: instantSchema,
});

/** How many contacts a case keeps: the newest. A customer may write for years, and a case has to keep room for its reviews. */
export const keptContacts = 12;

/** What a case knows of its customer's contacts; empty in cases stored before they were logged. */
export const contactShape = {
  contacts: z
    .strictObject({ total: z.int().nonnegative(), latest: z.array(contactSchema) })
    .default({ total: 0, latest: [] }),
};
