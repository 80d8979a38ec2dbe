import type { Person } from '../../domain/case/person';
import type { ReportForm } from '../../domain/reporting/commands';
import {
  type Habits,
  mustAskForManager,
  proposeEntries,
  withManagerNamed,
} from '../../domain/reporting/proposals';
import type { Profile } from '../../policy/profile';
import { describeOutage, Outage } from '../outage';
import type { Log } from '../ports';

/** Answers who somebody's manager is. Throws `Outage`. */
export interface ManagerDirectory {
  /** Undefined where the directory names nobody, or nobody who is staff. */
  managerOf(personId: string): Promise<Person | undefined>;
}

/** Remembers, for each person, what the next report form proposes to them. Members throw `Outage`. */
export interface ReportHabits {
  find(personId: string): Promise<Habits>;
  keep(personId: string, habits: Habits): Promise<void>;
}

/** What proposing needs of the outside. `now`: milliseconds since 1970. */
export interface ProposeDeps {
  readonly managers: ManagerDirectory;
  readonly habits: ReportHabits;
  readonly now: () => number;
  readonly log: Log;
}

/**
 * What a new report form proposes to somebody: at most one request, once a day. Never rejects for an outage: whoever reports does
 * not wait for a proposal, and types what is not proposed.
 */
export async function proposeForReport(
  { id }: Person,
  profile: Profile,
  deps: ProposeDeps,
): Promise<Partial<ReportForm>> {
  const known = await orNothing(deps.habits.find(id), deps);
  if (!known) return {};
  if (!mustAskForManager(known, deps.now())) return proposeEntries(known, profile);
  const asked = await orNothing(askForManager(id, known, deps), deps);
  return proposeEntries(asked ?? known, profile);
}

async function askForManager(id: string, known: Habits, deps: ProposeDeps): Promise<Habits> {
  const habits = withManagerNamed(known, await deps.managers.managerOf(id), deps.now());
  await orNothing(deps.habits.keep(id, habits), deps);
  return habits;
}

/** Remembers what somebody chose on a report that is in. Never rejects for an outage: the report is what counts. */
export async function keepChoices(
  { id }: Person,
  { channel, manager }: Pick<ReportForm, 'channel' | 'manager'>,
  deps: ProposeDeps,
): Promise<void> {
  const chosen = { channel, ...(manager ? { manager } : {}), at: deps.now() };
  const known = await orNothing(deps.habits.find(id), deps);
  if (known) await orNothing(deps.habits.keep(id, { ...known, chosen }), deps);
}

async function orNothing<T>(asked: Promise<T>, { log }: ProposeDeps): Promise<T | undefined> {
  try {
    return await asked;
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    log.warn('nothing-proposed', describeOutage(problem));
    return undefined;
  }
}
