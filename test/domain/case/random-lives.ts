import { DateTime } from 'luxon';
import type { Case } from '../../../bot/domain/case/state';
import type { Command } from '../../../bot/domain/case/commands';
import type { Actor, Context } from '../../../bot/domain/case/context';
import { decide, type Outcome } from '../../../bot/domain/case/decide';
import type { CaseEvent } from '../../../bot/domain/case/events';
import { type Action, actions, isParallel, parallelActions } from '../../../bot/policy/codes';
import { permittedActions } from '../../../bot/domain/case/transitions';
import { refusalOf } from '../../../bot/domain/door/refusals';
import { aProfile } from '../../builders/profile';
import { cast, stepsOfCast, type Wish, wishedFor } from './random-wishes';

const profile = aProfile();

/** One wish and what came of it. */
export interface Attempt {
  readonly before: Case | undefined;
  readonly command: Command;
  readonly context: Context;
  readonly outcome: Outcome;
}

/** All that happened in one random history. */
export interface Life {
  readonly attempts: readonly Attempt[];
  readonly events: readonly CaseEvent[];
  /** Undefined when not even a report was made. */
  readonly subject: Case | undefined;
}

/** Lets the wishes happen, one after the other, from 3 November 2025 on. */
export function live(all: readonly Wish[]): Life {
  let subject: Case | undefined;
  let clock = DateTime.fromISO('2025-11-03T10:00:00Z', { zone: 'utc' });
  const attempts: Attempt[] = [];
  const events: CaseEvent[] = [];
  const goals = all[0] ? goalsOf(all[0].aim) : [];
  for (const [index, wish] of all.entries()) {
    clock = clock.plus({ hours: wish.hours });
    const aimed = subject && wish.mood === 'eager' ? towards(goals, wish, subject) : undefined;
    const { actor, action } =
      aimed ?? (subject ? chosen(wish, subject) : { actor: wish.who, action: 'report' as const });
    // Whoever is after something lacks nothing.
    const command = wishedFor(action, aimed ? { ...wish, careful: true } : wish, clock);
    const commandId = wish.again && index > 0 ? `wish-${index - 1}` : `wish-${index}`;
    const now = clock.toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
    const context = { actor, profile, now, commandId };
    const outcome = decide(subject, command, context);
    attempts.push({ before: subject, command, context, outcome });
    if (outcome.kind !== 'done') continue;
    subject = outcome.next;
    if (goals[0] === action) goals.shift();
    events.push(...outcome.events);
  }
  return { attempts, events, subject };
}

/** Somebody and what they try. */
interface Try {
  readonly actor: Actor;
  readonly action: Action;
}

/** What has to happen before a step that no other step of the flow leads to. */
const leadingTo: Partial<Record<Action, readonly Action[]>> = {
  'give-information': ['ask-for-information'],
  'give-advice': ['propose-external-report'],
  'decide-external-report': ['propose-external-report', 'give-advice'],
  'record-external-report': ['propose-external-report', 'give-advice', 'decide-external-report'],
};

/** What follows from a proposal, so that lives see the end of it. */
const followedBy: Partial<Record<Action, readonly Action[]>> = {
  'propose-variation': ['approve', 'record-notice'],
  'propose-lifting': ['approve', 'record-notice'],
};

/** The steps that a life is after, the first of them first. */
const goalsOf = (aim: Action): Action[] => [...(leadingTo[aim] ?? []), aim, ...(followedBy[aim] ?? [])];

/** The next goal, once somebody may take that step. */
function towards([goal]: readonly Action[], { choice }: Wish, subject: Case): Try | undefined {
  if (goal === undefined) return undefined;
  const able = cast.filter((actor) => refusalOf(subject, goal, { actor, profile }) === undefined);
  return oneOf(
    choice,
    able.map((actor) => ({ actor, action: goal })),
    ({ actor }) => actor.id,
  );
}

/** Who does what: what a mood means depends on where the case stands. */
function chosen({ mood, who, choice, hours }: Wish, subject: Case): Try {
  // Every fourth time the tracks beside the restriction flow come to mind as well.
  const thought = hours % 4 === 0 ? stepsOfCast : flow;
  const anything = { actor: who, action: thought[choice % thought.length] ?? 'acknowledge' };
  if (mood === 'bold') return (hours % 2 === 0 ? refusedTry(choice, subject) : undefined) ?? anything;
  const offers = cast.flatMap((actor) =>
    permittedActions(subject, { actor, profile })
      .filter((action) => thought.includes(action))
      .filter((action) => mood !== 'eager' || !aside.includes(action))
      .map((action) => ({ actor, action })),
  );
  const open = mood === 'eager' ? offers : offers.filter(({ actor }) => actor.id === who.id);
  return oneOf(choice, open, ({ action }) => action) ?? anything;
}

/** Reasons of refusal that whoever tries anything meets with all the time. */
const plain: readonly string[] = ['MovedOn', 'NotYours', 'NotTheirs', 'NothingOpen'];

/** Something that will be refused for more than its time and place, each reason there is as likely as any other, however few can meet with it. */
function refusedTry(choice: number, subject: Case): Try | undefined {
  const tries = cast.flatMap((actor) => stepsOfCast.map((action) => ({ actor, action })));
  const refused = tries.flatMap((one) => {
    const refusal = refusalOf(subject, one.action, { actor: one.actor, profile });
    return refusal && !plain.includes(refusal.code) ? [{ ...one, code: refusal.code }] : [];
  });
  return oneOf(choice, refused, ({ code }) => code);
}

/** One of a list: first which kind, each as likely as the others, then which of that kind. */
function oneOf<T>(choice: number, list: readonly T[], kindOf: (one: T) => string): T | undefined {
  const kinds = [...new Set(list.map(kindOf))];
  const kind = kinds[choice % kinds.length];
  const same = list.filter((one) => kindOf(one) === kind);
  return same[Math.floor(choice / kinds.length) % same.length];
}

/** The steps of the restriction flow. */
const flow: readonly Action[] = actions.filter((action) => !isParallel(action));

/** Steps that lead a case nowhere, or out of reach of a decision: left to chance nothing would ever be decided. */
const aside: readonly Action[] = [
  'add-incident',
  'declare-conflict',
  'ask-for-information',
  'withdraw',
  'change-manager',
  'take-in-hand',
  'tell-contact-person',
  'close',
  ...parallelActions,
];
