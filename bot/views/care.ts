import type { CardData } from '../../cards/catalogue';
import { careWords } from '../../cards/words/guide';
import type { Case } from '../domain/case';
import type { Profile } from '../policy/profile';
import { sourceOf } from './guide-step';
import { confirmation } from './message';

/** What there is for staff after an incident (T1, T2, H4). */
export const support = (profile: Profile, inDialog: boolean): CardData<'support'> => ({
  inDialog,
  ...careWords.support,
  assurance: profile.support.assurance.words,
  offers: profile.support.offers.map(({ label, words, where }) => ({ label, text: words, where })),
  police: profile.support.police?.words ?? '',
});

/** The same for somebody who reported violence, in a message of its own (T1). */
export const supportAfterViolence = (profile: Profile): CardData<'support'> => ({
  ...support(profile, false),
  heading: careWords.afterViolence,
  lead: profile.support.afterViolence.words,
});

/** The route for a colleague's conduct (P2): words alone, nothing is stored. */
export const colleagueConduct = (profile: Profile, inDialog: boolean): CardData<'colleague-conduct'> => ({
  inDialog,
  ...careWords.colleague,
  paragraphs: [...profile.colleagueConduct.advice],
  source: sourceOf(profile.colleagueConduct.cites, profile),
});

/** That a report is in, and what there is for the person who made it. */
export function reported(
  name: 'reported' | 'incidentAdded',
  subject: Case,
  { profile, inDialog }: { readonly profile: Profile; readonly inDialog: boolean },
): CardData<'reported'> {
  const newest = subject.incidents.at(-1);
  return {
    inDialog,
    ...confirmation(name, subject, profile),
    assurance: profile.support.assurance.words,
    afterViolence: newest?.violent === true ? profile.support.afterViolence.words : '',
  };
}
