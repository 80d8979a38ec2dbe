import type { QueueEntry, TimerEntry } from '../bot/compose/workers/work';
import { absences, leavers } from './absences';
import { bot, useClock } from './bot';
import { deliveries, reminded } from './deliveries';
import { expiry, looksExpiry } from './expiry';
import { frontDesk, listExports } from './exports';
import './health';
import { looks } from './looks';
import './messages';
import { parkedOrders } from './parked-orders';
import { reminders } from './reminders';
import { subjectAccess } from './subject-access';
import { sweepTimer } from './sweep';
import type { Trigger } from './host/triggers';
import { registerCheck, upkeep } from './upkeep';

/** Every queue and timer of the door's table, and no other: a row without its trigger does not compile (X5). */
const triggers: { readonly [Entry in QueueEntry | TimerEntry]: Trigger<Entry> } = {
  absences,
  deliveries,
  exports: listExports,
  expiry,
  'front-desk': frontDesk,
  leavers,
  looks,
  'looks-expiry': looksExpiry,
  'parked-orders': parkedOrders,
  'register-check': registerCheck,
  reminded,
  reminders,
  'subject-access': subjectAccess,
  sweep: sweepTimer,
  upkeep,
};

const listenTo = <Entry extends QueueEntry | TimerEntry>(entry: Entry, trigger: Trigger<Entry>): void =>
  trigger.register(entry);
// Object.keys forgets that the keys are those of the table.
for (const entry of Object.keys(triggers) as (keyof typeof triggers)[]) listenTo(entry, triggers[entry]);

// After the registrations, so that the worker reports what is wrong with the settings instead of an empty app; and while it still loads, so that
// whoever comes first finds the tokens there.
void bot().warmUp();

export { useClock };
