import type { Case } from '../../bot/domain/case/state';
import type { Status } from '../../bot/policy/codes';
import type { Intruder } from './intruders';
import type { Mark } from './marked-cases';

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

/** Whether somebody may read a text of a case, entered at some step. */
export function mayReadBySaying({ actor, isStaff }: Intruder, subject: Case, mark: Mark): boolean {
  if (!isStaff) return false;
  if (actor.id === subject.reporter.id) return ofReporter.includes(mark.action);
  if (isNamed(subject, actor.id)) return false;
  if (actor.id === subject.manager.id) return true;
  const contacts = subject.decision?.outcome === 'refused' ? undefined : subject.decision?.measures;
  if ([contacts?.spoc?.id, contacts?.deputy?.id].includes(actor.id)) return true;
  const roles = asked[subject.profile.id] ?? {};
  return actor.roles.some((role) => roles[role]?.includes(subject.status));
}

/** Whether somebody reported a case, or is named as affected in it: they decide nothing of it, whatever they are otherwise (D5). */
export const isBarred = (subject: Case, personId: string): boolean =>
  subject.reporter.id === personId || isNamed(subject, personId);

const isNamed = ({ incidents }: Case, personId: string): boolean =>
  incidents.some(({ affected }) => affected.some(({ id }) => id === personId));
