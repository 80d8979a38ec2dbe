import * as z from 'zod/v4';
import { instantSchema } from '../time/instant';

/** A member of staff: Entra object id, and the name they went by when it was noted. */
export const personSchema = z.strictObject({ id: z.guid(), name: z.string() });
/** A member of staff. */
export type Person = Readonly<z.infer<typeof personSchema>>;

/** Who did something, and when: part of whatever is kept of it. */
export const stampShape = { by: personSchema, at: instantSchema };
