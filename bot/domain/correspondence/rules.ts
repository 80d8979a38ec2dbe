import { dayOf, instantOf } from '../time/calendar';
import type { Case } from '../case/state';
import type { CommandOf } from '../case/commands';
import type { Context } from '../case/context';
import { contactLevels } from '../../policy/codes/correspondence';
import type { Profile } from '../../policy/profile';
import type { Position } from './positions';
import { channelIn, positionAfter } from './questions';
import { Entries } from '../entries/entries';
import { textLimits } from '../entries/limits';
import type { StepRules } from '../case/rule';
import { happens, refuseIncomplete, type Step, type Verdict } from '../case/verdict';
import { hasCome, instantAfter } from '../time/instant';

/** A contact was read and is logged (S3): what the answers propose, or otherwise for a reason. */
function logContact(command: CommandOf<'log-contact'>, { subject, context, to }: Step): Verdict {
  const { profile } = context;
  const { outcomes, businessAreas } = profile.correspondence;
  const entries = new Entries();
  const position = positionAfter(command.answers, subject, profile);
  if (position?.kind !== 'proposal') entries.note('answers', 'missing');
  const proposed = position?.kind === 'proposal' ? position.outcome.code : '';
  const outcome = entries.chosen('outcome', command.outcome, outcomes);
  checkFloor(outcome, position, profile, entries);
  const isOverride = outcome !== proposed;
  const reason = isOverride ? entries.required('why', command.reason, textLimits.reason) : '';
  const goesToArea = outcomes.some(({ code, toArea }) => code === outcome && toArea);
  const area = goesToArea ? entries.chosen('area', command.area, businessAreas) : '';
  const receivedAt = checkReceived(command, subject, context, entries);
  const summary = entries.required('summary', command.summary, textLimits.reason);
  // Not acknowledged never means not read.
  if (!command.read) entries.note('read', 'missing');
  if (entries.problems.length > 0 || receivedAt === undefined) return refuseIncomplete(entries.problems);
  return happens({
    type: 'ContactLogged',
    to,
    receivedAt,
    channel: channelIn(command.answers),
    summary,
    answers: command.answers,
    proposed,
    outcome,
    ...(area === '' ? {} : { area }),
    ...(isOverride ? { reason } : {}),
  });
}

/** What was answered is the least that is done: it may be raised, never lowered, whatever the reason (S3). */
function checkFloor(
  chosen: string,
  position: Position | undefined,
  { correspondence }: Profile,
  entries: Entries,
): void {
  if (position?.kind !== 'proposal' || chosen === '') return;
  if (
    correspondence.outcomes.some(({ code }) => code === chosen) &&
    !isNoLess(chosen, position, correspondence)
  )
    entries.note('outcome', 'below-floor', { words: position.outcome.label });
}

/** Whether an outcome does no less than what was proposed. */
export function isNoLess(
  chosen: string,
  { outcome: proposed }: Extract<Position, { kind: 'proposal' }>,
  { outcomes }: Profile['correspondence'],
): boolean {
  const level = outcomes.find(({ code }) => code === chosen)?.level ?? 'file';
  return contactLevels.indexOf(level) >= contactLevels.indexOf(proposed.level);
}

function checkReceived(
  { receivedOn, receivedTime }: CommandOf<'log-contact'>,
  subject: Case,
  { profile, now }: Context,
  entries: Entries,
): string | undefined {
  const day = entries.required('receivedOn', receivedOn, textLimits.reference);
  const time = entries.required('receivedTime', receivedTime, textLimits.reference);
  if (day === '' || time === '') return undefined;
  const isDate = instantOf(day, '12:00', profile.timeZone) !== undefined;
  const at = instantOf(day, time, profile.timeZone);
  if (!isDate) entries.note('receivedOn', 'not-a-date');
  else if (at === undefined) entries.note('receivedTime', 'not-a-time');
  else if (!hasCome(at, now)) entries.note('receivedOn', 'in-the-future');
  else if (day < dayOf(subject.decision?.at ?? subject.since, profile.timeZone)) {
    entries.note('receivedOn', 'before-decision');
  }
  return at;
}

/** Somebody who was contacted passes it on to the contact person (S1, S2): who it was, how, and what was wanted. */
function tellContactPerson(
  command: CommandOf<'tell-contact-person'>,
  { subject, context, to }: Step,
): Verdict {
  const { correspondence, contactChannels } = context.profile;
  const entries = new Entries();
  const writer = entries.chosen('writer', command.writer, correspondence.writers);
  const channel = entries.chosen('cameBy', command.channel, contactChannels);
  const summary = entries.required('summary', command.summary, textLimits.note);
  if (passedOnLately(subject, context) >= mostAnHour)
    entries.note('summary', 'too-many', { limit: mostAnHour });
  return entries.problems.length > 0
    ? refuseIncomplete(entries.problems)
    : happens({ type: 'ContactPassedOn', to, writer, channel, summary });
}

/** How many contacts of one customer somebody passes on within an hour: after that they had better speak to each other. */
const mostAnHour = 3;

const passedOnLately = ({ passedOn }: Case, { actor, now }: Context): number =>
  passedOn.latest.filter(({ by, at }) => by.id === actor.id && at > instantAfter(now, -3_600_000)).length;

/** The rules of logging a contact, and of passing it on to whoever looks after it. */
export const contactRules: StepRules<'log-contact' | 'tell-contact-person'> = {
  'log-contact': logContact,
  'tell-contact-person': tellContactPerson,
};
