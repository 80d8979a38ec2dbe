import { app } from '@azure/functions';
import { bot } from './bot';

/** Before the working day begins: whoever has left by then keeps no case waiting on it. */
app.timer('leavers', { schedule: '0 20 5 * * *', handler: async () => bot().findLeavers() });
