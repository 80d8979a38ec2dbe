import type { Action } from '../../policy/codes';
import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import { openConsultation } from '../deciding/consultation';
import { unsentLetter } from '../letters/letters';
import { decidableReports, undecidedReports, unmadeReports } from '../outside-reports/rules';
import { channelToldOf, unfinishedTasks } from '../outside-reports/tasks';
import { isPeriodOver } from '../records/retention';
import { isAlarmRepeated, openAlarm } from '../reporting/alarm';
import { allOwed, owedRouting, routingOwedSince } from '../routing/owed';
import { openAppointments } from './open-appointments';
import { openReview } from './open-review';
import { openTelling } from './open-telling';
import { type OpenStep, rolesIn, type StepKind, whoseTurn } from './whose-turn';

/** Everything on a case that waits for somebody (C5): the step that leads it on, then whatever runs beside it. */
export const openSteps = (subject: Case, profile: Profile): readonly OpenStep[] => [
  ...[whoseTurn(subject, profile)].filter((turn) => turn !== undefined),
  ...stepsBesideTheFlow(subject, profile),
];

/** Everything on a case that waits for somebody and leads it nowhere else: what is urgent, advice, appointments, a review, tasks, letters, telling the customer, records. */
const stepsBesideTheFlow = (subject: Case, profile: Profile): readonly OpenStep[] =>
  subject.erasure?.confirmed
    ? []
    : [
        ...openAlarmOf(subject, profile),
        ...openConsultations(subject, profile),
        ...openOutsideReports(subject, profile),
        ...openAppointments(subject, profile),
        ...openReview(subject, profile),
        ...openManagerSearch(subject, profile),
        ...openTasksOf(subject, profile),
        ...openRouting(subject, profile),
        ...openLetters(subject, profile),
        ...openTelling(subject, profile),
        ...openKeeping(subject, profile),
      ];

/** That somebody has to say that they have what is urgent (E2): the manager and, once it was said again, those who stand in for them. */
function openAlarmOf(subject: Case, profile: Profile): readonly OpenStep[] {
  const threat = openAlarm(subject, profile);
  if (!threat) return [];
  const people = [{ person: subject.manager, as: 'manager' as const }];
  const { channel } = profile.chasing.urgent.alarm;
  const roles = isAlarmRepeated(subject, threat.at) ? rolesIn(channel, profile) : [];
  return [{ kind: 'alarm', actions: ['take-in-hand'], people, roles, since: threat.at }];
}

/** A step for whoever holds one of the roles that the workflow names for it where the case stands; none where it names none. */
function forRoles(
  subject: Case,
  profile: Profile,
  step: { readonly kind: StepKind; readonly action: Action; readonly since: string },
): readonly OpenStep[] {
  const { kind, action, since } = step;
  const codes = profile.roles.map(({ code }) => code);
  const roles = profile.workflow.transitions
    .filter((row) => row.action === action && row.from.includes(subject.status))
    .flatMap(({ by }) => by.filter((party) => codes.includes(party)));
  return roles.length === 0 ? [] : [{ kind, actions: [action], people: [], roles, since }];
}

function openConsultations(subject: Case, profile: Profile): readonly OpenStep[] {
  const open = openConsultation(subject);
  return open
    ? forRoles(subject, profile, { kind: 'consultation', action: 'give-consultation', since: open.at })
    : [];
}

function openOutsideReports(subject: Case, profile: Profile): readonly OpenStep[] {
  const decidable = decidableReports(subject, profile);
  return [
    ...undecidedReports(subject)
      .filter((report) => !decidable.includes(report))
      .map(({ at: since }) => ({ kind: 'advice', action: 'give-advice', since }) as const),
    ...decidable.map(
      ({ at: since }) => ({ kind: 'outside-decision', action: 'decide-external-report', since }) as const,
    ),
    ...unmadeReports(subject).map(
      ({ decision, at }) =>
        ({
          kind: 'outside-record',
          action: 'record-external-report',
          since: decision?.at ?? at,
        }) as const,
    ),
  ].flatMap((step) => forRoles(subject, profile, step));
}

function openTasksOf(subject: Case, profile: Profile): readonly OpenStep[] {
  return unfinishedTasks(subject, profile).flatMap((task): readonly OpenStep[] => {
    const { owner = 'manager' } = profile.tasks.find(({ code }) => code === task.code) ?? {};
    const since = subject.incidents[task.incident - 1]?.at ?? subject.since;
    const due = task.dueOn === undefined ? {} : { dueOn: task.dueOn };
    const people = [{ person: subject[owner], as: owner }];
    // Whoever is told of it themselves may do it as well as its owner (E4).
    const roles = rolesIn(channelToldOf(task, subject, profile), profile);
    return [{ kind: 'task', actions: ['complete-task'], people, roles, since, ...due }];
  });
}

/** What is to be set, tested or taken out of the rules of mail and telephones waits for those who run them (S1, R5). */
const openRouting = (subject: Case, profile: Profile): readonly OpenStep[] =>
  allOwed(owedRouting(subject, profile)).length === 0
    ? []
    : forRoles(subject, profile, {
        kind: 'routing',
        action: 'record-routing',
        since: routingOwedSince(subject),
      });

/** A case whose manager has left waits for those who can give it to another. */
function openManagerSearch(subject: Case, profile: Profile): readonly OpenStep[] {
  const { managerSoughtAt: since } = subject;
  return since === undefined
    ? []
    : forRoles(subject, profile, { kind: 'manager', action: 'change-manager', since });
}

/** A letter that was prepared waits for whoever prepared it. */
function openLetters(subject: Case, profile: Profile): readonly OpenStep[] {
  const letter = unsentLetter(subject, profile);
  if (!letter) return [];
  const people = [{ person: letter.by, as: 'anyone' as const }];
  return [{ kind: 'letter', actions: ['record-letter-sent'], people, roles: [], since: letter.at }];
}

/** What its records wait for once its period is over (X4): a proposal, or the second person who confirms it. */
function openKeeping(subject: Case, profile: Profile): readonly OpenStep[] {
  const { erasure, periodEnded } = subject;
  const since = erasure?.proposed.at ?? periodEnded?.at;
  if (since === undefined || (!erasure && !isPeriodOver(subject))) return [];
  const action = erasure ? 'confirm-erasure' : 'propose-erasure';
  return forRoles(subject, profile, { kind: 'keeping', action, since });
}
