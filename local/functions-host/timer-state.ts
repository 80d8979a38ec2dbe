import * as z from 'zod/v4';
import { readJsonFile, writeJsonFile } from '../json-file';

const stateSchema = z.record(
  z.string(),
  z.object({ last: z.iso.datetime().optional(), updated: z.iso.datetime() }),
);

/** When a timer fired last, and when that was written down; both ISO instants. */
type TimerRecord = z.infer<typeof stateSchema>[string];

/** What is known of the timers' past, so that a restart notices a missed run. */
export interface TimerState {
  get(functionName: string): TimerRecord | undefined;
  set(functionName: string, record: TimerRecord): void;
}

/** The state kept in a JSON file, written whole on each change; without a file it is forgotten at the end. */
export function createTimerState(file: string | undefined): TimerState {
  // Nothing readable: the timers begin anew, as with an emptied storage account.
  const records = new Map(Object.entries(readJsonFile(file, stateSchema) ?? {}));
  return {
    get: (functionName) => records.get(functionName),
    set(functionName, record) {
      records.set(functionName, record);
      if (file !== undefined) writeJsonFile(file, Object.fromEntries(records));
    },
  };
}
