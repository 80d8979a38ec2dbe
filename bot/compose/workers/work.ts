import type { LookEntry } from '../../commands/customers/look-entry';
import type { Person } from '../../domain/case/person';
import type { SendUrgency } from '../../teams/sdk/pacer';
import type { EntryOf } from '../../teams/door/entries';
import type { DoneAt, HostWay } from '../../teams/door/host';
import type { Opened } from '../clients';
import type { Ambient } from '../ambient';
import type { CarryOutDeps } from '../../commands/carry-out';
import type { Log } from '../../commands/ports';
import { type ChasingWork, chasingWork } from './chasing';
import { deadlineIn } from '../deadline';
import { extractJob } from '../operating/front-desk';
import { type GivenUp, giveUpJob, lastingEnds } from './lasting';
import { healJob, looksExpiryJob } from '../records';
import type { Telling } from '../telling';
import { type IdentityWork, identityWork } from '../identity';
import {
  type AbsenceTelling,
  absenceTelling,
  accessJob,
  deliveryJob,
  expiryJob,
  exportJob,
} from '../services';
import { type BackfillDeps, backfillInForce } from '../../deliveries/restricting/backfill';
import { drainParked } from '../../deliveries/drain-parked';
import { draw } from '../../deliveries/draw';
import { drawResult } from '../../deliveries/draw-result';
import { giveUpExport } from '../../deliveries/customers/give-up-export';
import { workLook } from '../../deliveries/records/work-look';
import { isOfCustomers } from '../../deliveries/customers/work-identity';
import { sweep } from '../../deliveries/sweep';
import { watchQueues } from '../../deliveries/upkeep/watch-queues';
import { tendLasting } from '../../deliveries/upkeep/lasting-alerts';
import { tellOwed } from '../../deliveries/tell-once';
import { lookHash } from '../../domain/records/look-check';
import type { Profile } from '../../policy/profile';
import { recordLook, recordOf } from '../../register/customers/known-customer';
import { restrictedCases } from '../../register/restricting/restricted-cases';
import type { SharePointDeliveryRegister } from '../../register/cases/register';
import type { SharePointSite } from '../../register/sharepoint/sharepoint-list';
import type { Settings } from '../../settings';
import type { openStorage } from '../../storage/open-storage';

/** What is done off the turn, for queues and timers (X5): each piece is got at only by those whose row in the door's table names it. */
export interface HostedWork extends AbsenceTelling {
  /** Tells people what a case says, and makes it so in every list and on every card; because of a person, or of the time. */
  deliver(ref: string, urgency: SendUrgency): Promise<void>;
  /** Carries out the orders that wait in a lane. */
  drainParked(lane: string): Promise<void>;
  /** Finds what was left undelivered or parked. */
  sweep(): Promise<void>;
  /** Reminds of and passes on what nobody picked up in time, and of the review of the policy itself. */
  chase(): Promise<void>;
  /** Finds those who are named on open cases and whom the directory knows no more, and passes on what waits for them. */
  findLeavers(): Promise<void>;
  /** Writes into the register that somebody looked a customer up. */
  recordLook(look: LookEntry): Promise<void>;
  /** Keeps a look that could not be written yet for another try, and logs that it is late. */
  keepLookAgain(look: LookEntry): Promise<void>;
  /**
   * Tries a case whose deliveries, or a lane whose parked orders, were given up for now, once more; where it fails again, Customer
   * Experience is told why, in one message for all that the same keeps waiting.
   */
  giveUp(kind: GivenUp, ref: string): Promise<void>;
  /** Tells whoever asked for a file, and Customer Experience, that it could not be written. */
  giveUpExport(order: { readonly key: string; readonly by: Person }): Promise<void>;
  /** Writes a part of the Customer Behaviour List into files, and tells who asked. */
  exportList: ReturnType<typeof exportJob>;
  /** Deletes the files that were asked for and whose time is over. */
  deleteExpired(): Promise<void>;
  /** Writes the daily extract for the front desk, where one is wanted. */
  extract(): Promise<void>;
  /** Removes the records of looks whose period is over. */
  expireLooks(): Promise<void>;
  /** Draws up everything that is kept on a customer, and tells who asked. */
  exportCustomer: ReturnType<typeof accessJob>;
  /** Looks at everything that the bot needs, and tells the alerts channel what is wrong. */
  examine(): Promise<void>;
  /** Compares the lists with the cases and their trail, mends what follows from them, and tells of what was found. */
  healRegister(): Promise<void>;
}

/** What one queue or timer may have done. */
export type WorkAt<W extends HostWay, E extends EntryOf<W>> = Pick<HostedWork, DoneAt<W, E>>;
/** The queues of the door's table. */
export type QueueEntry = EntryOf<'queue'>;
/** The timers of the door's table. */
export type TimerEntry = EntryOf<'timer'>;

/** How long a worker may take over one message: less than the lease of a queue message by far. */
const workerBudgetMs = 60_000;

const deadline = () => deadlineIn(workerBudgetMs);

/** Joins what is done off the turn, of what was lent to the queue or the timer that asks for it. */
export function workOf(
  made: Opened,
  examine: HostedWork['examine'],
  { settings, ambient }: { readonly settings: Settings; readonly ambient: Ambient },
): HostedWork {
  const { log, now } = ambient;
  const { carryOut, profile, register, telling, site, storage } = made;
  const { due, ...chasing } = chasingWork({ ...made, settings, ambient });
  const identity = identityWork({
    ...telling,
    ...made,
    questions: storage.questions,
    wake: storage.wake,
    now,
  });
  const { land, recognise } = identity;
  const { owed, secondWay } = telling;
  const tell = deliveryJob(made, { deadline, draw, ...due, ...ambient, land, recognise, owed, secondWay });
  const own = ownWork({ identity, carryOut, storage, register, telling, profile, now, log, site });
  return {
    ...own,
    ...chasing,
    examine,
    deliver: (ref, urgency) => (isOfCustomers(ref) ? identity.work(ref, deadline()) : tell(ref, urgency)),
    giveUp: giveUpJob((ref) => tell(ref, 'person'), own.drainParked, { ...telling, now }),
    ...absenceTelling({ ...telling, storage, site, profile, now, deadline }),
    extract: extractJob(site, { key: settings.frontDeskKey, profile, ...due, now, log }),
    healRegister: healJob({ ...made, ...due, now, log }),
  };
}

interface Parts {
  readonly identity: IdentityWork;
  readonly carryOut: CarryOutDeps;
  readonly storage: ReturnType<typeof openStorage>;
  readonly register: SharePointDeliveryRegister;
  readonly telling: Telling;
  readonly profile: Profile;
  readonly now: () => Date;
  readonly log: Log;
  readonly site: SharePointSite;
}

/** What has no composition of its own. */
type OwnWork = Omit<
  HostedWork,
  keyof AbsenceTelling | keyof ChasingWork | 'deliver' | 'giveUp' | 'examine' | 'extract' | 'healRegister'
>;

function ownWork(parts: Parts): OwnWork {
  const { identity, carryOut, storage, register, telling, profile, now, log, site } = parts;
  return {
    drainParked: (lane) =>
      drainParked(lane, deadlineIn(workerBudgetMs), {
        ...carryOut,
        ...telling,
        // Whoever asked has gone: a letter is kept as it was entered, and its card says what is wrong with a template.
        letters: undefined,
        parked: storage.parked,
        nameOf: (ids, deadline) => register.people(ids, deadline),
        drawResult: (order, result) => drawResult(order, result, profile),
      }),
    sweep: async () => {
      await sweep(deadlineIn(workerBudgetMs), {
        register,
        // What was left has waited already: thousands of it go behind what people do now.
        wake: storage.wakeReminded,
        waiting: async () => (await storage.wake.waiting()) + (await storage.wakeReminded.waiting()),
        lanes: () => storage.parked.lanes(),
        wakeLane: (lane) => storage.parked.wake(lane),
        now,
        log,
      });
      await tellOwed(telling);
      await tendLasting(lastingEnds({ site, register, parked: storage.parked }), { ...telling, now });
      await identity.sweep(deadlineIn(workerBudgetMs));
      const { inForceFilled: bookmark, wakeReminded } = storage;
      const page: BackfillDeps['page'] = (link, deadline) => restrictedCases(site, link, deadline);
      await backfillInForce(deadlineIn(workerBudgetMs), { page, bookmark, wake: wakeReminded, log });
      await watchQueues({ oldest: storage.oldest, log });
    },
    recordLook: (look) =>
      workLook(look, {
        record: () => recordLook(site, look, deadlineIn(workerBudgetMs)),
        seal: () => storage.seals.add([{ kind: 'look', name: look.key, hash: lookHash(recordOf(look)) }]),
        ...telling,
        profile,
      }),
    keepLookAgain: async (look) => {
      log.error('look-recorded-late', { at: look.at });
      await storage.looks.keep(look);
    },
    exportList: exportJob(site, deadlineIn, { ...telling, profile }),
    deleteExpired: expiryJob(site, deadlineIn, { now, log }),
    expireLooks: looksExpiryJob(site, storage, { months: profile.retention.looks.months, now, log }),
    exportCustomer: accessJob(site, deadlineIn, {
      register,
      ...telling,
      wake: storage.wake,
      profile,
    }),
    giveUpExport: (order) => giveUpExport(order, telling),
  };
}
