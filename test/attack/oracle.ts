import type { Case } from '../../bot/domain/case/state';
import type { Status } from '../../bot/policy/codes';
import type { Intruder } from './intruders';
import type { Mark } from './marks';

/**
 * Who may read what of the marked cases, stated here a second time from the requirements (C5, D5, X4) and by no function of the
 * product: a fault there is no excuse here.
 */
const afterProposal: readonly Status[] = [
  'awaiting-decision',
  'refused',
  'awaiting-notice',
  'restricted',
  'awaiting-appeal',
  'awaiting-end-notice',
  'overturned',
  'awaiting-variation',
  'awaiting-lifting',
  'awaiting-change-notice',
  'awaiting-lifting-notice',
  'lifted',
];
const afterDecision = afterProposal.filter(
  (status) => status !== 'awaiting-decision' && status !== 'refused',
);
const afterReferral: readonly Status[] = ['awaiting-endorsement', ...afterProposal];

/** Where the marked cases stand once each role was asked something of them: before that, and without that, it reads nothing. */
const asked: Readonly<Record<string, Readonly<Record<string, readonly Status[]>>>> = {
  'registers-of-scotland': {
    'head-of-customer-services': afterReferral,
    'head-of-customer-experience': afterReferral,
    emt: afterProposal,
    'people-and-change': afterProposal,
    'customer-experience': afterDecision,
  },
  'west-lothian': {
    'head-of-service': afterReferral,
    'designated-complaints-officer': ['awaiting-assessment'],
    'senior-reviewer': ['awaiting-appeal', 'awaiting-end-notice', 'overturned'],
  },
};

/** What a reporter reads of their own case: what they wrote, what they may be able to answer, and what became of it. */
const ofReporter: readonly string[] = [
  'report',
  'add-incident',
  'ask-for-information',
  'give-information',
  'close',
];

/** Whom a case asks something beside its flow, by what waits on it: from then on they read it. */
function askedBeside({ externalReports, consultations, tasks }: Case): readonly string[] {
  return [
    ...(externalReports.length > 0 ? ['information-governance', 'legal'] : []),
    ...(consultations.length > 0 ? ['people-and-change'] : []),
    ...(tasks.length > 0 ? ['health-and-safety'] : []),
  ];
}

/** Who decides on a report to others, and who may make it once it was approved: of the case they read that report alone. */
const ofOutsideReports: readonly string[] = [
  'emt',
  'head-of-customer-services',
  'head-of-customer-experience',
  'customer-experience',
];

/** Whether somebody may read a text of a case, entered at some step. */
export function mayReadBySaying({ actor, isStaff }: Intruder, subject: Case, mark: Mark): boolean {
  if (!isStaff) return false;
  if (actor.id === subject.reporter.id) return ofReporter.includes(mark.action);
  if (subject.incidents.some(({ by }) => by.id === actor.id) && mark.action === 'other-incident') return true;
  if (isNamed(subject, actor.id)) return false;
  if (actor.id === subject.manager.id) return true;
  const contacts = subject.decision?.outcome === 'refused' ? undefined : subject.decision?.measures;
  if ([contacts?.spoc?.id, contacts?.deputy?.id].includes(actor.id)) return true;
  const roles = asked[subject.profile.id] ?? {};
  const beside = askedBeside(subject);
  const isOfReport = mark.action === 'propose-external-report';
  return actor.roles.some(
    (role) =>
      roles[role]?.includes(subject.status) === true ||
      beside.includes(role) ||
      (isOfReport && ofOutsideReports.includes(role)),
  );
}

/** Whether somebody reported a case, or is named as affected in it: they decide nothing of it, whatever they are otherwise (D5). */
export const isBarred = (subject: Case, personId: string): boolean =>
  subject.reporter.id === personId || isNamed(subject, personId);

/** Whether somebody is nothing to a case and holds no role: nothing of it concerns them. */
export const isStrangerTo = (
  { reporter, manager, incidents, decision, question }: Case,
  { actor }: Intruder,
): boolean => {
  const measures = decision?.outcome === 'refused' ? undefined : decision?.measures;
  const known = [
    ...[reporter, manager, question?.of, measures?.spoc, measures?.deputy],
    ...incidents.flatMap(({ by, affected }) => [by, ...affected]),
  ];
  return actor.roles.length === 0 && !known.some((person) => person?.id === actor.id);
};

const isNamed = ({ incidents }: Case, personId: string): boolean =>
  incidents.some(({ affected }) => affected.some(({ id }) => id === personId));
