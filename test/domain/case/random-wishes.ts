import * as fc from 'fast-check';
import type { DateTime } from 'luxon';
import { type Command, commandSchema } from '../../../bot/domain/case/commands';
import type { Actor } from '../../../bot/domain/case/context';
import { type Action, actions } from '../../../bot/policy/codes';
import { aCommand } from '../../builders/commands';
import { aDraftOfMeasures, aReportForm } from '../../builders/forms';
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
} from '../../builders/people';
import { aProfile } from '../../builders/profile';
import type { Person } from '../../../bot/domain/case/person';

/** The steps that somebody of the cast may ever take: none of them runs mail and telephones. */
export const stepsOfCast: readonly Action[] = actions.filter((action) => action !== 'record-routing');

const profile = aProfile();
const considerations = profile.decision.considerations.map(({ code }) => code);

/** Everyone who ever does anything in a random history. */
export const cast: readonly Actor[] = [
  ...[aReporter(), anActor('gregor'), aManager(), anActor('nadia'), aHead(), anotherHead()],
  ...[anEmtMember(), anotherEmtMember(), aSpoc(), aDeputy(), anActor('priya', ['people-and-change'])],
  anActor('moira', ['legal']),
];

/** One random wish of a random person; the numbers are choices, read when the case is known. */
export interface Wish {
  /** Whoever can lead the case on does so; or `who` presses a button they are offered; or tries what comes to mind. */
  readonly mood: 'eager' | 'busy' | 'bold';
  /** What the eager are after in this life, where it is the first wish of one. */
  readonly aim: Action;
  readonly who: Actor;
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
  /** Whether the wish arrives under the id of the one before. */
  readonly again: boolean;
}

const rarely = fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0);
const mostly = rarely.map((seldom) => !seldom);

/** Ways that are too long to be come to the end of by chance: more lives are after them. */
const longestWays: readonly Action[] = ['propose-variation', 'propose-variation', 'propose-lifting'];

/** Up to thirty wishes, the first of which is meant as a report. */
export const wishes: fc.Arbitrary<readonly Wish[]> = fc.array(
  fc.record<Wish>({
    mood: fc.constantFrom('eager', 'eager', 'eager', 'busy', 'busy', 'bold'),
    aim: fc.constantFrom(...stepsOfCast, ...longestWays),
    who: fc.constantFrom(...cast),
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

/** What a person who has this wish enters for an action, on a day. */
export function wishedFor(action: Command['action'], wish: Wish, clock: DateTime): Command {
  const complete = aCommand(action);
  const said = Object.entries(saidBy(wish, clock)).filter(([field]) => field in complete);
  return commandSchema.parse({ ...complete, ...Object.fromEntries(said) });
}

/** Everything a person may enter, whichever the form. */
function saidBy(wish: Wish, clock: DateTime) {
  const [first, second, third] = wish.people;
  const today = clock.toFormat('yyyy-MM-dd');
  const text = wish.careful ? 'Because it is so.' : ' ';
  return {
    form: aReportForm({
      behaviours: [wish.behaviour],
      threshold: 'disruption-of-work',
      narrative: text,
      affected: wish.people.slice(2),
      violent: wish.choice % 2 === 0,
      ...(first ? { manager: first } : {}),
    }),
    measures: aDraftOfMeasures({
      restrictions: [{ kind: wish.kind, answers: answers[wish.kind] ?? {} }],
      reviewOn: clock.plus({ days: wish.reviewIn }).toFormat('yyyy-MM-dd'),
      ...(second ? { spoc: second } : {}),
      ...(third ? { deputy: third } : {}),
    }),
    reason: text,
    role: wish.told ? 'spoc' : 'deputy',
    person: second,
    rationale: wish.careful ? text : 'Because I say so.',
    considerations: considerations.slice(wish.careful ? 0 : 1),
    notConsultedBecause: text,
    question: text,
    of: wish.told ? 'reporter' : 'manager',
    tell: { told: wish.told, reason: text },
    told: wish.told,
    sentOn: today,
    madeOn: today,
    receivedOn: today,
    receivedTime: '00:00',
  };
}

const answers: Readonly<Record<string, Readonly<Record<string, string | boolean | string[]>>>> = {
  subject: { reference: 'MID12345', 'duties-done': true, 'outside-our-control': true },
  person: { staff: 'Ailsa Reid' },
  channel: { 'allowed-channels': ['post'] },
  terminated: { 'what-remains': 'None', 'nothing-milder': true },
};
