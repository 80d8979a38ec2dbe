import * as z from 'zod/v4';
import { personSchema } from '../case/person';
import { statuses } from '../../policy/codes';
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

/** A contact is logged; nothing in it is trusted. */
export const contactCommands = [
  z.strictObject({
    action: z.literal('log-contact'),
    /** The answers in their order, as `correspondence.ts` writes them. */
    answers: z.string(),
    outcome: z.string(),
    /** A business area; '' where it goes to none. */
    area: z.string(),
    /** Why it is not what was proposed; '' where it is. */
    reason: z.string(),
    receivedOn: z.string(),
    receivedTime: z.string(),
    channel: z.string(),
    summary: z.string(),
    read: z.boolean(),
  }),
] as const;

/** A contact was read and logged. It moves no case: `to` is where it stood. */
export const contactEvents = [
  z.strictObject({
    type: z.literal('ContactLogged'),
    to: z.enum(statuses),
    receivedAt: instantSchema,
    channel: z.string(),
    summary: z.string(),
    answers: z.string(),
    proposed: z.string(),
    outcome: z.string(),
    area: z.string().optional(),
    reason: z.string().optional(),
  }),
] as const;
