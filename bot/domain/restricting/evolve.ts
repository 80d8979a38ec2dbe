import type { Case } from '../case/state';
import { type Change, keptChanges, type Measures } from './state';
import { untoldVariation } from './rules';
import type { CaseEvent } from '../case/events';
import type { ChangeHappened } from './events';
import { holdReview } from '../reviews/evolve';
import type { Notice } from '../letters/state';
import { noticeOf } from '../letters/evolve';

type Stamp = Pick<CaseEvent, 'by' | 'at' | 'number'>;

/** What an event of a restriction in force changes in its case. */
export function evolveRestriction(before: Case, happened: ChangeHappened, stamp: Stamp): Partial<Case> {
  const { by, at } = stamp;
  switch (happened.type) {
    case 'ChangeProposed':
      return proposed(before, happened, stamp);
    case 'ChangeDecided':
      return decided(before, happened, at);
    case 'ChangeNoticeSent':
    case 'ChangeNoticeWithheld':
      return told(before, noticeOf(happened, stamp));
    case 'EndAnnounced':
      return { endAnnounced: happened.endsOn };
    case 'RestrictionExpired':
      return { expired: { endsOn: happened.endsOn, by, at }, review: undefined };
  }
}

function proposed(
  before: Case,
  { kind, reason, measures, answers }: Extract<ChangeHappened, { type: 'ChangeProposed' }>,
  { number, by, at }: Stamp,
): Partial<Case> {
  const change: Change = {
    number,
    kind,
    reason,
    by,
    at,
    ...(answers ? { dueOn: answers.dueOn } : {}),
    ...(measures ? { measures } : {}),
  };
  const { total, latest } = before.changes;
  return {
    changes: { total: total + 1, latest: [...latest, change].slice(-keptChanges) },
    ...(answers ? holdReview(before, { ...answers, reason }, { outcome: kind, number, by, at }) : {}),
  };
}

/** What only lightens stands at once; of anything else the customer is told first (R6). */
function decided(
  before: Case,
  { decision, bindsAtOnce, nextOn }: Extract<ChangeHappened, { type: 'ChangeDecided' }>,
  at: string,
): Partial<Case> {
  return {
    ...evolveNewestChange(before, { decision }),
    ...(nextOn === undefined ? {} : { nextReview: nextOn }),
    ...(decision.measures && bindsAtOnce ? takingEffect(decision.measures, at) : {}),
  };
}

function told(before: Case, notice: Notice): Partial<Case> {
  const decision = untoldVariation(before)?.decision;
  const stands = before.inForce?.since === decision?.at;
  return {
    ...evolveNewestChange(before, { notice }),
    ...(decision?.measures && !stands ? takingEffect(decision.measures, notice.at) : {}),
  };
}

/** Puts measures in force from an instant on; the next review is then the one that the measures name. */
const takingEffect = (measures: Measures, since: string): Partial<Case> => ({
  inForce: { measures, since },
  nextReview: undefined,
  review: undefined,
});

/** The changes of a case with the newest one added to; the older ones are kept. */
export const evolveNewestChange = ({ changes }: Case, change: Partial<Change>): Pick<Case, 'changes'> => ({
  changes: {
    ...changes,
    latest: changes.latest.map((one, at) => (at === changes.latest.length - 1 ? { ...one, ...change } : one)),
  },
});
