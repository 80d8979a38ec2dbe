import * as z from 'zod/v4';
import { personSchema } from '../case/person';
import { instantSchema } from '../time/instant';

/** What a case keeps of one contact of its customer: what was done, and what it was about in a line; all of it stands in the list `Contacts`. */
const contactSchema = z.strictObject({
  /** The number of the event that logged it. */
  number: z.int().positive(),
  receivedAt: instantSchema,
  outcome: z.string(),
  area: z.string().optional(),
  /** What it was about, cut to a line (V2); absent in cases stored before it was kept. */
  about: z.string().optional(),
  /** What was proposed, where something else was done. */
  proposed: z.string().optional(),
  /** Why that was done instead, cut to a line; absent in cases stored before it was kept. */
  why: z.string().optional(),
  by: personSchema,
  at: instantSchema,
});

/** How much of what a contact was about, and of why it was dealt with otherwise, a case keeps, in characters. */
export const keptAbout = 160;

/** How many contacts a case keeps: the newest. A customer may write for years, and a case has to keep room for its reviews. */
export const keptContacts = 12;

/** How many contacts that were passed on a case keeps: the newest. */
export const keptPassedOn = 6;

/** What a case keeps of a contact that somebody passed on to the contact person: all that these are told of it. */
const passedOnSchema = z.strictObject({
  /** The number of the event. */
  number: z.int().positive(),
  writer: z.string(),
  channel: z.string(),
  summary: z.string(),
  by: personSchema,
  at: instantSchema,
});

/** What a case knows of its customer's contacts; empty in cases stored before they were logged. */
export const contactShape = {
  contacts: z
    .strictObject({ total: z.int().nonnegative(), latest: z.array(contactSchema) })
    .default({ total: 0, latest: [] }),
  /** The newest few that were passed on; what becomes of one is logged by whoever it was passed on to. */
  passedOn: z
    .strictObject({ total: z.int().nonnegative(), latest: z.array(passedOnSchema) })
    .default({ total: 0, latest: [] }),
};
