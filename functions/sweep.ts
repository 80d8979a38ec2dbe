import { app } from '@azure/functions';
import { bot } from './bot';
import { onTimer } from './host/invocation';

app.timer('sweep', { schedule: '0 */5 * * * *', handler: onTimer(() => bot().sweep()) });
