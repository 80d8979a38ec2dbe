import { app } from '@azure/functions';
import { bot } from './bot';

app.timer('reminders', { schedule: '0 */15 * * * *', handler: async () => bot().chase() });
