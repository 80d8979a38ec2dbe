import { DateTime } from 'luxon';
import type { LocalClock } from '../clock';
import { openDatabase, type Database } from './database';
import { createItemIndex, type ItemIndex } from './item-index';
import { createItems, type Items } from './items';
import { createLists, type Lists } from './lists';
import type { Site } from './site';

/** Everything that is kept, over one database. */
export interface Stores {
  readonly db: Database;
  readonly lists: Lists;
  readonly index: ItemIndex;
  readonly items: Items;
  readonly site: Site;
  /** The instant, as SharePoint writes it: UTC text to the second. */
  now(): string;
}

/** Opens the stores of a site. `indexLagMs`: how long filtered queries may miss a write. */
export function openStores(options: {
  file: string;
  clock: LocalClock;
  site: Site;
  indexLagMs: number;
}): Stores {
  const { clock, site } = options;
  const now = (): string =>
    DateTime.fromJSDate(clock.now(), { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
  const db = openDatabase(options.file);
  const lists = createLists(db, now);
  const index = createItemIndex(db, lists, () => clock.now().getTime(), options.indexLagMs);
  return { db, lists, index, items: createItems(db, lists, index, now), site, now };
}
