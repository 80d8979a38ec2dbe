import type { Log } from '../../commands/ports';
import { findHolders } from '../../commands/upkeep/role-holders';
import { findLeavers } from '../../commands/absences/find-leavers';
import { chaseCase, chaseDue, type ChaseDeps, nextDueAt } from '../../commands/waiting/chase-due';
import type { Away } from '../../domain/absences/absences';
import type { Case } from '../../domain/case/state';
import { dayOf } from '../../domain/time/calendar';
import { writeInstant } from '../../domain/time/instant';
import { remindOfPolicyReview } from '../../deliveries/waiting/remind-policy-review';
import { namedOnCases } from '../../register/cases/named-on-cases';
import { EntraStaff } from '../../register/directory/entra-staff';
import { isNobodyLeft, type LeftDeps } from '../../commands/waiting/find-nobody-left';
import { EntraLook } from '../../register/directory/entra-look';
import type { Settings } from '../../settings';
import { ConnectorLook } from '../../teams/upkeep/teams-look';
import { type Opened, workingDays } from '../clients';
import { deadlineIn } from '../deadline';

/** How long one question to the directory may take while a case is chased. */
const questionMs = 20_000;

type Parts = Opened & {
  readonly settings: Settings;
  readonly ambient: { readonly log: Log; readonly now: () => Date };
};

/** What reminds of cases and passes them on, as the app runs it. */
export interface ChasingWork {
  /** Reminds of and passes on what nobody picked up in time, and of the review of the policy itself. */
  readonly chase: () => Promise<void>;
  /** Finds those who are named on open cases and whom the directory knows no more, and passes on what waits for them. */
  readonly findLeavers: () => Promise<void>;
}

/** Who of some people is away today, and when a case is next due with whoever is away and left, an instant or null. */
export interface DueTimes {
  readonly awayToday: (personIds: readonly string[]) => Promise<Away>;
  readonly dueAt: (subject: Case) => Promise<string | null>;
}

/** The work of chasing, and what says when a case is due. */
export function chasingWork(parts: Parts): ChasingWork & { readonly due: DueTimes } {
  const { ambient, profile, site, storage, telling } = parts;
  const { log, now } = ambient;
  const deps = chasingOf(parts);
  return {
    due: {
      awayToday: (ids) => storage.absences.absentOn(ids, dayOf(writeInstant(now()), profile.timeZone)),
      dueAt: (subject) => nextDueAt(subject, deps),
    },
    chase: async () => {
      await chaseDue(deadlineIn(workerBudgetMs), deps);
      await remindOfPolicyReview({ ...telling, profile, now });
    },
    findLeavers: () =>
      findLeavers(deadlineIn(workerBudgetMs), {
        named: (until) => namedOnCases(site, profile, until),
        isKnown: (id) => new EntraStaff(site.graph, () => deadlineIn(workerBudgetMs)).isKnown(id),
        absences: storage.absences,
        chaseCase: (ref, until) => chaseCase(ref, until, deps),
        timeZone: profile.timeZone,
        now,
        log,
      }),
  };
}

/** How long this work may take at a time: less than the minutes between two runs. */
const workerBudgetMs = 60_000;

function chasingOf(parts: Parts): ChaseDeps {
  const { ambient, carryOut, profileOf, register, storage } = parts;
  const { log, now } = ambient;
  const { absences, wakeReminded: wake } = storage;
  const left = leftOf(parts);
  return {
    ...carryOut,
    wake,
    absences,
    register,
    workingDays,
    profileOf,
    now,
    log,
    isNobodyLeft: (subject) => isNobodyLeft(subject, profileOf(subject.profile.id), left),
  };
}

/** Who holds the roles, asked of Teams and the directory. */
function leftOf({ adapter, ambient, directory, settings, site, storage }: Parts): LeftDeps {
  const looks = {
    teams: new ConnectorLook(adapter, settings, (id) => storage.book.find('person', id)),
    directory: new EntraLook(site.graph, () => deadlineIn(questionMs)),
  };
  return {
    rolesOf: (id, among) => directory.rolesOf(id, among, { fresh: false }),
    holdersOf: (role) => findHolders(settings.roles[role] ?? { people: [] }, looks),
    log: ambient.log,
  };
}
