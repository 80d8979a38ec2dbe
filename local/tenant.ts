/**
 * What a tenant is like, as far as Microsoft 365 answers differently for it. `licences` decides how many resource units an
 * app may use of SharePoint in a minute, and `enforceUnits` whether Graph holds it to that: a laptop, and a test that pumps, asks
 * for more in a minute than a small tenant grants, so that it is on where somebody turns it on; `privateChannels` whether bots get into private channels (docs/platform-limits.md).
 */
export interface Traits {
  readonly licences: number;
  readonly enforceUnits: boolean;
  readonly privateChannels: boolean;
}

/** The traits of the tenant now; a switch changes them while everything runs. */
export interface Tenant {
  traits(): Traits;
  change(some: Partial<Traits>): void;
}

/**
 * The tenant that a laptop pretends to be: Registers of Scotland has some 1,200 people, which is the second of Microsoft's
 * five sizes; bots in private channels were impossible for years, and nobody has shown yet that they no longer are.
 */
const usualTraits: Traits = { licences: 1_200, enforceUnits: false, privateChannels: false };

/** A tenant with the usual traits, or others. */
export function createTenant(some: Partial<Traits> = {}): Tenant {
  let traits = { ...usualTraits, ...some };
  return {
    traits: () => traits,
    change(more) {
      traits = { ...traits, ...more };
    },
  };
}
