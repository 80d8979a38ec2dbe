import * as z from 'zod/v4';
import { chaseStages } from '../../policy/codes/waiting';
import { instantSchema } from '../time/instant';

/** What a case knows of whom it waited for; empty in cases stored before anybody was reminded. */
export const pickUpShape = {
  /** What was sent because nobody picked the case up, and for which stay in a status (D7). */
  chases: z
    .array(z.strictObject({ stage: z.enum(chaseStages), since: instantSchema, at: instantSchema }))
    .default([]),
  /** When it was last asked who is to look after it, its manager having left (S1, D7). */
  managerSoughtAt: instantSchema.optional(),
  /** When it was last said once more that nobody has what is urgent, since when that was told of, and how often it was said (E2). */
  alarmSaid: z
    .strictObject({ at: instantSchema, since: instantSchema, times: z.int().positive() })
    .optional(),
};
