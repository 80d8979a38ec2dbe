import type { Case } from './case';

/** The measures in force or about to be: those decided. A proposal appoints nobody. */
export const measuresOf = (subject: Case) =>
  subject.decision === undefined || subject.decision.outcome === 'refused'
    ? undefined
    : subject.decision.measures;
