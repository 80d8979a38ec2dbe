import type { Case } from '../../domain/case/state';
import { endingOf } from '../../domain/restricting/ending';
import type { CaseEvent } from '../../domain/case/events';
import { behaviourCodesOf } from '../cases/case-row';
import type { NewRow } from '../cases/columns';
import { findingColumns } from '../deciding/finding-columns';
import { decidedColumns, restrictionRowsOf } from './restriction-rows';
import type { RowChange } from '../cases/row-change';
import { dayColumn } from '../sharepoint/day-column';
import { noonOf } from '../../domain/time/instant';
import type { ChangeHappened } from '../../domain/restricting/events';
import type { Measures } from '../../domain/restricting/state';

type Decided = Extract<ChangeHappened, { type: 'ChangeDecided' }>;

/** The rows that a decided change leaves: what was decided, and the restrictions that are to stand (V2, C3). */
export function changeRows(subject: Case, event: CaseEvent): readonly NewRow[] {
  const { happened } = event;
  if (happened.type !== 'ChangeDecided') return [];
  const { measures } = happened.decision;
  const state = happened.bindsAtOnce ? 'active' : 'awaiting-notice';
  return [
    decisionRow(subject, event, happened),
    ...(measures
      ? restrictionRowsOf(subject, event, { measures, decidedAt: event.at, state }).map(
          ({ list, row }): NewRow => ({
            list,
            row: { ...row, ...(happened.bindsAtOnce ? { ActiveFrom: event.at } : {}) },
          }),
        )
      : []),
  ];
}

/** A decision on a change stands under no precedent: comparable are decisions to restrict at all (D8). */
function decisionRow(subject: Case, event: CaseEvent, { decision, dueOn }: Decided): NewRow {
  const { measures } = decision;
  const key = `${subject.ref}/${event.number}`;
  return {
    list: 'Decisions',
    row: {
      Title: subject.ref,
      RowKey: key,
      CaseRef: subject.ref,
      CustomerRef: subject.customerRef,
      Matter: matterOf(subject, event, measures),
      ReviewedOn: dayColumn(dueOn),
      Behaviours: behaviourCodesOf(subject).join(' ').slice(0, 255),
      ...decidedColumns(decision, measures),
      ...findingColumns(subject, event),
    },
  };
}

/** What was decided on: to change a restriction, or to end it; of a refusal, what was proposed. */
function matterOf(subject: Case, { happened }: CaseEvent, measures: Measures | undefined): string {
  if (measures) return 'variation';
  const number = happened.type === 'ChangeDecided' ? happened.change : 0;
  const proposed = subject.changes.latest.find((change) => change.number === number);
  return proposed?.kind === 'vary' ? 'variation' : 'lifting';
}

/** What a change, and the end of a restriction, leaves in rows that stand (V2, R6, R7). */
export function changeChanges(subject: Case, event: CaseEvent): readonly RowChange[] {
  const { at, happened, number: before } = event;
  const ended = { RestrictionState: 'ended', EndsOn: at };
  switch (happened.type) {
    case 'ChangeDecided': {
      if (happened.decision.outcome === 'refused' || !happened.bindsAtOnce) return [];
      return [{ list: 'Restrictions', expected: 1, before, change: ended }];
    }
    case 'RestrictionExpired':
      return [{ list: 'Restrictions', expected: 1, before, change: { RestrictionState: 'ended' } }];
    case 'ChangeNoticeSent':
    case 'ChangeNoticeWithheld': {
      const only = decisionBefore(subject, event);
      const active = { RestrictionState: 'active', ActiveFrom: at };
      return [
        { list: 'Restrictions', expected: 1, only, state: 'awaiting-notice', change: active },
        { list: 'Restrictions', expected: 1, except: only, before, change: ended },
        { list: 'Decisions', expected: 1, only, change: toldColumns(happened) },
      ];
    }
    case 'EndNoticeSent':
    case 'EndNoticeWithheld': {
      const only = decisionBefore(subject, event);
      // Of an overturned decision the row of the second look tells.
      return endingOf(subject)?.how !== 'lifted'
        ? []
        : [{ list: 'Decisions', expected: 1, only, change: toldColumns(happened) }];
    }
    default:
      return [];
  }
}

type Told = Extract<
  CaseEvent['happened'],
  { readonly sentOn: string; readonly channel: string } | { readonly reason: string }
>;

/** The columns that say whether the customer was told: when and how, or why not. */
export const toldColumns = (told: Told): RowChange['change'] =>
  'sentOn' in told
    ? { CustomerTold: true, NoticeSentOn: noonOf(told.sentOn), NoticeChannel: told.channel }
    : {
        CustomerTold: false,
        NotToldBecause: told.reason,
        ...('risk' in told && told.risk !== undefined ? { NotToldRisk: told.risk } : {}),
      };

/** The key of the row of the decision on a change that came last before an event; '' where there was none. */
function decisionBefore({ ref, steps }: Case, { number }: CaseEvent): string {
  const step = steps.findLast((taken) => taken.event === 'ChangeDecided' && taken.number < number);
  return step ? `${ref}/${step.number}` : '';
}
