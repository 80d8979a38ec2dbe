import * as z from 'zod/v4';
import { statuses } from '../codes';
import { cites, code, meets } from '../parts';

/** What happens when a restriction comes to the end date that it was decided with (R7). */
export const endsSchema = z.strictObject({
  /** The statuses in which it ends by itself; in others whoever is at it comes first. */
  from: z.array(z.enum(statuses)).min(1),
  /** How many days before it those who look after the contact, and those who could prolong it, are told. */
  remindDaysAhead: z.int().positive(),
  /** The channel of those who could prolong it. */
  channel: code,
  /** Where the case stands afterwards. The customer was told of the date with the restriction. */
  leadsTo: z.enum(statuses),
  cites,
  meets,
});
