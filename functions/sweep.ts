import { onTime } from './host/triggers';

/** Every five minutes, by state: a run that was missed loses nothing. */
export const sweepTimer = onTime<'sweep'>('0 */5 * * * *', (may) => may.sweep());
