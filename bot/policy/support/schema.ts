import * as z from 'zod/v4';
import { cites, code, meets, wording } from '../parts';

/** What the organisation does for its staff after an incident (T1, T2, H4). */
export const supportSchema = z.strictObject({
  /** That nobody is disciplined for ending a contact, and that nobody counts it. */
  assurance: z.strictObject({ words: wording, cites, meets }),
  /** Said in a message of its own to somebody who reported violence. */
  afterViolence: z.strictObject({ words: wording, cites, meets }),
  offers: z
    .array(z.strictObject({ code, label: wording, words: wording, where: wording, cites, meets }))
    .min(1),
  /** The support for somebody who wants to go to the police, which is their own choice; absent where the policy has none. */
  police: z.strictObject({ words: wording, cites, meets }).optional(),
});
