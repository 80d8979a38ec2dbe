import { app } from '@azure/functions';
import { bot } from './bot';

app.timer('sweep', { schedule: '0 */5 * * * *', handler: async () => bot().sweep() });
