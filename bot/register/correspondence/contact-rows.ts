import type { Case } from '../../domain/case/state';
import type { CaseEvent, Happened } from '../../domain/case/events';
import type { Profile } from '../../policy/profile';
import type { NewRow } from '../cases/columns';

/** The row that a contact leaves in the list `Contacts` (S3): what was said stands here and in the trail, not in the case. */
export function projectContact(subject: Case, event: CaseEvent, profile: Profile): readonly NewRow[] {
  const { happened } = event;
  if (happened.type === 'ContactPassedOn')
    return [{ list: 'Contacts', row: passedOnRow(subject, event, happened) }];
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

/** What stands as the outcome of a contact that was passed on to the contact person: no code of a profile. */
const passedOn = 'passed-on';

/** The row of a contact that somebody passed on, in their name; what becomes of it is a row of its own. */
const passedOnRow = (
  subject: Case,
  event: CaseEvent,
  { channel, writer, summary }: Extract<Happened, { type: 'ContactPassedOn' }>,
) => ({
  Title: subject.ref,
  RowKey: `${subject.ref}/${event.number}`,
  CaseRef: subject.ref,
  CustomerRef: subject.customerRef,
  ReceivedAt: event.at,
  LoggedAt: event.at,
  ContactChannel: channel,
  Outcome: passedOn,
  Acknowledged: false,
  Actor: event.by.id,
  ActorName: event.by.name,
  Summary: summary,
  DetailsJson: JSON.stringify({ answers: [channel, writer] }),
});
