import { render } from '../../../cards/render';
import { fill } from '../../../cards/words/fill';
import { summaries } from '../../../cards/words/summaries';
import type { CaseEvent } from '../../domain/case/events';
import type { Case } from '../../domain/case/state';
import { openAppointmentsOf } from '../../domain/contact-people/holders';
import { untoldOf } from '../../domain/letters/untold';
import { channelToldOf, unfinishedTasks } from '../../domain/outside-reports/tasks';
import type { Profile } from '../../policy/profile';
import { statusLabel } from '../../views/case/labels';
import { message } from '../../views/messages/message';
import type { Message, Posting } from '../ports';

/** When what a message asked for by its event waits no more. */
const isDone: Partial<
  Record<CaseEvent['happened']['type'], (posting: Posting, subject: Case, profile: Profile) => boolean>
> = {
  PickUpReminded: ({ event, status }, subject) =>
    subject.status !== status ||
    subject.steps.some(({ number, at }) => number === event && at < subject.since),
  AppointmentReminded: ({ destination: to }, subject) =>
    to.kind === 'person' && openAppointmentsOf(subject, to.id).length === 0,
  TasksSet: areTasksDone,
  TaskReminded: areTasksDone,
  TellingReminded: (_, subject) => untoldOf(subject).every(({ of }) => of !== 'review'),
  ContactTellingReminded: (_, subject) => untoldOf(subject).every(({ of }) => of !== 'contact'),
  MarkerDue: (_, { markerAskedAt }) => markerAskedAt === undefined,
};

/** Whether nothing is left to do: of those who are told themselves, nothing of which they are told. */
function areTasksDone({ destination: to }: Posting, subject: Case, profile: Profile): boolean {
  const left = unfinishedTasks(subject, profile);
  const isToldThere = to.kind === 'channel' && profile.tasks.some(({ tells }) => tells === to.code);
  return isToldThere
    ? left.every((task) => channelToldOf(task, subject, profile) !== to.code)
    : left.length === 0;
}

/** Whether news asked somebody for something that waits no more: it must not go on asking (C7). */
export const isOver = (posting: Posting, subject: Case, profile: Profile): boolean =>
  posting.card === 'news' && (isDone[posting.because]?.(posting, subject, profile) ?? false);

/** What stands in its place: that it is done, and where the case stands. */
export function drawOver({ ref, status }: Case, profile: Profile): Message {
  const data = message('noLongerAsked', { ref, status: statusLabel(profile, status) });
  return { card: render('message', data), summary: fill(summaries.news, { ref }) };
}
