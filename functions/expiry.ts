import { app } from '@azure/functions';
import { bot } from './bot';
import { onTimer } from './host/invocation';

app.timer('expiry', { schedule: '0 10 3 * * *', handler: onTimer(() => bot().deleteExpired()) });

/** Later than the files, so that the two do not share SharePoint’s quota. */
app.timer('looks-expiry', { schedule: '0 40 3 * * *', handler: onTimer(() => bot().expireLooks()) });
