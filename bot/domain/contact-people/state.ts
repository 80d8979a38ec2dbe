import * as z from 'zod/v4';
import { personSchema } from '../case/person';
import { noticeSchema } from '../letters/state';
import { instantSchema } from '../time/instant';
import { contactRoles } from '../../policy/codes';

/** Somebody asked to look after a customer's contact (S1): as what, by whom, and what they said to it. */
const appointmentSchema = z.strictObject({
  role: z.enum(contactRoles),
  person: personSchema,
  by: personSchema,
  at: instantSchema,
  /** What whoever appointed them, or handed over to them, wrote. */
  note: z.string().optional(),
  answer: z
    .strictObject({ accepted: z.boolean(), reason: z.string().optional(), at: instantSchema })
    .optional(),
  /** When they, and then whoever appoints, were reminded that there is no answer. */
  remindedAt: instantSchema.optional(),
  escalatedAt: instantSchema.optional(),
});
/** Somebody asked to look after a customer's contact. */
export type Appointment = Readonly<z.infer<typeof appointmentSchema>>;

/** Somebody who looked after a case or its contact and was replaced: by id, with which event and when. */
const formerHolderSchema = z.strictObject({ id: z.string(), number: z.int().positive(), at: instantSchema });
/** Somebody who looked after a case or its contact and was replaced. */
export type FormerHolder = Readonly<z.infer<typeof formerHolderSchema>>;

/** Whom the customer knows as their contact, by name, as a letter says it (R9); '' where they know of a restriction and of no contact. */
const knownContactSchema = z.strictObject({
  name: z.string(),
  /** Who stands in while that contact is away, as they were told; '' where they were told of nobody, absent where nothing was kept of it. */
  standIn: z.string().optional(),
  /** How they were last told of another, or the reason of risk why not, of whom and of which stand-in. */
  notice: z.strictObject({ of: z.string(), standIn: z.string().optional(), notice: noticeSchema }).optional(),
  /** When whoever is to tell them of another was last reminded. */
  remindedAt: instantSchema.optional(),
});
/** Whom the customer knows as their contact. */
export type KnownContact = Readonly<z.infer<typeof knownContactSchema>>;

/** What a case knows of its contact people besides its decision; empty in cases stored before there was more. */
export const appointmentShape = {
  /** Who is named now, at most one a role; where there is none, the decision names them. */
  appointments: z.array(appointmentSchema).default([]),
  /** To whom somebody wants to hand over, at most one a role, until they take over. */
  handovers: z.array(appointmentSchema).default([]),
  /** Who was replaced, as manager too, each once; in cases stored before it was kept, whoever was replaced since. */
  formerHolders: z.array(formerHolderSchema).default([]),
  /** Absent until the customer was told of a restriction. */
  knownContact: knownContactSchema.optional(),
};
