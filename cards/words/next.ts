import type { Status } from '../../bot/policy/codes';
import { caseNext } from './case/words';
import { decidingNext } from './deciding/words';
import { lettersNext, lettersNextForYou } from './letters/words';
import { reportingNext, reportingNextForYou } from './reporting/words';
import { restrictingNext } from './restricting/words';

/** What happens next on a case; `{who}` is who it waits for. Where the profile says what goes on, its words are used. */
export const nextWords = {
  ...reportingNext,
  ...caseNext,
  ...decidingNext,
  ...lettersNext,
  ...restrictingNext,
} as const satisfies Record<Status, string>;

/** How `{who}` reads it where it is themself. */
export const you = 'you';

/** The same, where the one person it waits for is the reader, and the sentence begins with them. */
export const nextWordsForYou = {
  ...reportingNextForYou,
  ...lettersNextForYou,
} as const satisfies Partial<Record<Status, string>>;
