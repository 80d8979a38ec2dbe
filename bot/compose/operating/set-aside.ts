import type { StorageAccess } from '../../storage/access';
import { openStorage } from '../../storage/open-storage';
import type { OrderSetAside, TableParkedOrders } from '../../storage/orders/parked-orders';

/** What was done, in lines to read, and whether there was anything to do it to. */
export interface SetAsideDone {
  readonly lines: readonly string[];
  readonly isDone: boolean;
}

type Work = (parked: TableParkedOrders, name: string) => Promise<SetAsideDone>;

const works: Readonly<Record<string, Work>> = {
  list: async (parked) => ({ lines: linesOf(await parked.allSetAside()), isDone: true }),
  'put-back': async (parked, id) => said(await parked.putBack(id), `Put back, and tried again: ${id}`),
  drop: async (parked, id) => said(await parked.drop(id), `Deleted: ${id}`),
  take: async (parked, lane) => {
    const [oldest] = await parked.waiting(lane);
    if (oldest) await parked.setAside(lane, oldest.id);
    return said(oldest !== undefined, `Set aside: the oldest order of ${lane}`);
  },
};

/** Lists the orders that were set aside, or puts one back, drops it or takes one out of its lane, by words of a command line. */
export async function composeSetAside(
  access: StorageAccess,
  words: readonly string[],
  now: () => Date,
): Promise<SetAsideDone> {
  const [name = 'list', of = ''] = words;
  const work = Object.hasOwn(works, name) ? works[name] : undefined;
  if (!work) return { lines: [`Say one of: ${Object.keys(works).join(', ')}.`], isDone: false };
  return work(openStorage(access, now).parked, of);
}

const said = (isDone: boolean, line: string): SetAsideDone => ({
  lines: [isDone ? line : 'There is none of this name.'],
  isDone,
});

const linesOf = (orders: readonly OrderSetAside[]): readonly string[] =>
  orders.length === 0
    ? ['Nothing is set aside.']
    : orders.map(({ id, lane, at, isReadable }) =>
        [id, `of ${lane}`, `since ${at}`, isReadable ? 'can be read now' : 'cannot be read'].join(', '),
      );
