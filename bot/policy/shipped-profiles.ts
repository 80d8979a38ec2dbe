import registersOfScotland from '../../policy/registers-of-scotland.json';
import westLothian from '../../policy/west-lothian.json';
import { parseProfile } from './parse-profile';
import type { Profile } from './profile';

const shipped = <I extends string>(id: I, content: unknown): { readonly id: I; load(): Profile } => ({
  id,
  load: () => parseProfile(content, `policy/${id}.json`),
});

/**
 * The profiles that ship with the product, as they stand in their files, each checked when it is loaded: `ProfileInvalid` is thrown
 * where a file was changed for the worse. The bundle has another module in the place of this one: the same profiles, checked when it
 * was made (`scripts/checked-profiles.ts`), since nobody can change them in it.
 */
export const shippedProfiles = [
  shipped('registers-of-scotland', registersOfScotland),
  shipped('west-lothian', westLothian),
] as const;
