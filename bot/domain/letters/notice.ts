import type { Case } from '../case/state';
import { untoldVariation } from '../restricting/rules';
import { measuresOf } from '../restricting/in-force';
import { endingOf } from '../restricting/ending';
import { type Untold, untoldOf } from './untold';
import type { Measures } from '../restricting/state';

/** Of what the customer is still to be told: the end of a restriction, a change of it, how a review ended, who their contact is now, or the restriction itself (R6, R9). */
export function owedNotice(subject: Case): {
  readonly of: 'end' | 'change' | Untold['of'] | 'restriction';
  /** When it was decided. */
  readonly at: string;
  /** What is to bind them; undefined where nothing is any more. */
  readonly measures: Measures | undefined;
} {
  const ending = endingOf(subject);
  if (ending) return { of: 'end', at: ending.at, measures: undefined };
  const decided = untoldVariation(subject)?.decision;
  if (decided) return { of: 'change', at: decided.at, measures: decided.measures };
  const [untold] = untoldOf(subject);
  if (untold) return { of: untold.of, at: untold.at, measures: measuresOf(subject) };
  return { of: 'restriction', at: subject.decision?.at ?? subject.since, measures: measuresOf(subject) };
}

/** The events by which a notice is recorded, or why there is none. */
export const noticeEventsOf = {
  end: { sent: 'EndNoticeSent', withheld: 'EndNoticeWithheld' },
  change: { sent: 'ChangeNoticeSent', withheld: 'ChangeNoticeWithheld' },
  review: { sent: 'ReviewNoticeSent', withheld: 'ReviewNoticeWithheld' },
  contact: { sent: 'ContactNoticeSent', withheld: 'ContactNoticeWithheld' },
  restriction: { sent: 'NoticeSent', withheld: 'NoticeWithheld' },
} as const;
