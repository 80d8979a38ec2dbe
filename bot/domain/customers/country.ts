import type { Profile } from '../../policy/profile';

/** The country that telephone numbers without one are of: where the organisation keeps its holidays. */
export const countryOf = (profile: Profile): string => profile.chasing.holidays.country;
