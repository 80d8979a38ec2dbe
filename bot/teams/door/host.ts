import { admitHost, type HostAdmission } from '../../domain/door/admission';
import type { HostWork } from '../../domain/door/needs';
import { entries, type EntryOf } from './entries';

/** The ways in behind which stands no person. */
export type HostWay = 'queue' | 'timer';

/** What an entry of such a way may have done, by its row. */
export type DoneAt<W extends HostWay, E extends EntryOf<W>> = (typeof entries)[W][E] extends {
  readonly does: readonly (infer Does extends HostWork)[];
}
  ? Does
  : never;

/** Lets the platform in at a queue or a timer of the table: nobody is asked for, and it gets what its row says. */
export function enterAsHost<W extends HostWay, E extends EntryOf<W>>(
  way: W,
  entry: E,
): HostAdmission<DoneAt<W, E>> {
  // The row is of the kind that the table says: TypeScript cannot follow two look-ups at once.
  const { does } = entries[way][entry] as { readonly does: readonly DoneAt<W, E>[] };
  return admitHost(does);
}
