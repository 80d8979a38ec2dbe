import { type Case, caseSchema } from '../case/state';
import type { CaseEvent } from '../case/events';
import { isLasting } from './events';
import { theBot } from '../case/person';
import { chainStart } from './trail';

/**
 * What is left of a case when it is erased (X4): its reference, where it stood and since when, under which policy, who
 * erased it, and its place in the trail. It is made of what stays, so that whatever a case learns to keep is left out.
 */
export function erasedCase(before: Case, { number, at, by, command, happened, hash }: CaseEvent): Case {
  const { ref, profile, status, since, erasure } = before;
  const start = chainStart(before.reportKey);
  return caseSchema.parse({
    ref,
    profile,
    status,
    since,
    version: number,
    head: hash,
    applied: [command],
    // The column is unique, and a form opened once must not be found by what is left.
    reportKey: `erased/${start}`,
    customerRef: '',
    customer: { name: '', references: [] },
    reporter: theBot,
    manager: theBot,
    incidents: [{ ...nothing, occurredAt: since, by: theBot, at: since }],
    answers: [],
    conflicts: [],
    erasure: erasure && { ...erasure, doneAt: at, chainStart: start },
    steps: [
      ...before.steps.filter((step) => isLasting(step.event)),
      { event: happened.type, number, by, at },
    ],
  });
}

/** A case has an incident, even one of which nothing is known any more. */
const nothing = {
  channel: '',
  behaviours: ['erased'],
  narrative: '',
  affected: [],
  witnesses: [],
  recording: '',
  violent: false,
  danger: false,
} as const;
