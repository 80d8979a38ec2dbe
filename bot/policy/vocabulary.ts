import * as z from 'zod/v4';
import { wording } from './parts';

/** What this body calls things of which every body has one; all of it is read by people, and no shared word stands in its place. */
export const vocabularySchema = z.strictObject({
  contactPerson: wording.describe('Who looks after a customer’s contact, as it stands within a sentence.'),
  contactPersonInFull: wording.describe('The same in full, as it stands by itself.'),
  standIn: wording.describe('Who looks after it while they are away, as it stands within a sentence.'),
});
