import { drawTakenOut } from '../../deliveries/draw-result';
import type { StorageAccess } from '../../storage/access';
import { openStorage } from '../../storage/open-storage';
import type { OrderSetAside } from '../../storage/orders/parked-orders';

/** What was done, in lines to read, and whether there was anything to do it to. */
export interface SetAsideDone {
  readonly lines: readonly string[];
  readonly isDone: boolean;
}

type Storage = Pick<ReturnType<typeof openStorage>, 'parked' | 'owed'>;
type Work = (storage: Storage, name: string) => Promise<SetAsideDone>;

const works: Readonly<Record<string, Work>> = {
  list: async ({ parked }) => ({ lines: linesOf(await parked.allSetAside()), isDone: true }),
  'put-back': async ({ parked }, id) => said(await parked.putBack(id), `Put back, and tried again: ${id}`),
  drop: async ({ parked }, id) => said(await parked.drop(id), `Deleted: ${id}`),
  take: async (storage, lane) =>
    said(await takeOldest(storage, lane), `Set aside: the oldest order of ${lane}. Whoever sent it is told.`),
};

/** Takes the oldest order out of a lane, has whoever gave it told, and lets those behind it go on; false where none waits. */
async function takeOldest({ parked, owed }: Storage, lane: string): Promise<boolean> {
  const [oldest] = await parked.waiting(lane);
  if (!oldest) return false;
  const { id, order } = oldest;
  // Owed first: a crash between the two tells them too early, never not at all.
  if (order) {
    const to = { kind: 'person', id: order.actor.id } as const;
    await owed.owe({ about: lane, id: `taken-${id}`, to, message: drawTakenOut(order) });
  }
  await parked.setAside(lane, id);
  await parked.wake(lane);
  return true;
}

/** Lists the orders that were set aside, or puts one back, drops it or takes one out of its lane, by words of a command line. */
export async function composeSetAside(
  access: StorageAccess,
  words: readonly string[],
  now: () => Date,
): Promise<SetAsideDone> {
  const [name = 'list', of = ''] = words;
  const work = Object.hasOwn(works, name) ? works[name] : undefined;
  if (!work) return { lines: [`Say one of: ${Object.keys(works).join(', ')}.`], isDone: false };
  return work(openStorage(access, now), of);
}

const said = (isDone: boolean, line: string): SetAsideDone => ({
  lines: [isDone ? line : 'There is none of this name.'],
  isDone,
});

const readableIn = (isReadable: boolean | undefined): readonly string[] =>
  isReadable === undefined ? [] : [isReadable ? 'can be read now' : 'cannot be read'];

const linesOf = (orders: readonly OrderSetAside[]): readonly string[] =>
  orders.length === 0
    ? ['Nothing is set aside.']
    : orders.map(({ id, lane, at, isReadable }) =>
        [id, `of ${lane}`, `since ${at}`, ...readableIn(isReadable)].join(', '),
      );
