import * as z from 'zod/v4';
import { statuses } from '../codes';
import { cites, code, meets } from '../parts';

/** When a case that nobody picks up is chased (D7), in working days from when it came to stand where it stands; what is urgent, in minutes (E2). */
export const chasingSchema = z.strictObject({
  /**
   * Whose public holidays count: codes of ISO 3166, such as GB and SCT; and the organisation's own days off, all of them where
   * no list ships for the country (`policy/holidays`).
   */
  holidays: z.strictObject({
    country: z.string(),
    region: z.string().optional(),
    days: z.array(z.iso.date()).optional(),
  }),
  /** How often it is said again, once it was passed on, until somebody acts; overdue tasks, appointments and reviews too. */
  repeat: z.strictObject({ everyWorkingDays: z.int().positive(), cites, meets }),
  /** No later than this for an urgent case, wherever it stands (E2). */
  urgent: z.strictObject({
    remindAfterWorkingDays: z.int().positive(),
    escalateAfterWorkingDays: z.int().positive(),
    everyWorkingDays: z.int().positive(),
    cites,
    meets,
    alarm: z
      .strictObject({
        everyMinutes: z.int().positive().describe('Minutes, by day and by night.'),
        steadyTimes: z
          .int()
          .positive()
          .describe('So often at that pace; then each time after twice as long, at most a day.'),
        channel: code.describe('Those who stand in for the manager: they hear of it as well.'),
        cites,
        meets,
      })
      .describe(
        'How it is said again that violence, a threat, danger or another urgent concern was told of, until somebody says that they have it.',
      ),
  }),
  times: z.array(
    z.strictObject({
      status: z.enum(statuses),
      remindAfterWorkingDays: z.int().positive(),
      escalateAfterWorkingDays: z.int().positive(),
      escalateTo: code.describe(
        'The channel that hears of it next: somebody in it has to have a step that leads the case on.',
      ),
      cites,
      meets,
    }),
  ),
});
