import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod/v4';

const stateSchema = z.record(
  z.string(),
  z.object({ last: z.iso.datetime().optional(), updated: z.iso.datetime() }),
);

/** When a timer fired last, and when that was written down; both ISO instants. */
export type TimerRecord = z.infer<typeof stateSchema>[string];

/** What is known of the timers' past, so that a restart notices a missed run. */
export interface TimerState {
  get(functionName: string): TimerRecord | undefined;
  set(functionName: string, record: TimerRecord): void;
}

function read(file: string): z.infer<typeof stateSchema> {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {}; // No file yet, or one cut short by a crash: the timers begin anew, as with an emptied storage account.
  }
}

/** The state kept in a JSON file, written whole on each change; without a file it is forgotten at the end. */
export function createTimerState(file: string | undefined): TimerState {
  const records = new Map(Object.entries(file === undefined ? {} : read(file)));
  return {
    get: (functionName) => records.get(functionName),
    set(functionName, record) {
      records.set(functionName, record);
      if (file === undefined) return;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(records), null, 2));
      renameSync(`${file}.new`, file);
    },
  };
}
