import { alert } from '../deliveries/alert';
import { WorkBehindDoor } from '../domain/door/admission';
import type { Ambient } from './ambient';
import type { Settings } from '../settings';
import type { EntryOf } from '../teams/door/entries';
import { enterAsHost, type HostWay } from '../teams/door/host';
import { type Bot, createBot } from '../teams/sdk/app';
import { clientsOf } from './clients';
import { deadlineIn } from './deadline';
import { servicesOf } from './turn-services';
import { policyOf, type Readiness, upkeepWork } from './upkeep';
import { warmUpJob } from './operating/warm-up';
import { putOffJob } from './workers/put-off';
import { type WorkAt, workOf } from './workers/work';

/** Everything the function app can be asked to do. */
export interface App extends Bot {
  /** What a queue or a timer may have done, by its row in the door's table: there is no other way to the work (X5). */
  at<W extends HostWay, E extends EntryOf<W>>(way: W, entry: E): WorkAt<W, E>;
  /** Keeps a message that cannot be read aside, logs it, and tells Customer Experience of it. Reads nothing. */
  setGarbageAside(queue: string, message: unknown): Promise<void>;
  /** Hands a message back for as long as an outside system asked to be left alone; gives whether it did ask, and the message is kept. */
  putOff(queue: string, message: unknown, problem: unknown): Promise<boolean>;
  /** Signs in to Graph and to Teams and finds the lists, so that whoever comes first after a start waits for none of it. Never rejects. */
  warmUp(): Promise<void>;
  /** Says whether the app reaches what it depends on. */
  ready(): Promise<Readiness>;
  /** Which policy is in force, for the health check. */
  readonly policy: string;
}

/** Constructs every client and joins the rooms; the only place that does. Contacts nobody yet. */
export function compose(settings: Settings, ambient: Ambient): App {
  const { log, now } = ambient;
  const made = clientsOf(settings, ambient);
  const { adapter, behind, door, profile, storage, telling } = made;
  const bot = createBot(adapter, servicesOf({ settings, ambient, deadlineIn, ...made }), door);
  const upkeep = upkeepWork({ ...made, settings, now });
  const work = new WorkBehindDoor((by) =>
    workOf({ ...made, ...behind.for(by) }, () => upkeep.examine(by), { settings, ambient }),
  );
  return {
    policy: policyOf(profile),
    ready: () => upkeep.ready(),
    warmUp: warmUpJob(made),
    refuseToken: (authorization) => bot.refuseToken(authorization),
    receive: (delivery) => bot.receive(delivery),
    at: (way, entry) => work.for(enterAsHost(way, entry)),
    putOff: putOffJob({ queue: storage.queue, ...telling, now }),
    setGarbageAside: async (queue, message) => {
      await storage.asideMessages.keep(queue, message);
      log.error('message-unreadable', { queue });
      await alert('unreadable', queue, telling);
    },
  };
}
