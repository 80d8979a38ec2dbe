import { emergencySteps } from '../emergency-steps';

/** What to do when somebody is in danger (E1). */
export const schema = emergencySteps;
