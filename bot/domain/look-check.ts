import { createHash } from 'node:crypto';
import { canonical } from './trail';

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

/** A look that is not as it was recorded. */
export type LookFinding =
  | { readonly kind: 'look-altered'; readonly key: string; readonly at: string }
  | { readonly kind: 'look-gone'; readonly key: string }
  | { readonly kind: 'look-not-sealed'; readonly key: string; readonly at: string };

/** The hash of a look, to the second: SharePoint keeps no more. The key, which nobody can guess, is part of it. */
export const lookHash = ({ at, ...rest }: LookRecord): string =>
  createHash('sha256')
    .update(canonical({ ...rest, at: at.slice(0, 19) }))
    .digest('hex');

/**
 * Compares looks with their seals (X3). Looks of many people at once are in no order, so they are no chain: each is sealed
 * by itself, and a seal without its look shows one that was removed. `seals` is used up.
 */
export class LookCheck {
  private readonly found: LookFinding[] = [];

  constructor(private readonly seals: Map<string, string>) {}

  take({ key, at, hash }: LookSeen): void {
    const seal = this.seals.get(key);
    this.seals.delete(key);
    if (seal === undefined) this.found.push({ kind: 'look-not-sealed', key, at });
    else if (seal !== hash) this.found.push({ kind: 'look-altered', key, at });
  }

  findings(): readonly LookFinding[] {
    return [...this.found, ...[...this.seals.keys()].map((key) => ({ kind: 'look-gone' as const, key }))];
  }
}
