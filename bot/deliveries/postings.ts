import { type Away, forGood, nobodyAway } from '../domain/absences/absences';
import type { Case } from '../domain/case/state';
import type { CaseEvent } from '../domain/case/events';
import { placeOf, whoLeadsOn } from '../domain/waiting/whose-turn';
import type { Relation } from '../policy/codes';
import type { Profile } from '../policy/profile';
import { changePostings } from './restricting/change-postings';
import { postLoggedContact, postPassedOn } from './correspondence/contact-postings';
import { findingRules } from './deciding/finding-postings';
import { letterRules, toWatchers } from './letters/letter-postings';
import { identityPostings } from './customers/identity-postings';
import { alarmPostings, toAlarmed, toStandInsOf } from './reporting/alarm-postings';
import { managerPostings, toWhoAsked } from './reporting/manager-postings';
import { keepingPostings } from './records/keeping-postings';
import { isReplacedPersons } from './case/given-copies';
import type { Audience, Destination, Posting } from './ports';
import { taskPostings } from './outside-reports/task-postings';
import { reviewPostings } from './reviews/review-postings';
import { askToRoute, routingPostings } from './routing/routing-postings';
import { toStandIns } from './absences/stand-in-postings';
import { namingPostings } from './reporting/naming-postings';
import { type Rule, toBoth, toChannelOf, toNewsIn, toPerson, type Wanted } from './wanted';
import { appointmentPostings, toAppointed, toContacts } from './contact-people/appointment-postings';
import { isDangerous } from '../domain/markers/dangers';
import { isPressing } from '../domain/reporting/concerns';
import type { Incident } from '../domain/reporting/state';

/** A report to a third party is put to those who advise on it, or where none is needed first, to those who decide (E3). */
function toAdvisers(
  _: Case,
  __: CaseEvent,
  { escalation: { advice, decision } }: Profile,
): readonly Wanted<'outside-report'>[] {
  return [
    ...(advice ? [toChannel(advice.channel)] : []),
    ...(decision && !advice?.required ? [toChannel(decision.channel)] : []),
  ];
}

const toChannel = (code: string): Wanted<'outside-report'> => ({
  destination: { kind: 'channel', code },
  card: 'outside-report',
  audience: 'channel',
});

/** With the first advice on a report, where advice has to come first, it is put to those who decide. */
function toDeciders(
  subject: Case,
  event: CaseEvent,
  { escalation }: Profile,
): readonly Wanted<'outside-report'>[] {
  const { advice, decision } = escalation;
  const isFirst = subject.externalReports.some((report) => report.advice[0]?.number === event.number);
  return decision && advice?.required && isFirst ? [toChannel(decision.channel)] : [];
}

/** Who began a report to a third party, where they are neither reporter nor manager, who hear of it as such. */
function toWhoProposed(subject: Case, number: number): readonly Wanted<'news'>[] {
  const by = subject.externalReports.find((report) => report.number === number)?.by.id;
  const known = by === undefined || by === subject.reporter.id || by === subject.manager.id;
  return known ? [] : [toPerson(by, 'news', 'head')];
}

/** Who must hear of each event by a new message; copies that stand already are brought up to date besides (C2, C5). */
const rules: { readonly [T in CaseEvent['happened']['type']]: Rule<T> } = {
  IncidentReported: (subject, event, profile, away) => [
    toPerson(subject.reporter.id, 'reporter-case', 'reporter'),
    toPerson(subject.manager.id, 'manager-case', 'manager'),
    ...(isPressing(event.happened.incident, profile) ? toStandInsOf(subject, profile, away) : []),
    ...supportAfter(event, event.happened.incident, profile),
    ...toAffected(subject, event, event.happened.incident),
  ],
  IncidentAdded: (subject, event, profile, away) => [
    ...(isPressing(event.happened.incident, profile)
      ? toAlarmed(subject, profile, away)
      : [toPerson(subject.manager.id, 'news' as const, 'manager')]),
    ...(event.happened.to === 'warned' ? toWatchers(subject) : []),
    // A card that only changed somewhere above rings nobody: whoever decides is asked anew, by what is urgent now (E2).
    ...(isPressing(event.happened.incident, profile) ? toChannelOf(subject, event, profile) : []),
    ...supportAfter(event, event.happened.incident, profile),
    ...toAffected(subject, event, event.happened.incident),
  ],
  ...namingPostings,
  ReportWithdrawn: (subject) => [toPerson(subject.manager.id, 'news', 'manager')],
  ReportAcknowledged: () => [],
  InformationRequested: (_, event) => [toPerson(event.happened.of.id, 'question', 'asked')],
  InformationGiven: toWhoAsked,
  CaseClosed: (subject) => [
    toPerson(subject.reporter.id, 'news', 'reporter'),
    toPerson(subject.manager.id, 'news', 'manager'),
  ],
  CaseReferred: toChannelOf,
  ...managerPostings,
  ...alarmPostings,
  CaseEndorsed: toChannelOf,
  RestrictionDecided: (subject) => [
    toPerson(subject.reporter.id, 'outcome', 'reporter'),
    toPerson(subject.manager.id, 'outcome', 'manager'),
    ...toProposer(subject),
    ...toAppointed(subject),
  ],
  ConflictDeclared: () => [],
  PickUpReminded: toWhoseTurn,
  NobodyLeft: (_, __, { customerList }) => [toNewsIn(customerList.channel)],
  PickUpEscalated: (subject, event) => [
    {
      destination: { kind: 'channel', code: event.happened.channel },
      card: 'approval-request',
      audience: 'channel',
    },
    // The first time, whoever reported it hears who has it.
    ...(event.happened.again ? [] : [toPerson(subject.reporter.id, 'news' as const, 'reporter')]),
  ],
  NoticeSent: (subject) => toContacts(subject),
  // A reason given with the decision is part of the news of the decision.
  NoticeWithheld: (subject, event) => (isOwnStep(subject, event) ? toContacts(subject) : []),
  ExternalReportProposed: toAdvisers,
  AdviceGiven: toDeciders,
  ExternalReportDecided: (subject, event, { escalation }) => [
    ...toBoth(subject),
    ...toWhoProposed(subject, event.happened.report),
    // Whoever may record that it was made has the button where they work, not only those who decided.
    ...(event.happened.approved ? (escalation.decision?.recordIn ?? []).map(toChannel) : []),
  ],
  ExternalReportMade: toBoth,
  ReportedDirectly: toBoth,
  EmergencyCalled: toBoth,
  MarkerAnswered: (subject, event) => (isClosing(subject, event) ? [] : toBoth(subject)),
  MarkerDue: (subject) => [toPerson(subject.manager.id, 'news', 'manager')],
  OwnReportRecorded: (subject) => [toPerson(subject.manager.id, 'news', 'manager')],
  ...taskPostings,
  ...routingPostings,
  ...findingRules,
  ...appointmentPostings,
  ...keepingPostings,
  ContactLogged: postLoggedContact,
  ContactPassedOn: postPassedOn,
  ...letterRules,
  ...reviewPostings,
  ...identityPostings,
  ...changePostings,
};

/** Those whose turn it is, each as what they are, and the channels in which it waits for them (C5, D7). */
function toWhoseTurn(subject: Case, { happened: { to } }: CaseEvent, profile: Profile) {
  const { people, passedTo } = whoLeadsOn(subject, profile);
  const own = people.length > 0 ? undefined : placeOf(profile, to);
  const channels = new Set([own, passedTo].filter((channel) => channel !== undefined));
  return [
    ...people.map(({ person, as }) => toPerson(person.id, 'news', audienceOf[as] ?? 'manager')),
    ...[...channels].map(toNewsIn),
  ];
}

/** How a card is worded for somebody who is to take a step. */
const audienceOf: Partial<Record<Relation, Audience>> = { asked: 'asked', spoc: 'spoc', deputy: 'deputy' };

/** Support is offered once more, in a message that stays, to somebody who reported violence, a threat or danger (T1). */
const supportAfter = (
  event: CaseEvent,
  incident: Incident,
  profile: Profile,
): readonly Wanted<'support'>[] =>
  isDangerous(incident, profile) ? [toPerson(event.by.id, 'support', 'reporter')] : [];

/** Those whom the report names as affected, save who made it and who looks after it: they have cards of their own (T2). */
const toAffected = (
  { manager }: Case,
  { by }: CaseEvent,
  { affected }: Incident,
): readonly Wanted<'affected'>[] =>
  affected
    .filter(({ id }) => id !== by.id && id !== manager.id)
    .map(({ id }) => toPerson(id, 'affected', 'affected'));

/** Whoever proposed it, unless they are its manager, who is told as such. */
const toProposer = ({ proposal, manager }: Case): readonly Wanted<'outcome'>[] =>
  proposal && proposal.by.id !== manager.id ? [toPerson(proposal.by.id, 'outcome', 'head')] : [];

/** Whether the answer came with the closing of the case, of which there is news already. */
const isClosing = ({ closure }: Case, { at, by }: CaseEvent): boolean =>
  closure?.at === at && closure.by.id === by.id;

/** Whether the event came by a command of its own, and not together with the one before it. */
const isOwnStep = (subject: Case, event: CaseEvent): boolean => subject.decision?.at !== event.at;

/** The postings that an event makes necessary while some people are away: deterministic, so that doing it twice is doing it once. */
export function postingsOf(
  subject: Case,
  event: CaseEvent,
  profile: Profile,
  away: Away = nobodyAway,
): readonly Posting[] {
  // The rule of an event's own type takes that event; TypeScript cannot follow the look-up.
  const rule = rules[event.happened.type] as Rule<CaseEvent['happened']['type']>;
  const told = [...rule(subject, event, profile, away), ...askToRoute(subject, event, profile)];
  const wanted = [...told, ...toStandIns(told, { subject, event, profile, away })].filter(
    // Nobody needs news of what they have just done themselves, and whoever has left reads none.
    ({ card, destination }) =>
      !(card === 'news' && (isActor(destination, event) || isGone(destination, away))),
  );
  return (
    wanted
      .map((posting) => ({
        ...posting,
        id: postingId(event, posting),
        event: event.number,
        because: event.happened.type,
        status: event.happened.to,
      }))
      // Whoever was replaced by the time that it is told has nothing to do with it any more (C7).
      .filter((posting) => !isReplacedPersons(posting, subject))
  );
}

const isActor = (destination: Destination, event: CaseEvent): boolean =>
  destination.kind === 'person' && destination.id === event.by.id;

const isGone = (destination: Destination, away: Away): boolean =>
  destination.kind === 'person' && away.get(destination.id) === forGood;

const postingId = (event: CaseEvent, { destination, card, audience }: Wanted): string =>
  `${String(event.number).padStart(4, '0')}/${destinationKey(destination)}/${card}-${audience}`;

/** A destination as one word. */
export const destinationKey = (destination: Destination): string =>
  destination.kind === 'person' ? destination.id : `channel-${destination.code}`;
