import type { Case } from './state';
import type { Command } from './commands';
import type { Context } from './context';
import type { CaseEvent, Happened } from './events';
import { evolve } from './evolve';
import { limitAfter } from '../entries/limits';
import type { Refusal } from './refusal';
import { checkReport } from '../reporting/rules';
import { applyRule } from './rules';
import { setTasks } from '../outside-reports/tasks';
import { chainStart, hashEntry } from '../records/trail';
import { statusAfter, transitionOf } from './transitions';
import { refusalOf } from '../door/refusals';
import { carriedOutBefore, wishKey, typedTextsOf } from '../records/repeats';
import { happens, refuseIncomplete, NoCase, type Verdict } from './verdict';

/** What follows from a command: events and the case after them, the same effect as before, or a refusal. */
export type Outcome =
  | { readonly kind: 'done'; readonly events: readonly CaseEvent[]; readonly next: Case }
  /** This very command was carried out before; nothing happens again. */
  | { readonly kind: 'repeat'; readonly subject: Case }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Given a case (none for a report), a command and who asks when under which policy: what happens, or why not.
 * Pure: the same inputs give the same outcome. A caller that finds the case changed meanwhile decides again.
 */
export function decide(subject: Case | undefined, command: Command, context: Context): Outcome {
  const before = subject && carriedOutBefore(subject.applied, context);
  if (subject && before === 'same') return { kind: 'repeat', subject };
  if (before === 'other') return { kind: 'refused', refusal: sentBefore(command) };
  const verdict = subject === undefined ? begin(command, context) : proceed(subject, command, context);
  if ('refusal' in verdict) return { kind: 'refused', refusal: verdict.refusal };
  const done = record(subject, verdict.happened, context);
  return isTooLarge(done.next, limitAfter(command.action))
    ? { kind: 'refused', refusal: { code: 'CaseFull' } }
    : { kind: 'done', ...done };
}

/** The same form came before with something else in it: that stands, and what came now is handed back. */
export const sentBefore = (command: Command): Refusal => ({
  code: 'SentBefore',
  written: typedTextsOf(command),
});

/** Stamps what happened with number, time, person, command and its place in the trail. */
export function record(
  subject: Case | undefined,
  happened: readonly Happened[],
  context: Pick<Context, 'actor' | 'now' | 'commandId' | 'gist'>,
): { readonly events: readonly CaseEvent[]; readonly next: Case } {
  const { actor, now } = context;
  let current = subject;
  const events: CaseEvent[] = [];
  for (const one of happened) {
    const entry = {
      number: (current?.version ?? 0) + 1,
      at: now,
      by: { id: actor.id, name: actor.name },
      command: wishKey(context),
      happened: one,
    };
    const before = current?.head ?? (one.type === 'IncidentReported' ? chainStart(one.reportKey) : '');
    const event = { ...entry, hash: hashEntry(before, entry) };
    events.push(event);
    current = evolve(current, event);
  }
  if (!current) throw new EmptyVerdict('A verdict that allows a command names at least one event');
  return { events, next: current };
}

/** Thrown when a rule allowed a command and let nothing happen: a fault of ours. Safe for telemetry. */
export class EmptyVerdict extends Error {
  override readonly name = 'EmptyVerdict';
}

/** A multi-line column of a SharePoint list holds 63,999 characters; the case is kept in two. */
const isTooLarge = ({ incidents, ...rest }: Case, limit: number): boolean =>
  JSON.stringify(incidents).length > limit || JSON.stringify(rest).length > limit;

function begin(command: Command, context: Context): Verdict {
  if (command.action !== 'report') throw new NoCase(`There is no case to ${command.action}`);
  const checked = checkReport(command.form, context);
  if ('problems' in checked) return refuseIncomplete(checked.problems);
  const { profile } = context;
  const reported: Happened = {
    type: 'IncidentReported',
    to: 'reported',
    reportKey: command.reportKey,
    profile: { id: profile.id, version: profile.policy.version },
    customerRef: command.customerRef,
    ...checked,
  };
  return happens(reported, ...setTasks(checked.incident, 1, reported.to, context));
}

function proceed(subject: Case, command: Command, context: Context): Verdict {
  if (command.action === 'report') throw new NoCase('A report begins a case; it cannot be made on one');
  const refusal = refusalOf(subject, command.action, context);
  if (refusal) return { refusal };
  const row = transitionOf(context.profile, subject.status, command.action);
  if (!row) throw new NoCase(`No row of the workflow allows ${command.action}`);
  return applyRule(command, { subject, context, to: statusAfter(subject, row) });
}
