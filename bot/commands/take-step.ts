import type { Case } from '../domain/case/state';
import type { Command } from '../domain/case/commands';
import type { StepAllowed } from '../domain/door/admission';
import { gistOf } from '../domain/records/repeats';
import { askAhead } from './ask-ahead';
import { carryOut, type CarryOutDeps, type Result } from './carry-out';
import type { Deadline } from './deadline';
import { parkOrder } from './park-order';
import { namelessPerson } from './people';
import type { Order, StoredCase } from './ports';
import type { Person } from '../domain/case/person';

/** A step on a case that somebody was let in to take. */
export interface StepRequest {
  /** Who takes which step on which case, as the door let it. */
  readonly allowed: StepAllowed;
  /** The case as the door read it; undefined while the register is away. */
  readonly stored: StoredCase | undefined;
  /** Whom the directory found of those picked on the form. */
  readonly people: readonly Person[];
  readonly askedAt: string;
  readonly commandId: string;
  /** Entra object ids of everybody picked on the form. */
  readonly picked: readonly string[];
  /** The command once the people are known; of the case, only what a form left unsaid may be taken. */
  readonly commandWith: (people: ReadonlyMap<string, Person>, subject: Case | undefined) => Command;
}

/** What became of a step, with the people the directory found for those picked. */
export type StepResult = Result & { readonly people: readonly Person[] };

/**
 * Takes a step on a case that was read already (D1, D6): the save is one request. While the register is away the order is parked
 * with the names still to come. Throws `Outage` only when parking fails too.
 */
export async function takeStep(
  request: StepRequest,
  deadline: Deadline,
  deps: CarryOutDeps,
): Promise<StepResult> {
  const { allowed, stored, askedAt, commandId, commandWith } = request;
  const nameless = request.picked.map(namelessPerson);
  const people = stored ? request.people : nameless;
  const entered = (by: readonly Person[], subject: Case | undefined): Command =>
    commandWith(new Map(by.map((person) => [person.id, person])), subject);
  const order: Order = {
    ref: allowed.ref,
    command: entered(people, stored?.subject),
    actor: allowed.actor,
    askedAt,
    commandId,
    // By what was entered alone: what is filled in from the case may be another by the second time.
    gist: gistOf(entered(nameless, undefined)),
  };
  if (stored) {
    const isWaiting = askAhead(deps.parked.isWaiting(allowed.ref));
    return { ...(await carryOut(order, deadline, deps, { stored, isWaiting })), people };
  }
  deps.log.warn('register-away', { action: allowed.action });
  return { ...(await parkOrder(order, deps)), people };
}
