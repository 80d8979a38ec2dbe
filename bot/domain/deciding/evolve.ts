import type { Case } from '../case/state';
import { evolveNewestChange as lastOfChanges } from '../restricting/evolve';
import { endingOf } from '../restricting/ending';
import type { CaseEvent } from '../case/events';
import type { DecisionHappened, FindingHappened } from './events';
import type { Assessment } from './state';
import { noticeOf } from '../letters/evolve';
import type { Notice } from '../letters/state';

/** Who did it, and when. */
type Stamp = Pick<CaseEvent, 'by' | 'at'>;

/** What one such event changes in its case, besides where it stands. */
export function evolveFinding(before: Case, happened: FindingHappened, stamp: Stamp): Partial<Case> {
  switch (happened.type) {
    case 'AssessmentSought': {
      const { reason, returnTo } = happened;
      const sought: Assessment = { ...(reason === undefined ? {} : { reason }), returnTo, ...stamp };
      return { assessments: [...before.assessments, sought] };
    }
    case 'AssessmentGiven': {
      const { acceptable, reason } = happened;
      return { assessments: lastChanged(before.assessments, { finding: { acceptable, reason, ...stamp } }) };
    }
    case 'ConsultationSought': {
      const sought = { number: before.version + 1, role: happened.role, ...stamp };
      return { consultations: [...before.consultations, sought] };
    }
    case 'ConsultationGiven': {
      const answer = { advice: happened.advice, ...stamp };
      return { consultations: lastChanged(before.consultations, { answer }) };
    }
    case 'AppealRequested':
      return { appeals: [...before.appeals, { customerSays: happened.customerSays, ...stamp }] };
    case 'AppealDecided': {
      const { overturned, reason, policyVersion } = happened;
      const outcome = { overturned, reason, policyVersion, ...stamp };
      return { appeals: lastChanged(before.appeals, { outcome }) };
    }
    case 'EndNoticeSent':
    case 'EndNoticeWithheld':
      return endNoticed(before, noticeOf(happened, stamp));
  }
}

/** The notice stands with what ended the restriction: the change that lifted it, or the second look that overturned it. */
const endNoticed = (before: Case, notice: Notice): Partial<Case> =>
  endingOf(before)?.how === 'lifted'
    ? lastOfChanges(before, { notice })
    : { appeals: lastChanged(before.appeals, { notice }) };

/** A list with its last entry changed; the others are kept. */
const lastChanged = <T extends object>(list: readonly T[], change: Partial<T>): T[] =>
  list.map((entry, index) => (index === list.length - 1 ? { ...entry, ...change } : entry));

/** What a proposal or a decision on a restriction changes in its case. */
export const evolveDecision = (happened: DecisionHappened, stamp: Stamp): Partial<Case> =>
  happened.type === 'CaseEndorsed'
    ? { proposal: { measures: happened.measures, reason: happened.reason, ...stamp } }
    : { decision: happened.decision };
