import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Case, Person } from '../../bot/domain/case';
import type { Command } from '../../bot/domain/command';
import type { Actor, Context } from '../../bot/domain/context';
import { decide, type Outcome } from '../../bot/domain/decide';
import type { CaseEvent } from '../../bot/domain/event';
import { actions } from '../../bot/domain/statuses';
import { permittedActions } from '../../bot/domain/transitions';
import { aCommand } from '../builders/commands';
import { aDraftOfMeasures, aReportForm } from '../builders/forms';
import {
  aDeputy,
  aHead,
  aManager,
  anActor,
  anEmtMember,
  anotherEmtMember,
  anotherHead,
  aReporter,
  aSpoc,
} from '../builders/people';
import { aProfile } from '../builders/profile';

const profile = aProfile();

/** Everyone who ever does anything in a random history. */
export const cast: readonly Actor[] = [
  ...[aReporter(), anActor('gregor'), aManager(), anActor('nadia'), aHead(), anotherHead()],
  ...[anEmtMember(), anotherEmtMember(), aSpoc(), aDeputy(), anActor('priya', ['people-and-change'])],
];

const deciders = cast.filter(({ roles }) => roles.length > 0);

/** One random wish of a random person; the numbers are choices, read when the case is known. */
export interface Wish {
  readonly who: Actor;
  /** Whether they press a button they were offered, or try whatever comes to mind. */
  readonly offered: boolean;
  readonly choice: number;
  readonly people: readonly Person[];
  /** Hours since the wish before. */
  readonly hours: number;
  readonly behaviour: string;
  readonly kind: string;
  /** Days from today to the review. */
  readonly reviewIn: number;
  /** Whether what they enter lacks nothing. */
  readonly careful: boolean;
  readonly told: boolean;
  readonly again: boolean;
}

const rarely = fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0);
const mostly = rarely.map((seldom) => !seldom);

/** Up to thirty wishes, the first of which is meant as a report. */
export const wishes: fc.Arbitrary<readonly Wish[]> = fc.array(
  fc.record<Wish>({
    who: fc.oneof(fc.constantFrom(...cast), fc.constantFrom(...deciders)),
    offered: mostly,
    choice: fc.nat({ max: 997 }),
    people: fc.array(fc.constantFrom(...cast.map(({ id, name }) => ({ id, name }))), {
      minLength: 3,
      maxLength: 3,
    }),
    hours: fc.nat({ max: 72 }),
    behaviour: fc.constantFrom(...profile.behaviours.map(({ code }) => code)),
    kind: fc.constantFrom(...profile.restrictionKinds.map(({ code }) => code)),
    reviewIn: fc.integer({ min: -1, max: 93 }),
    careful: mostly,
    told: mostly,
    again: rarely,
  }),
  { minLength: 1, maxLength: 30, size: 'max' },
);

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
    const command = commandOf(wish, subject, clock);
    const commandId = wish.again && index > 0 ? `wish-${index - 1}` : `wish-${index}`;
    const now = clock.toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
    const context = { actor: wish.who, profile, now, commandId };
    const outcome = decide(subject, command, context);
    attempts.push({ before: subject, command, context, outcome });
    if (outcome.kind !== 'done') continue;
    subject = outcome.next;
    events.push(...outcome.events);
  }
  return { attempts, events, subject };
}

function commandOf(wish: Wish, subject: Case | undefined, clock: DateTime): Command {
  if (subject === undefined) return aCommand('report', subsetFor('report', saidBy(wish, clock)));
  const may = permittedActions(subject, { actor: wish.who, profile });
  // Everyone may add an incident, and whoever did decides no more: left to chance nothing would ever be decided.
  const buttons = may.filter((action) => action !== 'add-incident');
  const open = wish.offered && buttons.length > 0 ? buttons : actions;
  const action = open[wish.choice % open.length] ?? 'acknowledge';
  return aCommand(action, subsetFor(action, saidBy(wish, clock)));
}

/** Everything a person may enter, whichever the form. */
function saidBy(wish: Wish, clock: DateTime) {
  const [first, second, third] = wish.people;
  const text = wish.careful ? 'Because it is so.' : ' ';
  return {
    form: aReportForm({
      behaviours: [wish.behaviour],
      threshold: 'disruption-of-work',
      narrative: text,
      affected: wish.people.slice(2),
      ...(first ? { manager: first } : {}),
    }),
    measures: aDraftOfMeasures({
      restrictions: [{ kind: wish.kind, answers: answers[wish.kind] ?? {} }],
      reviewOn: clock.plus({ days: wish.reviewIn }).toFormat('yyyy-MM-dd'),
      ...(second ? { spoc: second } : {}),
      ...(third ? { deputy: third } : {}),
    }),
    reason: text,
    rationale: text,
    question: text,
    of: wish.told ? 'reporter' : 'manager',
    tell: { told: wish.told, reason: text },
    told: wish.told,
  };
}

const answers: Readonly<Record<string, Readonly<Record<string, string | boolean | string[]>>>> = {
  subject: { reference: 'MID12345', 'duties-done': true, 'outside-our-control': true },
  person: { staff: 'Ailsa Reid' },
  channel: { 'allowed-channels': ['post'] },
  terminated: { 'what-remains': 'None' },
};

/** What the form of an action has room for. */
function subsetFor(action: Command['action'], said: ReturnType<typeof saidBy>): object {
  const fields = Object.keys(aCommand(action));
  return Object.fromEntries(Object.entries(said).filter(([field]) => fields.includes(field)));
}
