import { app } from '@azure/functions';
import { bot } from './bot';
import { onTimer } from './host/invocation';

/** Each morning before work: what is found wrong is told to the alerts channel. */
app.timer('upkeep', { schedule: '0 30 5 * * *', handler: onTimer(() => bot().examine()) });

/** At night, apart from what is deleted then, so that nothing shares SharePoint’s quota with it. */
app.timer('register-check', { schedule: '0 10 2 * * *', handler: onTimer(() => bot().healRegister()) });
