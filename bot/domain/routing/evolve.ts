import type { Case } from '../case/state';
import type { CaseEvent } from '../case/events';
import { measuresOf } from '../restricting/in-force';
import { canonical } from '../records/trail';
import { isBinding, isSameRule, routedPerson } from './routed-person';
import { isOfRouting, type RoutingHappened } from './events';
import type { StandingRule } from './state';

type Recorded = Extract<RoutingHappened, { type: 'RoutingRecorded' }>;

/**
 * What a case knows of the rules after an event: what was recorded of them, and by which event what they rest on changed last,
 * whatever that was. Undefined while no restriction ever bound.
 */
export function routingAfter(before: Case, after: Case, event: CaseEvent): Case['routing'] {
  const { happened, number, at } = event;
  const kept = before.routing ?? { standing: [] };
  if (happened.type === 'CaseErased') return after.routing;
  if (isOfRouting(happened))
    return happened.type === 'RoutingReminded'
      ? { ...kept, remindedAt: at }
      : { ...kept, standing: standingAfter(kept.standing, happened, event) };
  if (basisOf(before) === basisOf(after)) return before.routing;
  return { ...kept, changed: { number, at }, remindedAt: undefined };
}

/** Everything on which it depends what is to be routed from where to whom, as one text; '' while nothing binds. */
const basisOf = (subject: Case): string =>
  isBinding(subject)
    ? canonical([
        routedPerson(subject)?.id ?? '',
        subject.customer.email ?? '',
        subject.customer.telephone ?? '',
        (measuresOf(subject)?.restrictions ?? []).map(({ kind }) => kind),
      ])
    : '';

function standingAfter(
  standing: readonly StandingRule[],
  { set, undone, tested, note }: Recorded,
  { by, at }: Pick<CaseEvent, 'by' | 'at'>,
): StandingRule[] {
  const left = standing.filter((rule) => !undone.some((one) => isSameRule(one, rule)));
  return [...left, ...set.map((rule) => ({ ...rule, by, at }))].map((rule) => {
    const test = tested.find((one) => isSameRule(one, rule));
    if (!test) return rule;
    const { arrived } = test;
    return { ...rule, test: { arrived, ...(note === undefined || arrived ? {} : { note }), by, at } };
  });
}
