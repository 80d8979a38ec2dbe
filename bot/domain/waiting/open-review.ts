import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import { appointmentOf } from '../contact-people/holders';
import { type OpenStep, rolesIn } from './whose-turn';

/** The review that is asked for (V1): it waits for whoever was asked last, the Heads in their channel or a contact person. */
export function openReview(subject: Case, profile: Profile): readonly OpenStep[] {
  const { review, status } = subject;
  const canAnswer = profile.workflow.transitions.some(
    (row) => row.action === 'continue-restriction' && row.from.includes(status),
  );
  const last = review?.pings.at(-1);
  if (!review || !last || !canAnswer) return [];
  const person = last.asked === 'head' ? undefined : appointmentOf(subject, last.asked)?.person;
  return [
    {
      kind: 'review',
      actions: ['continue-restriction'],
      people: person && last.asked !== 'head' ? [{ person, as: last.asked }] : [],
      roles: person ? [] : rolesIn(profile.reviews.headChannel, profile),
      since: review.pings[0]?.at ?? last.at,
      dueOn: review.dueOn,
    },
  ];
}
