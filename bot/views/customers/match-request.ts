import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { becauseWords, matchStateWords, matchWords as said } from '../../../cards/words/customers/words';
import type { Match } from '../../domain/customers/matching/matches';
import type { Profile } from '../../policy/profile';
import { dateInWords, momentInWords } from '../time/dates';
import { rows } from '../reporting/incident-rows';
import { nameOf } from '../case/labels';

/** The question whether two customers are one person, for a channel: numbers, and no name (S4). */
export function matchRequest(ref: string, match: Match, profile: Profile): CardData<'match-request'> {
  const { older, newer, state, answer, because, failed } = match;
  const open = state === 'asked' || state === 'later';
  const answered = answer && `${nameOf(answer.by)}, ${momentInWords(answer.at, profile.timeZone)}`;
  return {
    ref,
    heading: fill(said.heading, { older, newer }),
    lead: failed === '' ? said.lead : said.failed,
    tone: open ? 'accent' : 'emphasis',
    rows: rows([
      [said.because, becauseWords[because]],
      [said.answered, answered],
      [said.state, stateInWords(match, profile)],
    ]),
    open,
  };
}

/** How a question stands, in a sentence. */
export function stateInWords({ state, change, dueAt }: Match, profile: Profile): string {
  const again = dueAt === '' ? '' : dateInWords(dueAt, profile.timeZone);
  return fill(matchStateWords[state], {
    again,
    goes: change?.goes ?? '',
    stays: change?.stays ?? '',
  });
}
