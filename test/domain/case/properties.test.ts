import { randomInt } from 'node:crypto';
import * as fc from 'fast-check';
import { type Case, caseSchema } from '../../../bot/domain/case/state';
import { decide } from '../../../bot/domain/case/decide';
import { type CaseEvent, eventSchema } from '../../../bot/domain/case/events';
import { evolve } from '../../../bot/domain/case/evolve';
import {
  type Action,
  isParallel,
  namingActions,
  parallelActions,
  type Status,
} from '../../../bot/policy/codes';
import { findBreak } from '../../../bot/domain/records/trail';
import { isFinal, permittedActions } from '../../../bot/domain/case/transitions';
import { aHead, aManager, anActor, anEmtMember, aReporter } from '../../builders/people';
import { passedOn } from '../../builders/passed-on';
import { aProfile } from '../../builders/profile';
import { type Attempt, type Life, live } from './random-lives';
import { type Wish, wishes } from './random-wishes';

const profile = aProfile();

/** Every sentence is asked of the same lives, others at each run of this file: living takes far longer than asking. */
const runs = {
  numRuns: Number(process.env['PROPERTY_RUNS'] ?? 250),
  seed: Number(process.env['PROPERTY_SEED'] ?? randomInt(2 ** 31)),
};
const lived = new Map<string, Life>();

/** Somebody's wishes lived through, once. */
function lifeOf(all: readonly Wish[]): Life {
  const key = JSON.stringify(all);
  const life = lived.get(key) ?? live(all);
  lived.set(key, life);
  return life;
}

/** Something that holds whatever random people do in whatever order. */
const always = (sentence: string, holds: (life: Life) => void): void =>
  it(sentence, () =>
    fc.assert(
      fc.property(wishes, (all) => holds(lifeOf(all))),
      runs,
    ),
  );

/** Checks every case that came to be in random histories, as it stood after each step. */
const ofEveryCase = (sentence: string, holds: (subject: Case) => void): void =>
  always(sentence, ({ attempts }) => {
    for (const { outcome } of attempts) if (outcome.kind === 'done') holds(outcome.next);
  });

const readBack = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const replayed = (events: readonly CaseEvent[]): Case | undefined =>
  events.reduce<Case | undefined>((subject, event) => evolve(subject, event), undefined);

ofEveryCase(
  'the version of a case is the number of steps taken on it, contacts logged and passed on',
  (subject) => {
    const numbers = subject.steps.map((step) => step.number);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(subject.version).toBe(subject.steps.length + subject.contacts.total + subject.passedOn.total);
  },
);

always('X3 · the trail of every case is whole', ({ events, subject }) => {
  if (subject) expect(findBreak(events, subject.head)).toBeUndefined();
});

always('a case is what its events make it, from nothing', ({ events, subject }) => {
  expect(replayed(events)).toEqual(subject);
});

ofEveryCase('a case loses nothing when it is stored and read', (subject) => {
  expect(caseSchema.parse(readBack(subject))).toEqual(subject);
});

always('an event loses nothing when it is stored and read', ({ events }) => {
  expect(events.map((event) => eventSchema.parse(readBack(event)))).toEqual(events);
});

always('a case that ended is never decided on again', ({ attempts }) => {
  for (const { before, command, outcome } of attempts) {
    if (!before || !isFinal(profile, before.status) || outcome.kind !== 'done') continue;
    expect(parallelActions.filter((action) => action === command.action)).toHaveLength(1);
    expect(outcome.next.status).toBe(before.status);
  }
});

/** Who is named in a report decides on it or does not (D5): that is no report to a third party, and no task. */
const isNaming = (action: string): boolean => namingActions.some((one) => one === action);

const flowOf = (subject: Case) =>
  [aReporter(), aManager(), aHead(), anEmtMember()].map((actor) =>
    permittedActions(subject, { actor, profile }).filter((action) => !isParallel(action)),
  );

always(
  'E3 · a report to third parties or a task neither moves nor holds up the restriction flow',
  ({ attempts }) => {
    for (const { before, command, outcome } of attempts) {
      const action = command.action;
      if (!before || action === 'report' || !isParallel(action) || outcome.kind !== 'done') continue;
      if (isNaming(action)) continue;
      const { status, since, decision, proposal, question } = outcome.next;
      expect({ status, since, decision, proposal, question }).toEqual({
        status: before.status,
        since: before.since,
        decision: before.decision,
        proposal: before.proposal,
        question: before.question,
      });
      expect(flowOf(outcome.next)).toEqual(flowOf(before));
    }
  },
);

always(
  'E3 · a step of the restriction flow takes no step away from the reports to third parties',
  ({ attempts }) => {
    for (const { before, command, outcome } of attempts) {
      const action = command.action;
      if (!before || action === 'report' || isParallel(action) || outcome.kind !== 'done') continue;
      expect(outcome.next.externalReports).toEqual(before.externalReports);
      // Whom an incident names as affected, or who declares a conflict, is out of the case from then on (D5).
      if (action === 'add-incident' || action === 'declare-conflict') continue;
      // Whoever was the manager takes the steps of one no more.
      const others = [aManager(), aHead()].filter(
        ({ id }) => action !== 'change-manager' || id !== before.manager.id,
      );
      for (const actor of others) {
        if (!permittedActions(before, { actor, profile }).includes('propose-external-report')) continue;
        expect(permittedActions(outcome.next, { actor, profile })).toContain('propose-external-report');
      }
    }
  },
);

always(
  'E3 · no report to a third party is decided before advice on it, nor made before it is approved',
  ({ events }) => {
    const advised = new Set<number>();
    const approved = new Set<number>();
    for (const { happened } of events) {
      if (happened.type === 'AdviceGiven') advised.add(happened.report);
      if (happened.type === 'ExternalReportDecided') {
        expect(advised).toContain(happened.report);
        if (happened.approved) approved.add(happened.report);
      }
      if (happened.type === 'ExternalReportMade') expect(approved).toContain(happened.report);
    }
  },
);

always('D2 · only a member of EMT decides', ({ attempts }) => {
  for (const { context } of deciding(attempts, ['approve', 'approve-with-changes', 'refuse'])) {
    expect(context.actor.roles).toContain('emt');
  }
});

always('D5 · nobody decides who reported, is affected or declared a conflict', ({ attempts }) => {
  const steps: readonly Action[] = ['close', 'endorse', 'approve', 'approve-with-changes', 'refuse'];
  for (const { before, context } of deciding(attempts, steps)) {
    // Who said that they were not affected, or was named in what somebody else set aside, is not kept.
    const isFree = (id: string, number: number): boolean =>
      before?.affectedAnswers.some((said) => said.incident === number && said.by.id === id && !said.was) ===
        true || (before?.incidents[number - 1]?.setAside?.by.id ?? id) !== id;
    const kept = [
      ...(before?.incidents ?? []).flatMap(({ by, affected }, index) => [
        by,
        ...affected.filter(({ id }) => !isFree(id, index + 1)),
      ]),
      ...(before?.conflicts ?? []).map(({ by }) => by),
    ];
    expect(kept.map(({ id }) => id)).not.toContain(context.actor.id);
  }
});

ofEveryCase(
  'D4, R7, S1 · what is decided says why, weighs all, names the policy, a review, SPOC and deputy',
  (subject) => {
    const { decision } = subject;
    if (!decision) return;
    expect(decision.rationale.trim()).not.toBe('');
    expect(decision.considerations).toEqual(profile.decision.considerations.map(({ code }) => code));
    expect(decision.policyVersion).toBe('Customer Behaviour Policy, August 2021');
    expect(decision.paragraphs).not.toEqual([]);
    if (decision.outcome === 'refused') return;
    const { spoc, deputy, reviewOn, equality } = decision.measures;
    expect(reviewOn > decision.at.slice(0, 10)).toBe(true);
    expect(equality.considered).toBe(true);
    // Q1: People and Change advised, or the reason stands why it could not wait for them; never both.
    expect(equality.consulted).toBe(decision.notConsultedBecause === undefined);
    expect([spoc, deputy]).not.toContain(undefined);
    expect(spoc?.id).not.toBe(deputy?.id);
  },
);

ofEveryCase(
  'R6 · no restriction is active before the customer was told, or a reason why not stands',
  (subject) => {
    if (subject.status !== 'restricted') return;
    const why = subject.notice?.told ? subject.notice.sentOn : subject.notice?.reason;
    expect(why?.trim() ?? '').not.toBe('');
  },
);

ofEveryCase('a case has a decision exactly when it was decided', ({ status, decision }) => {
  const approved = status === 'awaiting-notice' || sinceInForce.includes(status);
  expect(decision !== undefined).toBe(approved || status === 'refused');
  if (approved) expect(decision?.outcome).not.toBe('refused');
  // Whoever is not to be told is not waited for.
  if (decision?.outcome !== 'refused' && decision?.notToldBecause !== undefined)
    expect(sinceInForce).toContain(status);
});

always(
  'R6 · V2 · a variation that asks more is not in force before the customer was told',
  ({ attempts }) => {
    for (const { before, outcome } of attempts) {
      if (outcome.kind !== 'done') continue;
      const [{ happened } = { happened: undefined }, ...others] = outcome.events;
      if (happened?.type !== 'ChangeDecided' || happened.bindsAtOnce || others.length > 0) continue;
      expect(outcome.next.inForce).toEqual(before?.inForce);
    }
  },
);

/** Where a case can stand once its restriction is in force. */
const sinceInForce: readonly Status[] = [
  ...(['restricted', 'awaiting-variation', 'awaiting-lifting'] as const),
  ...(['awaiting-change-notice', 'awaiting-lifting-notice', 'lifted'] as const),
];

ofEveryCase('D6 · a question is open exactly while information is awaited', ({ status, question }) => {
  expect(question !== undefined).toBe(status === 'awaiting-information');
});

always('D6 · an answer brings a case back to where the question found it', ({ attempts }) => {
  let asked: string | undefined;
  for (const { before, command, outcome } of attempts) {
    if (outcome.kind !== 'done') continue;
    if (command.action === 'ask-for-information') asked = before?.status;
    if (command.action === 'give-information') expect(outcome.next.status).toBe(asked);
  }
});

always('the same wish twice is one effect', ({ attempts }) => {
  for (const { command, context, outcome } of attempts) {
    if (outcome.kind !== 'done') continue;
    expect(decide(outcome.next, command, context)).toEqual({ kind: 'repeat', subject: outcome.next });
  }
});

always(
  'the same wish on the same case has the same outcome, and changes neither case nor wish',
  ({ attempts }) => {
    for (const { before, command, context, outcome } of attempts) {
      const asked = readBack([before, command, context.actor]);
      expect(decide(before, command, context)).toEqual(outcome);
      expect(readBack([before, command, context.actor])).toEqual(asked);
    }
  },
);

always('a button that is offered is never refused for who presses it or when', ({ attempts }) => {
  for (const { before, command, context, outcome } of attempts) {
    if (!before || command.action === 'report' || outcome.kind === 'repeat') continue;
    const offered = permittedActions(before, context).includes(command.action);
    const code = outcome.kind === 'refused' ? outcome.refusal.code : 'Done';
    expect([offered, code]).toEqual([['Done', 'Incomplete', 'CaseFull'].includes(code), code]);
  }
});

ofEveryCase('D7 · no case hangs: once it was passed on some role can lead it on, whoever is away', (one) => {
  const subject = passedOn(one);
  const { final, continues } = profile.workflow.statuses.find(({ code }) => code === subject.status) ?? {};
  if (final || continues !== undefined) return;
  const stays: readonly Action[] = ['add-incident', 'declare-conflict', ...parallelActions];
  const ways = profile.roles.flatMap(({ code }) =>
    permittedActions(subject, { actor: anActor('catriona', [code]), profile }).filter(
      (step) => !stays.includes(step),
    ),
  );
  expect(ways).not.toEqual([]);
});

const deciding = (attempts: readonly Attempt[], steps: readonly Action[]): readonly Attempt[] =>
  attempts.filter(
    ({ outcome, command }) => outcome.kind === 'done' && steps.some((step) => step === command.action),
  );
