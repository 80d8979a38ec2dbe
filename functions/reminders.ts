import { app } from '@azure/functions';
import { bot } from './bot';
import { onTimer } from './host/invocation';

/** Each minute: a run asks one question when nothing is due, and goes on at once where the last one stopped. */
app.timer('reminders', { schedule: '0 * * * * *', handler: onTimer(() => bot().chase()) });
