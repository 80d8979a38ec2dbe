import { DateTime } from 'luxon';
import type { Case } from '../../bot/domain/case';
import type { Command } from '../../bot/domain/command';
import type { Actor, Context } from '../../bot/domain/context';
import { decide, type Outcome } from '../../bot/domain/decide';
import type { CaseEvent } from '../../bot/domain/event';
import { type Action, actions, isParallel, parallelActions } from '../../bot/domain/statuses';
import { permittedActions } from '../../bot/domain/transitions';
import { aProfile } from '../builders/profile';
import { cast, type Wish, wishedFor } from './random-wishes';

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
  for (const [index, wish] of all.entries()) {
    clock = clock.plus({ hours: wish.hours });
    const { actor, action } = subject
      ? chosen(wish, subject)
      : { actor: wish.who, action: 'report' as const };
    const command = wishedFor(action, wish, clock);
    const commandId = wish.again && index > 0 ? `wish-${index - 1}` : `wish-${index}`;
    const now = clock.toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
    const context = { actor, profile, now, commandId };
    const outcome = decide(subject, command, context);
    attempts.push({ before: subject, command, context, outcome });
    if (outcome.kind !== 'done') continue;
    subject = outcome.next;
    events.push(...outcome.events);
  }
  return { attempts, events, subject };
}

/** Who does what: what a mood means depends on where the case stands. */
function chosen(
  { mood, who, choice, hours }: Wish,
  subject: Case,
): { readonly actor: Actor; readonly action: Action } {
  // Every fourth time the tracks beside the restriction flow come to mind as well.
  const thought = hours % 4 === 0 ? actions : flow;
  const offers = cast.flatMap((actor) =>
    permittedActions(subject, { actor, profile })
      .filter((action) => thought.includes(action))
      .filter((action) => mood !== 'eager' || !aside.includes(action))
      .map((action) => ({ actor, action })),
  );
  const open = mood === 'eager' ? offers : offers.filter(({ actor }) => actor.id === who.id);
  const action = thought[choice % thought.length] ?? 'acknowledge';
  // Only a reporter can take a report back: left to chance they would hardly ever be the one who tries.
  const reporter = cast.find(({ id }) => id === subject.reporter.id) ?? who;
  const anything = { actor: action === 'withdraw' ? reporter : who, action };
  return mood === 'bold' ? anything : (open[choice % open.length] ?? anything);
}

/** The steps of the restriction flow. */
const flow: readonly Action[] = actions.filter((action) => !isParallel(action));

/** Steps that lead a case nowhere, or out of reach of a decision: left to chance nothing would ever be decided. */
const aside: readonly Action[] = [
  'add-incident',
  'declare-conflict',
  'ask-for-information',
  'withdraw',
  'close',
  ...parallelActions,
];
