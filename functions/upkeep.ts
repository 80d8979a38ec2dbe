import { onTime } from './host/triggers';

/** Each morning before work: what is found wrong is told to the alerts channel. */
export const upkeep = onTime<'upkeep'>('0 30 5 * * *', ({ examine }) => examine());

/** At night, apart from what is deleted then, so that nothing shares SharePoint’s quota with it. */
export const registerCheck = onTime<'register-check'>('0 10 2 * * *', ({ healRegister }) => healRegister());
