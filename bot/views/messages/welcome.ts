import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { guideWords } from '../../../cards/words/guide/words';
import type { Profile } from '../../policy/profile';

const said = guideWords.welcome;

/** What made somebody see what the bot is for: they greeted it, or it did not understand them and may guess what they meant. */
export type Greeting =
  { readonly kind: 'greeted' } | { readonly kind: 'not-understood'; readonly meant: readonly string[] };

/** The commands that somebody may use, and how many things wait for them. */
export interface Offered {
  readonly commands: readonly { readonly command: string; readonly does: string }[];
  readonly waits: number;
}

/** What the bot is for, to somebody by their first name; '' where nobody knows it. */
export const welcome = (
  displayName: string,
  profile: Profile,
  why: Greeting = { kind: 'greeted' },
  { commands, waits }: Offered = { commands: [], waits: 0 },
): CardData<'welcome'> => ({
  organisation: profile.organisation,
  firstName: displayName.trim().split(/\s+/)[0]?.slice(0, 60) ?? '',
  heading: headingFor(why),
  meant: why.kind === 'greeted' ? [] : [...why.meant],
  waits: waits === 0 ? '' : fill(waits === 1 ? said.waitsOne : said.waitsMany, { count: String(waits) }),
  commands: [...commands],
});

function headingFor(why: Greeting): string {
  if (why.kind === 'greeted') return guideWords.welcome.greeted;
  return why.meant.length > 0 ? guideWords.welcome.didYouMean : guideWords.welcome.notUnderstood;
}

/** What to do when somebody is in danger, in the profile's words (E1). */
export const emergency = (profile: Profile): CardData<'emergency'> => ({
  heading: profile.emergency.heading,
  steps: [...profile.emergency.steps],
});
