import type { Case } from '../../domain/case/state';
import type { CaseEvent } from '../../domain/case/events';
import type { Profile } from '../../policy/profile';
import type { NewRow } from '../cases/columns';

/** The row that a contact leaves in the list `Contacts` (S3): what was said stands here and in the trail, not in the case. */
export function projectContact(subject: Case, event: CaseEvent, profile: Profile): readonly NewRow[] {
  const { happened } = event;
  if (happened.type !== 'ContactLogged') return [];
  const outcome = profile.correspondence.outcomes.find(({ code }) => code === happened.outcome);
  const row = {
    Title: subject.ref,
    RowKey: `${subject.ref}/${event.number}`,
    CaseRef: subject.ref,
    CustomerRef: subject.customerRef,
    ReceivedAt: happened.receivedAt,
    LoggedAt: event.at,
    ContactChannel: happened.channel,
    Outcome: happened.outcome,
    Proposed: happened.proposed,
    OverrideReason: happened.reason ?? null,
    RoutedTo: happened.area ?? outcome?.place?.where.slice(0, 255) ?? null,
    Acknowledged: outcome?.acknowledged ?? false,
    Actor: event.by.id,
    ActorName: event.by.name,
    Summary: happened.summary,
    DetailsJson: JSON.stringify({ answers: happened.answers.split(' ') }),
  };
  return [{ list: 'Contacts', row }];
}
