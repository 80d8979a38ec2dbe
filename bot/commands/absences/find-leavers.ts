import { type Absence, forGood } from '../../domain/absences/absences';
import { dayOf } from '../../domain/time/calendar';
import { writeInstant } from '../../domain/time/instant';
import type { Deadline } from '../deadline';
import type { Log } from '../ports';
import { workThrough } from '../work-through';
import type { Absences } from './absences';

/** A case that is not at its end, and the people who are named on it, by their Entra object ids. */
export interface NamedOn {
  readonly ref: string;
  readonly people: readonly string[];
}

/** What finding those who have left needs. */
export interface LeaverDeps {
  /** Every case that is not at its end, a page of SharePoint in memory at a time. Throws `Outage`. */
  readonly named: (deadline: Deadline) => AsyncIterable<NamedOn>;
  /** Whether the directory knows somebody as staff, asked anew. Throws `Outage`. */
  readonly isKnown: (personId: string) => Promise<boolean>;
  readonly absences: Absences;
  /** Passes on at once what waits for somebody who is not there, or asks for another contact person. Throws `Outage`. */
  readonly chaseCase: (ref: string, deadline: Deadline) => Promise<boolean>;
  readonly timeZone: string;
  readonly now: () => Date;
  readonly log: Log;
}

const pace = { atOnce: 8, leastLeftMs: 10_000 } as const;

/**
 * Asks the directory once a day for everybody who is named on an open case (S1, D7): whom it no longer knows is absent for good
 * from then on, whom it knows again is not. What waits for somebody who is absent today is passed on at once. Twice a day does
 * no harm. Throws `Outage`; the next run begins anew.
 */
export async function findLeavers(deadline: Deadline, deps: LeaverDeps): Promise<void> {
  const { absences, log } = deps;
  const today = dayOf(writeInstant(deps.now()), deps.timeZone);
  const cases: NamedOn[] = [];
  for await (const one of deps.named(deadline)) cases.push(one);
  const people = [...new Set(cases.flatMap((one) => one.people))];
  let left = 0;
  const ask = async (personId: string): Promise<void> => {
    const known = (await absences.ahead(personId, today)).find(({ until }) => until === forGood);
    if (await noteLeaver(personId, known, today, deps)) left += 1;
  };
  await workThrough(people, ask, deadline, pace);
  const away = await absences.absentOn(people, today);
  const concerned = cases.filter((one) => one.people.some((id) => away.has(id)));
  const passOn = async ({ ref }: NamedOn): Promise<void> => {
    await deps.chaseCase(ref, deadline);
  };
  await workThrough(concerned, passOn, deadline, pace);
  if (left > 0) log.warn('people-left', { people: left, cases: concerned.length });
}

/** Whether somebody has left who was there before. */
async function noteLeaver(
  personId: string,
  known: Absence | undefined,
  today: string,
  { absences, isKnown }: LeaverDeps,
): Promise<boolean> {
  const isThere = await isKnown(personId);
  if (isThere && known) await absences.forget(personId, known.from);
  if (isThere || known) return false;
  await absences.keep({ personId, from: today, until: forGood }, today);
  return true;
}
