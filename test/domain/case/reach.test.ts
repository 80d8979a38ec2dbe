import * as fc from 'fast-check';
import { type CaseEvent, eventTypes } from '../../../bot/domain/case/events';
import { theStatuses } from '../../builders/profile';
import { live } from './random-lives';
import { wishes } from './random-wishes';

it('random people bring cases to every status, and refuse, repeat and complete enough to prove the above', () => {
  const lives = fc.sample(wishes, { numRuns: 700, seed: 20251103 }).map(live);
  const attempts = lives.flatMap((life) => life.attempts);
  const reached = new Set(
    attempts.map(({ outcome }) => (outcome.kind === 'done' ? outcome.next.status : undefined)),
  );
  expect(theStatuses.filter((status) => !reached.has(status))).toEqual([]);
  const refused = new Set(
    attempts.map(({ outcome }) => (outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind)),
  );
  const expected = [
    'done',
    'repeat',
    'Incomplete',
    'NotYours',
    'NotTheirs',
    'MovedOn',
    'OwnReport',
    'AffectedPerson',
    'ConflictDeclared',
    'AlreadyActedOn',
  ];
  const happened = new Set(lives.flatMap(({ events }) => events.map((event) => event.happened.type)));
  expect(eventTypes.filter((type) => !happened.has(type) && !notOfPeople.includes(type))).toEqual([]);
  expect(expected.filter((code) => ![...refused].some((one) => one === code))).toEqual([]);
});

/** What the clock makes happen, and what only a policy has in which complaints are assessed, decisions looked at again or tasks set. */
const notOfPeople: readonly CaseEvent['happened']['type'][] = [
  ...(['PickUpReminded', 'PickUpEscalated', 'NobodyLeft', 'ManagerSought', 'AlarmRepeated'] as const),
  ...(['TaskReminded', 'MarkerDue'] as const),
  ...(['AppointmentReminded', 'AppointmentEscalated', 'WarningDue'] as const),
  // A review is answered only once the clock has asked for it.
  ...(['ReviewPinged', 'ReviewContinued', 'TellingReminded'] as const),
  ...(['ReviewNoticeSent', 'ReviewNoticeWithheld'] as const),
  ...(['ContactNoticeSent', 'ContactNoticeWithheld', 'ContactTellingReminded'] as const),
  // Asked for of a customer, in which no case has a say.
  'RecordExported',
  // Nothing is erased before the clock says that its time is over.
  ...(['PeriodEnded', 'ErasureProposed', 'ErasureDeclined', 'ErasureConfirmed', 'CaseErased'] as const),
  ...(['AssessmentSought', 'AssessmentGiven', 'AppealRequested', 'AppealDecided'] as const),
  // Nothing is routed before a contact person accepts: routing.test.ts does.
  ...(['RoutingRecorded', 'RoutingReminded'] as const),
  ...(['TasksSet', 'ReportedDirectly', 'EndAnnounced', 'RestrictionExpired'] as const),
  // Customers are merged, parted, corrected and their reports taken out from their own record, not from a case.
  ...(['CustomerMerged', 'CustomerParted', 'CustomerCorrected', 'CaseRefiled'] as const),
  // Few would keep a decision or a change from a customer: withholding.test.ts and changes.test.ts do.
  ...(['NoticeWithheld', 'ChangeNoticeWithheld', 'EndNoticeWithheld'] as const),
];
