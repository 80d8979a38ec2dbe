import type { AdaptiveCardJson } from '../../../cards/render';
import type { Needs } from '../../domain/door/needs';
import { open } from './door';
import { type EntryOf, entries, type KindOf, type WayIn } from './entries';
import type { DoorKeys, Knock, LetIn } from './knock';
import { shutCard } from './shut';
import type { Turn } from '../sdk/turn';

/** What a button names: the case, the step, what was sent with it. */
export type Named = Pick<Knock, 'ref' | 'action' | 'wish' | 'picked' | 'hints'>;

/** What somebody gets at the door: what their handler made, or why they did not come in. */
export type Passage<Out> = { readonly out: Out } | { readonly shut: AdaptiveCardJson };

/** The handlers of one way in: one for each of its entries, given what the entry's need lets them have. */
export type Handlers<W extends WayIn, Input, Out> = {
  readonly [E in EntryOf<W>]: (turn: Turn, by: LetIn[KindOf<W, E>], input: Input) => Out | Promise<Out>;
};

/** The door of the bot: the only thing that calls a handler, and only for whoever the entry's row lets in. */
export class Door {
  constructor(private readonly keys: DoorKeys) {}

  /** Looks the row up, asks whether this person may now, and only then calls the handler. Throws `Outage`. */
  async enter<W extends WayIn, E extends EntryOf<W>, Input, Out>(
    at: { readonly way: W; readonly entry: E; readonly turn: Turn; readonly named?: Named },
    handlers: Handlers<W, Input, Out> & Pick<Handlers<W, Input, Out>, E>,
    input: Input,
  ): Promise<Passage<Out>> {
    const { way, entry, turn, named = {} } = at;
    // The row's need is of the kind that the table says: TypeScript cannot follow two look-ups at once.
    const need = entries[way][entry] as Needs[KindOf<W, E>] & { readonly of: KindOf<W, E> };
    const answer = await open<KindOf<W, E>>(need, { ...named, ...whoIn(turn) }, this.keys);
    if ('let' in answer) return { out: await handlers[entry](turn, answer.let, input) };
    const { why } = answer.shut;
    const reason = answer.shut.why === 'refused' ? answer.shut.refusal.code : why;
    // A person by their id, so that trying the doors is seen; no customer, and no case of which they may not know.
    this.keys.log.warn('refused', { entry: `${way}/${entry}`, person: turn.person.id, reason });
    return { shut: shutCard(answer.shut, named.action, this.keys) };
  }
}

const whoIn = ({ person, chat, now, deadline }: Turn): Omit<Knock, keyof Named> => ({
  person,
  chat,
  now,
  deadline,
});

/** An entry by its name; undefined for a name that the table does not have, whatever a prototype says. */
export const entryIn = <W extends WayIn>(way: W, name: string): EntryOf<W> | undefined =>
  // What is an own key of the table is one of its entries.
  Object.hasOwn(entries[way], name) ? (name as EntryOf<W>) : undefined;
