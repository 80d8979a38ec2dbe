import { app } from '@azure/functions';
import { bot } from './bot';
import { onTimer } from './host/invocation';

/** Before the working day begins: whoever has left by then keeps no case waiting on it. */
app.timer('leavers', { schedule: '0 20 5 * * *', handler: onTimer(() => bot().findLeavers()) });
