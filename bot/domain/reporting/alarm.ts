import type { Profile } from '../../policy/profile';
import { type Person, theBot } from '../case/person';
import type { Case } from '../case/state';
import { instantAfter } from '../time/instant';
import { isPressing } from './concerns';
import { escalatedContacts } from './urgency';
import { incidentsOf } from './weight';

/** Violence, a threat or danger, or what else is urgent, that was told of, in an incident or of a contact (E2): by whom, and when, an instant. */
export interface Threat {
  readonly by: Person;
  readonly at: string;
}

/** The newest violence, threat or danger of a case, whether or not somebody sees to it; undefined where there is none. */
export const newestThreat = (subject: Case, profile: Profile): Threat | undefined =>
  [
    ...incidentsOf(subject).filter((incident) => isPressing(incident, profile)),
    ...escalatedContacts(subject, profile),
  ].reduce<Threat | undefined>((newest, one) => (newest && newest.at > one.at ? newest : one), undefined);

/**
 * The violence, threat or danger of a case of which nobody has said that they have it (E2). Whoever leads the case on after it has it as
 * well, unless it is they who told of it. Undefined where there is none, and once nothing more is expected of the case.
 */
export function openAlarm(subject: Case, profile: Profile): Threat | undefined {
  const threat = newestThreat(subject, profile);
  const isOver = profile.workflow.statuses.some(({ code, final }) => code === subject.status && final);
  return threat && !isOver && !isInHand(subject, threat) ? threat : undefined;
}

function isInHand({ inHand, since, steps }: Case, threat: Threat): boolean {
  if (inHand !== undefined && inHand.at >= threat.at) return true;
  const others = [threat.by.id, theBot.id];
  // Several things happen in one second: what was told of is a step as well, and its number says what came after it.
  const told = steps.find(({ at, by }) => at === threat.at && by.id === threat.by.id);
  return steps.some(
    ({ at, by, number }) =>
      at === since && !others.includes(by.id) && (told ? number > told.number : since > threat.at),
  );
}

/**
 * When it is next said that nobody has what is urgent (E2), an instant: by day and by night, until somebody has it. First some times at
 * the pace of the profile, then each time after twice as long, at most a day. Undefined where somebody has it.
 */
export function nextAlarm(subject: Case, profile: Profile): string | undefined {
  const threat = openAlarm(subject, profile);
  if (!threat) return undefined;
  const { everyMinutes, steadyTimes } = profile.chasing.urgent.alarm;
  const { alarmSaid } = subject;
  const { at, times } = alarmSaid?.since === threat.at ? alarmSaid : { at: threat.at, times: 0 };
  const minutes = everyMinutes * 2 ** Math.min(Math.max(0, times + 1 - steadyTimes), mostDoublings);
  return instantAfter(at, Math.min(minutes, longestMinutes) * minuteMs);
}

const minuteMs = 60_000;
const longestMinutes = 24 * 60;
/** Beyond these it is a day in any case. */
const mostDoublings = 12;

/** Whether it was said once more of a threat told of at an instant: those who stand in for the manager have it by then as well. */
export const isAlarmRepeated = ({ alarmSaid }: Case, since: string): boolean => alarmSaid?.since === since;
