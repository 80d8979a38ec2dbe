import { createHash } from 'node:crypto';
import type { RoutedDetail } from '../../policy/codes/routing';
import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import { measuresOf } from '../restricting/in-force';
import { dayOf, instantOf, startOfDay } from '../time/calendar';
import { type IsWorkingDay, workingDaysAfter } from '../time/working-days';
import { isBinding, isSameRule, routedPerson } from './routed-person';
import type { RoutingRule, StandingRule } from './state';

/** What is still to be done so that the customer's contact is brought to whom it is to go, and nowhere once nothing binds (S1, R5). */
export interface OwedRouting {
  readonly set: readonly RoutingRule[];
  readonly undo: readonly StandingRule[];
  /** What was set and of which no test is known to have arrived. */
  readonly test: readonly StandingRule[];
}

/** What is owed: what holds now, held against what was last recorded as set, tested and taken out. */
export function owedRouting(subject: Case, profile: Profile): OwedRouting {
  const wanted = wantedRules(subject, profile);
  const standing = subject.routing?.standing ?? [];
  const isWanted = (rule: RoutingRule): boolean => wanted.some((one) => isSameRule(one, rule));
  return {
    set: wanted.filter((rule) => !standing.some((one) => isSameRule(one, rule))),
    undo: standing.filter((rule) => !isWanted(rule)),
    test: standing.filter((rule) => isWanted(rule) && rule.test?.arrived !== true),
  };
}

/** Everything that is owed, in the order in which it is done. */
export const allOwed = ({ undo, set, test }: OwedRouting): readonly RoutingRule[] => [
  ...undo,
  ...set,
  ...test,
];

/** Where what is known of a customer stands on their case. */
const knownAs = {
  'email-address': 'email',
  'telephone-number': 'telephone',
} as const satisfies Record<RoutedDetail, keyof Case['customer']>;

/** The rules that are to stand: of each detail that a kind in force routes, from what is known of the customer. */
function wantedRules(subject: Case, { routing, restrictionKinds }: Profile): readonly RoutingRule[] {
  if (!routing || !isBinding(subject)) return [];
  const kinds = new Set(measuresOf(subject)?.restrictions.map(({ kind }) => kind));
  const routed = restrictionKinds.filter(({ code }) => kinds.has(code)).flatMap(({ routes }) => routes);
  return routing.rules
    .filter(({ detail }) => routed.some((route) => route.detail === detail))
    .flatMap(({ detail }): readonly RoutingRule[] => {
      const from = subject.customer[knownAs[detail]]?.trim() ?? '';
      const to = routedPerson(subject) ?? standingOn(detail, subject)?.to;
      return from === '' || !to ? [] : [{ detail, from, to }];
    });
}

const standingOn = (detail: RoutedDetail, { routing }: Case): StandingRule | undefined =>
  routing?.standing.find((rule) => rule.detail === detail);

/** How something to be done is named on a form, so that what is sent means what was read: 17 characters at most. */
export const routingKey = (doing: 'set' | 'undo', { detail, from, to }: RoutingRule): string =>
  `${doing}-${createHash('sha256')
    .update(JSON.stringify([detail, from, to.id]))
    .digest('hex')
    .slice(0, 12)}`;

/** The next reminder of what is owed: whether one went before, and from when it is due. */
export interface NextRouting {
  readonly remindedAt: string | undefined;
  /** Since when it is owed, an instant. */
  readonly since: string;
  readonly dueAt: string;
}

/** Since when something of the rules is owed, an instant. */
export const routingOwedSince = ({ routing, notice, since }: Case): string =>
  routing?.changed?.at ?? notice?.at ?? since;

/** When those who run mail and telephones are next reminded of what is owed, again and again (D7); undefined where nothing is. */
export function nextRouting(
  subject: Case,
  profile: Profile,
  isWorkingDay: IsWorkingDay,
): NextRouting | undefined {
  const { routing, chasing, timeZone } = profile;
  if (!routing || allOwed(owedRouting(subject, profile)).length === 0) return undefined;
  const since = routingOwedSince(subject);
  const { remindedAt } = subject.routing ?? {};
  const days = remindedAt === undefined ? routing.remindAfterWorkingDays : chasing.repeat.everyWorkingDays;
  const day = workingDaysAfter(dayOf(remindedAt ?? since, timeZone), days, isWorkingDay);
  return { remindedAt, since, dueAt: instantOf(day, startOfDay, timeZone) ?? since };
}
