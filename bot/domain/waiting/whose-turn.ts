import type { Action, Status } from '../../policy/codes';
import type { Profile, Transition } from '../../policy/profile';
import { partiesThere, type Taker } from './parties-there';
import type { Person } from '../case/person';
import type { Case } from '../case/state';
import { watchedWarning } from '../letters/letters';

/** A step that somebody has to take: what it is about, who is to take it, and since when it waits for them (C5). */
export interface OpenStep {
  readonly kind: StepKind;
  /** Any one of these takes it. */
  readonly actions: readonly Action[];
  /** Those it waits for by name. Where several stand here, any one of them suffices. */
  readonly people: readonly Taker[];
  /** Those it waits for by a role: of the channel in which it stands, or to which it was passed on. */
  readonly roles: readonly string[];
  /** The channel to which it was passed on, nobody having taken it in time or nobody being there (D7). */
  readonly passedTo?: string;
  /** An instant. */
  readonly since: string;
  /** A calendar date, where there is one by which it is to be done. */
  readonly dueOn?: string;
}

/** What waits for people: the step that leads a case on, and whatever runs beside it. */
export const stepKinds = [
  'alarm',
  'next-step',
  'question',
  'advice',
  'consultation',
  'outside-decision',
  'outside-record',
  'appointment',
  'appointing',
  'review',
  'task',
  'routing',
  'letter',
  'telling',
  'telling-contact',
  'keeping',
  'manager',
] as const;

/** One of `stepKinds`. */
export type StepKind = (typeof stepKinds)[number];

/**
 * Whose turn it is to lead a case on (C5): the one answer that card, queue, reminder, delivery and record ask for. Undefined
 * while it waits for nobody.
 */
export function whoseTurn(subject: Case, profile: Profile): OpenStep | undefined {
  const since = waitsSince(subject, profile);
  return since === undefined ? undefined : { ...whoLeadsOn(subject, profile), since };
}

/**
 * Who leads a case on from where it stands, whether or not it waits for them yet. Whoever was asked a question; in a channel
 * those of its roles who have the step; otherwise the first of those whom the profile names for it and who are known by name,
 * the manager or the contact people, as the order of its row says. What was passed on waits for those it was passed to as well.
 */
export function whoLeadsOn(subject: Case, profile: Profile): Omit<OpenStep, 'since'> {
  const rows = onwardRows(subject.status, profile);
  const actions = rows.map(({ action }) => action);
  const parties = new Set(rows.flatMap(({ by }) => by));
  const passedTo = passedOnTo(subject, profile);
  const passed = rolesIn(passedTo, profile).filter((role) => parties.has(role));
  const to = passedTo === undefined ? {} : { passedTo };
  if (subject.question) {
    const people = [{ person: subject.question.of, as: 'asked' }] as const;
    return { kind: 'question', actions, people, roles: passed, ...to };
  }
  const { channel } = statusOf(profile, subject.status) ?? {};
  const people = channel === undefined ? partiesThere(subject, [...parties]) : [];
  const place = people.length > 0 ? undefined : placeOf(profile, subject.status);
  const asked = rolesIn(place, profile).filter((role) => parties.has(role));
  return { kind: 'next-step', actions, people, roles: [...new Set([...asked, ...passed])], ...to };
}

/** The rows by which somebody leads a case on from a status; a reporter may still withdraw, and is not asked to. */
const onwardRows = (status: Status, { workflow }: Profile): readonly Transition[] =>
  workflow.transitions.filter(
    ({ from, to, action }) => from.includes(status) && to !== 'same' && action !== 'withdraw',
  );

/** Since when somebody is to lead a case on, an instant (D7); undefined while it waits for nobody. */
export function waitsSince(subject: Case, profile: Profile): string | undefined {
  if (!waitsIn(profile, subject.status)) return undefined;
  // A warned case waits for nobody until the day on which the behaviour is looked at again.
  const since = subject.status === 'warned' ? watchedWarning(subject)?.askedAt : subject.since;
  const { managedSince } = subject;
  return since !== undefined && managedSince !== undefined && managedSince > since ? managedSince : since;
}

/** Whether a case in this status waits for somebody to lead it on, by the profile. */
export function waitsIn(profile: Profile, status: Status): boolean {
  const entry = statusOf(profile, status);
  return entry !== undefined && !entry.final && entry.continues === undefined;
}

/** The channel to which a case was passed on since it came to stand where it stands (D7); undefined while it was not. */
export const passedOnTo = ({ chases, since, status }: Case, profile: Profile): string | undefined =>
  chases.some((chase) => chase.stage === 'escalated' && chase.since === since)
    ? escalationOf(profile, status)
    : undefined;

/** The channel in which a case in a status is asked for: its own or, where people are asked and nobody is left, of those who appoint. */
export const placeOf = (profile: Profile, status: Status): string =>
  statusOf(profile, status)?.channel ?? profile.contactPeople.appointedBy.channel;

/** The channel that hears next of a case in a status. */
const escalationOf = ({ chasing }: Profile, status: Status): string | undefined =>
  chasing.times.find((entry) => entry.status === status)?.escalateTo;

/**
 * The roles by which a step may be this person's: those that are asked in the channel in which a case stands, and in the one to which it
 * was passed on, for a time or for nobody having what is urgent of it (D7, E2). While a question is open, also those where it was asked, and any of whoever asked it: they may record what
 * they learnt otherwise (D6).
 */
export const rolesAskedNow = (
  subject: Case,
  { id }: Pick<Person, 'id'>,
  profile: Profile,
): readonly string[] => [
  ...rolesIn(statusOf(profile, subject.status)?.channel, profile),
  ...rolesIn(subject.question && statusOf(profile, subject.question.returnTo)?.channel, profile),
  ...(subject.question?.by.id === id ? profile.roles.map(({ code }) => code) : []),
  ...rolesIn(passedOnTo(subject, profile), profile),
  ...(isAlarmSaid(subject) ? rolesIn(profile.chasing.urgent.alarm.channel, profile) : []),
];

/** Whether those who stand in for the manager were told, where a case stands, that nobody has what is urgent (E2). */
const isAlarmSaid = ({ alarmSaid, since }: Case): boolean => alarmSaid !== undefined && alarmSaid.at >= since;

/** The roles whose holders are asked in a channel. */
export const rolesIn = (channel: string | undefined, { workflow }: Profile): readonly string[] =>
  workflow.channels.find(({ code }) => code === channel)?.roles ?? [];

const statusOf = ({ workflow }: Profile, status: Status) =>
  workflow.statuses.find(({ code }) => code === status);
