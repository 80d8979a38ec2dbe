import type { Action, Guard } from '../codes';

/** The steps for which a guard looks at something; `every`: it looks at the person, whatever the step. */
export const guardedSteps: Readonly<Record<Guard, readonly Action[] | 'every'>> = {
  'not-reporter': 'every',
  'not-affected': 'every',
  'not-conflicted': 'every',
  'passed-on': 'every',
  'not-involved': 'every',
  'nobody-else-acted': 'every',
  'complaint-assessed': 'every',
  'report-undecided': ['give-advice', 'decide-external-report'],
  'report-ready': ['decide-external-report'],
  'report-approved': ['record-external-report'],
  'task-open': ['complete-task'],
  'routing-open': ['record-routing'],
  'contact-person-named': ['tell-contact-person'],
  'appointment-open': ['accept-appointment', 'decline-appointment'],
  'consultation-open': ['give-consultation'],
  'letter-unsent': ['record-letter-sent'],
  'record-held': ['release-record'],
  'period-over': ['propose-erasure'],
  'erasure-proposed': ['confirm-erasure', 'decline-erasure'],
  // It compares with whoever proposed the erasure: nobody else is kept of any other step.
  'not-proposer': ['confirm-erasure'],
  'review-open': ['continue-restriction'],
  'customer-untold': ['record-notice'],
  'marker-standing': ['confirm-marker', 'strike-out-marker'],
  'named-by-others': ['confirm-affected', 'contest-affected'],
  'incident-removable': ['set-incident-aside'],
  'alarm-open': ['take-in-hand'],
};
