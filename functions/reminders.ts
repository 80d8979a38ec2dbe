import { onTime } from './host/triggers';

/** Each minute: a run asks one question when nothing is due, and goes on at once where the last one stopped. */
export const reminders = onTime<'reminders'>('0 * * * * *', ({ chase }) => chase());
