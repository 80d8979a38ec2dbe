import type { Case, Person } from '../domain/case';
import type { Command } from '../domain/command';
import type { Actor } from '../domain/context';
import { carryOut, type CarryOutDeps, type Result } from './carry-out';
import type { Deadline } from './deadline';
import { Outage } from './outage';
import { unnamed } from './people';
import type { Order } from './ports';

/** A step on a case that somebody asks for. */
export interface StepRequest {
  readonly ref: string;
  readonly actor: Actor;
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
 * When the register is away the order is parked with the names still to come.
 */
export async function takeStep(
  request: StepRequest,
  deadline: Deadline,
  deps: CarryOutDeps,
): Promise<StepResult> {
  const order = (people: readonly Person[], subject: Case | undefined): Order => ({
    ref: request.ref,
    command: request.commandWith(new Map(people.map((person) => [person.id, person])), subject),
    actor: request.actor,
    askedAt: request.askedAt,
    commandId: request.commandId,
  });
  try {
    const loaded = await deps.register.load(request.ref, deadline, request.picked);
    if (!loaded) return { kind: 'no-such-case', people: [] };
    const { people, stored } = loaded;
    return { ...(await carryOut(order(people, stored.subject), deadline, deps, stored)), people };
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    deps.log.warn('register-away', { system: problem.system, status: problem.status });
    const people = request.picked.map(unnamed);
    await deps.parked.park(order(people, undefined));
    return { kind: 'parked', people };
  }
}
