import type { Away } from '../../domain/absences/absences';
import type { Case } from '../../domain/case/state';
import { appointmentsOf } from '../../domain/contact-people/holders';
import type { CaseEvent } from '../../domain/case/events';
import type { Profile } from '../../policy/profile';
import { toPerson, type Wanted } from '../wanted';

/** News that asks something of whoever gets it. What a case as a whole waits for is passed on by chasing it (D7). */
const asking: readonly CaseEvent['happened']['type'][] = [
  'IncidentAdded',
  'TasksSet',
  'TaskReminded',
  'MarkerDue',
  'CustomerMerged',
  'CustomerParted',
  'CaseRefiled',
];

/** What may be urgent: those who stand in for a manager who is away are told themselves (E2). */
const alarming: readonly CaseEvent['happened']['type'][] = [
  'IncidentReported',
  'ContactLogged',
  'AlarmRepeated',
];

/** Those who look after a case or its contact; only they have somebody who acts for them. */
const lookingAfter: readonly Wanted['audience'][] = ['manager', 'reporter', 'spoc', 'deputy'];

/** The people, by id, on whose absence it depends who is told of some events. */
export function stoodInFor(subject: Case, events: readonly CaseEvent[]): readonly string[] {
  const former = events.flatMap(({ happened }) =>
    happened.type === 'ManagerChanged' ? [happened.from] : [],
  );
  const concerned = [
    subject.manager,
    subject.reporter,
    ...appointmentsOf(subject).map(({ person }) => person),
  ];
  const isAsked = events.some(
    ({ happened: { type } }) =>
      type === 'ContactPassedOn' || asking.includes(type) || alarming.includes(type),
  );
  return [...(isAsked ? concerned : []), ...former].map(({ id }) => id);
}

interface Telling {
  readonly subject: Case;
  readonly event: CaseEvent;
  readonly profile: Profile;
  readonly away: Away;
}

/**
 * Who is told besides, since nobody is there of those who look after the case and are told (S1): those who appoint for the
 * contact people, the manager for the reporter, and for the manager the channel to which the profile passes the case on.
 */
export function toStandIns(told: readonly Wanted[], telling: Telling): readonly Wanted[] {
  const { subject, event, profile, away } = telling;
  if (!asking.includes(event.happened.type)) return [];
  const people = told.filter(({ card, audience }) => card === 'news' && lookingAfter.includes(audience));
  const isRead = people.some(({ destination: to }) => to.kind !== 'person' || !away.has(to.id));
  // Whoever took the step is there, whatever was entered.
  if (people.length === 0 || isRead || away.has(event.by.id)) return [];
  const { appointedBy } = profile.contactPeople;
  if (people.some(({ audience }) => audience === 'spoc' || audience === 'deputy'))
    return [toChannel(appointedBy.channel)];
  const { manager, status } = subject;
  if (!away.has(manager.id)) return [toPerson(manager.id, 'news', 'stand-in')];
  const times = profile.chasing.times.find((entry) => entry.status === status);
  return [toChannel(times?.escalateTo ?? appointedBy.channel)];
}

const toChannel = (code: string): Wanted => ({
  destination: { kind: 'channel', code },
  card: 'news',
  audience: 'stand-in',
});
