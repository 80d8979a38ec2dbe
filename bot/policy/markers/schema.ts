import * as z from 'zod/v4';
import { dangers } from '../codes/markers';
import { concerns } from '../codes/reporting';
import { cites, code, meets, retired, wording } from '../parts';

/** A behaviour that can be reported, and whether staff are warned of a customer of whom it was (S2), and what it raises besides. */
export const behaviourSchema = z.strictObject({
  code,
  label: wording,
  cites,
  meets,
  group: code,
  retired,
  warns: z
    .enum(dangers)
    .describe('Whether staff are warned of a customer of whom this is reported; leave it out where not.')
    .optional(),
  raises: z
    .enum(concerns)
    .describe('What it may be besides, of which "concerns" says what follows; leave it out where nothing.')
    .optional(),
});

/** How long the warning of violence or danger stands until somebody has to say whether it still does (S2). */
export const markerRulesSchema = z.strictObject({
  reviewAfterMonths: z.int().positive().max(60),
  cites,
  meets,
});
