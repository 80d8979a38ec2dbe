import * as z from 'zod/v4';
import { typed, words } from '../parts';

/** What the bot is for and where to begin; shown on install and when somebody greets it. */
export const schema = z.strictObject({ organisation: words, firstName: typed });
