import type { Contract } from '../check';
import { batches } from './batches';
import { columns, lists } from './columns';
import { directory, memberGroups } from './directory';
import { files } from './drive';
import { edge } from './edge';
import { items, textLengths, values } from './items';
import { columnsTakenOff, oldTitles, renames } from './owners';
import { filterInstants, filters } from './filters';
import { order, pages } from './pages';
import { quotaMinute, quotaSteps } from './quota';
import type { Site } from './site';
import { threshold } from './threshold';
import { unique, uniqueAtOnce } from './unique';
import { versions } from './versions';

/** Everything that is claimed of Graph, in the order in which it is looked at: what takes long and what uses up the quota last. */
export const graphContracts: readonly Contract<Site>[] = [
  edge,
  items,
  values,
  textLengths,
  versions,
  unique,
  uniqueAtOnce,
  filters,
  filterInstants,
  order,
  pages,
  lists,
  columns,
  renames,
  oldTitles,
  columnsTakenOff,
  batches,
  files,
  directory,
  memberGroups,
  threshold,
  quotaSteps,
  quotaMinute,
];
