import { type Away, forGood } from '../../domain/absences/absences';
import type { Case } from '../../domain/case/state';
import { newestThreat } from '../../domain/reporting/alarm';
import type { Profile } from '../../policy/profile';
import { type Rule, toPerson, type Wanted } from '../wanted';

/** Those who stand in for the manager, in their channel. */
const toStandingIn = ({ chasing }: Profile): Wanted<'alarm'> => ({
  destination: { kind: 'channel', code: chasing.urgent.alarm.channel },
  card: 'alarm',
  audience: 'channel',
});

/** What is urgent, to those who stand in for a manager who is away (E2); whoever is there is told themself. */
export const toStandInsOf = ({ manager }: Case, profile: Profile, away: Away): readonly Wanted<'alarm'>[] =>
  away.has(manager.id) ? [toStandingIn(profile)] : [];

/** What is urgent, to the manager and, while they are away, to those who stand in (E2). */
export const toAlarmed = (subject: Case, profile: Profile, away: Away): readonly Wanted<'alarm'>[] => [
  ...(away.get(subject.manager.id) === forGood ? [] : [toPerson(subject.manager.id, 'alarm', 'manager')]),
  ...toStandInsOf(subject, profile, away),
];

/** Who hears that nobody has what is urgent, and that somebody has it (E2). */
export const alarmPostings: {
  readonly AlarmRepeated: Rule<'AlarmRepeated'>;
  readonly TakenInHand: Rule<'TakenInHand'>;
} = {
  AlarmRepeated: (subject, _, profile, away) => [
    ...toAlarmed(subject, profile, away).filter(({ destination }) => destination.kind === 'person'),
    toStandingIn(profile),
  ],
  // Whoever told of it is to know that somebody has it.
  TakenInHand: (subject, _, profile) => {
    const threat = newestThreat(subject, profile);
    return threat ? [toPerson(threat.by.id, 'news', 'reporter')] : [];
  },
};
