import * as z from 'zod/v4';
import { instantSchema } from '../time/instant';

/** A member of staff: Entra object id, and the name they went by when it was noted. */
export const personSchema = z.strictObject({ id: z.guid(), name: z.string() });
/** A member of staff. */
export type Person = Readonly<z.infer<typeof personSchema>>;

/** Who did something, and when: part of whatever is kept of it. */
export const stampShape = { by: personSchema, at: instantSchema };

/** Who is named in the trail where nobody clicked: the bot itself, keeping to the times of the profile. */
export const theBot = { id: '00000000-0000-4000-8000-000000000000', name: 'Customer Behaviour' } as const;
