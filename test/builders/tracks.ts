import { type Case, caseSchema } from '../../bot/domain/case/state';
import { aPerson } from './people';
import type { Person } from '../../bot/domain/case/person';

const at = '2025-11-04T09:00:00Z';
const by = aPerson('callum');

/** A report to the police that was proposed and advised on. */
const anAdvisedReport = {
  number: 91,
  recipient: 'police',
  grounds: ['threat'],
  assessment: 'It may happen again.',
  by,
  at,
  advice: [{ number: 92, role: 'legal', text: 'There is a case to answer.', by: aPerson('moira'), at }],
};

/** A report to the police that was approved and is still to be made. */
const anApprovedReport = {
  ...anAdvisedReport,
  number: 93,
  decision: {
    approved: true,
    rationale: 'The threat was to her life.',
    by: aPerson('eilidh'),
    at,
    policyVersion: 'Customer Behaviour Policy, August 2021',
  },
};

/** The same case with a report that waits, one that was approved, a task and an open consultation; `affected` is affected as well. */
export const withOpenTracks = (subject: Case, ...affected: readonly Person[]): Case =>
  caseSchema.parse({
    ...subject,
    incidents: subject.incidents.map((incident) => ({
      ...incident,
      affected: [...incident.affected, ...affected],
      violent: true,
    })),
    externalReports: [anAdvisedReport, anApprovedReport],
    tasks: [{ code: 'risk-assessment', incident: 1, dueOn: '2025-11-13' }],
    consultations: [...subject.consultations, { number: 94, role: 'people-and-change', by, at }],
  });
