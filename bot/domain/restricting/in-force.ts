import type { Case } from '../case/state';

/**
 * The measures in force or about to be: what the last change put in force, otherwise those first decided. A proposal
 * appoints nobody, and a variation of which the customer is still to be told changes nothing (R6).
 */
export const measuresOf = ({ decision, inForce }: Pick<Case, 'decision' | 'inForce'>) => {
  if (inForce) return inForce.measures;
  return decision === undefined || decision.outcome === 'refused' ? undefined : decision.measures;
};
