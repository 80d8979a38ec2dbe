import type { Case } from '../../bot/domain/case/state';
import { caseSchema } from '../../bot/domain/case/state';
import type { Profile } from '../../bot/policy/profile';
import { anIncident } from '../builders/cases';
import { withUnsentLetter } from '../builders/letters';
import { aPerson } from '../builders/people';
import { withOpenTracks } from '../builders/tracks';
import { markAll } from './marks';

/** Where a case stands on which everything waits that runs beside its flow: forms show some of it. */
export const crowdedStatuses = [
  'reported',
  'acknowledged',
  'awaiting-endorsement',
  'awaiting-decision',
  'warned',
  'restricted',
  'closed',
] as const;

/**
 * The same case with a second incident that Gregor told of, a warning of violence, tasks, a letter that waits to be sent and, where
 * the policy has them, reports to the police and a consultation: each text of it marked.
 */
export function crowd(subject: Case, number: number, profile: Profile): Case {
  const told = anIncident({ affected: [], violent: true });
  const second = {
    ...markAll(told, markOf(number, 'other-incident')),
    by: aPerson('gregor'),
    at: subject.since,
  };
  const hasReports = profile.escalation.advice !== undefined;
  const beside = withUnsentLetter(
    hasReports ? withOpenTracks(subject) : withTasks(subject, profile),
    profile,
  );
  return caseSchema.parse({
    ...beside,
    incidents: [...beside.incidents, second],
    letters: beside.letters.map((letter) => ({
      ...letter,
      values: markAll(letter.values, markOf(number, 'prepare-letter')),
    })),
    externalReports: beside.externalReports.map((report) =>
      markAll(report, markOf(number, 'propose-external-report')),
    ),
  });
}

const markOf = (number: number, action: string) => ({ number, action, field: action });

/** The same with every task of the policy that its first incident calls for. */
const withTasks = (subject: Case, { tasks }: Profile): Case => ({
  ...subject,
  incidents: subject.incidents.map((incident) => ({ ...incident, violent: true })),
  tasks: tasks
    .filter(({ when }) => when.violent)
    .map(({ code }) => ({ code, incident: 1, dueOn: '2025-11-13' })),
});
