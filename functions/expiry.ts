import { onTime } from './host/triggers';

/** At night, when nobody waits for SharePoint. */
export const expiry = onTime<'expiry'>('0 10 3 * * *', ({ deleteExpired }) => deleteExpired());

/** Later than the files, so that the two do not share SharePoint’s quota. */
export const looksExpiry = onTime<'looks-expiry'>('0 40 3 * * *', ({ expireLooks }) => expireLooks());
