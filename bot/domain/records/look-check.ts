import { createHash } from 'node:crypto';
import { canonical } from './trail';
import { toTheSecond } from '../time/instant';

/** Who looked up what is known of a customer, as it is recorded (S2, X3). */
export interface LookRecord {
  readonly key: string;
  readonly at: string;
  readonly by: string;
  readonly kinds: string;
  readonly found: string;
}

/** A look as its list holds it. */
export interface LookSeen {
  readonly key: string;
  readonly at: string;
  readonly hash: string;
}

/** The seal of a look. */
export interface LookSeal {
  readonly hash: string;
  /** The hour in which it was sealed, in UTC: `yyyy-mm-ddThh`. Nobody can change it. */
  readonly sealedIn: string;
}

/** A look that is not as it was recorded. */
export type LookFinding =
  | { readonly kind: 'look-altered'; readonly key: string; readonly at: string }
  | { readonly kind: 'look-gone'; readonly key: string }
  | { readonly kind: 'look-not-sealed'; readonly key: string; readonly at: string };

/** The hash of a look, to the second: SharePoint keeps no more. The key, which nobody can guess, is part of it. */
export const lookHash = ({ at, ...rest }: LookRecord): string =>
  createHash('sha256')
    .update(canonical({ ...rest, at: toTheSecond(at) }))
    .digest('hex');

/**
 * Compares looks with their seals (X3). Looks of many people at once are in no order, so they are no chain: each is sealed
 * by itself, and a seal without its look shows one that was removed, unless it was sealed before the hour that `removedBeforeHour` says, up to
 * which looks have gone since their period was over (X4). `seals` is used up.
 */
export class LookCheck {
  private readonly found: LookFinding[] = [];

  constructor(
    private readonly seals: Map<string, LookSeal>,
    private readonly goneBefore: string,
  ) {}

  take({ key, at, hash }: LookSeen): void {
    const seal = this.seals.get(key);
    this.seals.delete(key);
    if (seal === undefined) this.found.push({ kind: 'look-not-sealed', key, at });
    else if (seal.hash !== hash) this.found.push({ kind: 'look-altered', key, at });
  }

  findings(): readonly LookFinding[] {
    const gone = [...this.seals].filter(([, { sealedIn }]) => sealedIn >= this.goneBefore);
    return [...this.found, ...gone.map(([key]) => ({ kind: 'look-gone' as const, key }))];
  }
}
