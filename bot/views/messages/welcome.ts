import type { CardData } from '../../../cards/catalogue';
import type { Profile } from '../../policy/profile';

/** What the bot is for, to somebody by their first name; '' where nobody knows it. */
export const welcome = (displayName: string, profile: Profile): CardData<'welcome'> => ({
  organisation: profile.organisation,
  firstName: displayName.trim().split(/\s+/)[0]?.slice(0, 60) ?? '',
});

/** What to do when somebody is in danger, in the profile's words (E1). */
export const emergency = (profile: Profile): CardData<'emergency'> => ({
  heading: profile.emergency.heading,
  steps: [...profile.emergency.steps],
});
