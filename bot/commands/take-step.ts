import type { Case } from '../domain/case/state';
import type { Command } from '../domain/case/commands';
import type { Actor } from '../domain/case/context';
import { askAhead } from './ask-ahead';
import { carryOut, type CarryOutDeps, type Result } from './carry-out';
import type { Deadline } from './deadline';
import { Outage } from './outage';
import { namelessPerson } from './people';
import type { Order } from './ports';
import type { Person } from '../domain/case/person';

/** A step on a case that somebody asks for. */
export interface StepRequest {
  readonly ref: string;
  /** With roles verified for this step; while the directory is asked, the case is already being read. */
  readonly actor: Promise<Actor>;
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
 * Takes a step on a case (D1, D6): the case and the names of the people picked in one request, the save in a second.
 * When the register is away the order is parked with the names still to come. Rejects as `actor` does: nothing is decided
 * or kept for somebody whose roles are not known.
 */
export async function takeStep(
  request: StepRequest,
  deadline: Deadline,
  deps: CarryOutDeps,
): Promise<StepResult> {
  const loading = askAhead(deps.register.load(request.ref, deadline, request.picked));
  const isWaiting = askAhead(deps.parked.isWaiting(request.ref));
  const actor = await request.actor;
  const order = (people: readonly Person[], subject: Case | undefined): Order => ({
    ref: request.ref,
    command: request.commandWith(new Map(people.map((person) => [person.id, person])), subject),
    actor,
    askedAt: request.askedAt,
    commandId: request.commandId,
  });
  try {
    const loaded = await loading;
    if (!loaded) return { kind: 'no-such-case', people: [] };
    const { people, stored } = loaded;
    const result = await carryOut(order(people, stored.subject), deadline, deps, { stored, isWaiting });
    return { ...result, people };
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    deps.log.warn('register-away', { system: problem.system, status: problem.status });
    const people = request.picked.map(namelessPerson);
    await deps.parked.park(order(people, undefined));
    return { kind: 'parked', people };
  }
}
