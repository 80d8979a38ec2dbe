import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { waitingWords as said } from '../../../cards/words/waiting/words';
import type { WaitingFound } from '../../domain/waiting/queue';
import type { Profile } from '../../policy/profile';
import { dateInWords } from '../time/dates';
import { statusLabel } from '../case/labels';

/** How many cases stand on the card. */
const shownCases = 10;

/** What waits for whoever asks, the longest first (C5). */
export function waiting(found: WaitingFound, profile: Profile): CardData<'waiting'> {
  const cases = found.waiting.slice(0, shownCases).map(({ ref, status, since }) => ({
    ref,
    status: statusLabel(profile, status),
    since: dateInWords(since, profile.timeZone),
  }));
  return {
    heading: said.heading,
    lead: leadOf(found),
    cases,
    choices: cases.map(({ ref, status }) => ({ title: fill(said.choice, { ref, status }), value: ref })),
  };
}

function leadOf({ waiting: all, areMore }: WaitingFound): string {
  if (all.length === 0) return areMore ? said.moreUnseen : said.none;
  return areMore || all.length > shownCases ? `${said.order} ${said.more}` : said.order;
}
