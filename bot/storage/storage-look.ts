import type { StorageLook } from '../commands/upkeep/ports';
import { type UpkeepFinding, well, wrong } from '../domain/upkeep/findings';
import type { StorageAccess } from './access';
import { queues } from './names';
import { findStorage, queueLengths } from './provision';

/** Looks at queues, tables and containers, and at what waits where work was given up. */
export class AzureStorageLook implements StorageLook {
  constructor(
    private readonly access: StorageAccess,
    private readonly parked: { lanes(): Promise<readonly string[]> },
  ) {}

  async places(): Promise<readonly UpkeepFinding[]> {
    const places = await findStorage(this.access);
    const there = places.map(({ kind, name, isThere }) => (isThere ? well(kind, name) : wrong(kind, name)));
    const poison = Object.values(queues).map((name) => `${name}-poison`);
    const present = places.filter(({ name, isThere }) => isThere && poison.includes(name));
    const lengths = await queueLengths(
      this.access,
      present.map(({ name }) => name),
    );
    return [
      ...there,
      ...lengths.map(({ name, count }) =>
        count === 0 ? well('poison', name) : wrong('poison', name, { count: String(count) }),
      ),
    ];
  }

  async lanes(): Promise<number> {
    return (await this.parked.lanes()).length;
  }
}
