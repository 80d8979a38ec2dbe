import { join } from 'node:path';
import { startAzurite } from '../azurite';
import type { Faults } from '../faults';
import { openStorageLine } from '../storage-line';
import type { LocalOptions } from './local';
import type { Undo } from './undo';

/** Starts Azurite and gives its connection string; `undo` ends it. */
export async function raiseStorage({ dataDir, inMemory = false }: LocalOptions, undo: Undo): Promise<string> {
  const azurite = await startAzurite({ dataDir: join(dataDir, 'azurite'), log: () => undefined, inMemory });
  undo.push(() => azurite.stop());
  return azurite.connectionString;
}

/** The connection string that the app is given: by way of a line that faults can cut, where that was asked for. */
export async function lineToStorage(
  connection: string,
  { options, faults, undo }: { readonly options: LocalOptions; readonly faults: Faults; readonly undo: Undo },
): Promise<string> {
  if (!options.faultyStorage) return connection;
  const line = await openStorageLine(connection, faults);
  undo.push(() => line.close());
  return line.connectionString;
}
