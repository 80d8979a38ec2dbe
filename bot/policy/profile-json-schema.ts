import * as z from 'zod/v4';
import { profileSchema } from './profile';

/** The JSON Schema of a profile's file, with which an editor completes and checks it while it is typed. */
export const profileJsonSchema = () => z.toJSONSchema(profileSchema, { io: 'input' });
