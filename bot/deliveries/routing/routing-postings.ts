import type { Case } from '../../domain/case/state';
import type { CaseEvent } from '../../domain/case/events';
import type { RoutingHappened } from '../../domain/routing/events';
import { allOwed, owedRouting } from '../../domain/routing/owed';
import type { Profile } from '../../policy/profile';
import { toContacts } from '../contact-people/appointment-postings';
import { type Rule, toNewsIn, type Wanted } from '../wanted';

/** Those who run mail and telephones are asked; nobody where the profile knows none. */
const toRouters = ({ routing }: Profile): readonly Wanted<'routing-request'>[] =>
  routing
    ? [
        {
          destination: { kind: 'channel', code: routing.channel },
          card: 'routing-request',
          audience: 'channel',
        },
      ]
    : [];

/** They are asked anew by whatever event changed what is to be routed: a restriction binds or ends, another person looks after it, another address (S1, R5). */
export const askToRoute = (
  subject: Case,
  { number }: CaseEvent,
  profile: Profile,
): readonly Wanted<'routing-request'>[] =>
  subject.routing?.changed?.number === number && allOwed(owedRouting(subject, profile)).length > 0
    ? toRouters(profile)
    : [];

/** Who hears of each event of the rules by a new message. */
export const routingPostings: { readonly [T in RoutingHappened['type']]: Rule<T> } = {
  // Whoever it is brought to hears what should arrive, and so what is missing.
  RoutingRecorded: (subject, { happened: { set, tested } }) =>
    set.length + tested.length > 0 ? toContacts(subject) : [],
  RoutingReminded: (_, { happened: { again } }, profile) => [
    ...toRouters(profile),
    // What is overdue still, others hear of as well.
    ...(again ? [toNewsIn(profile.contactPeople.appointedBy.channel)] : []),
  ],
};
