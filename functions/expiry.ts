import { app } from '@azure/functions';
import { bot } from './bot';

app.timer('expiry', { schedule: '0 10 3 * * *', handler: async () => bot().deleteExpired() });
