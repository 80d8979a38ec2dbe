import * as z from 'zod/v4';

/** A member of staff: Entra object id, and the name they went by when it was noted. */
export const personSchema = z.strictObject({ id: z.guid(), name: z.string() });
/** A member of staff. */
export type Person = Readonly<z.infer<typeof personSchema>>;
