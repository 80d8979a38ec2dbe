import type { Case } from '../../domain/case/state';
import { deputyOf, spocOf } from '../../domain/contact-people/holders';
import type { CaseEvent } from '../../domain/case/events';
import { restrictionRowsBefore } from '../restricting/restriction-rows';
import type { RowChange } from '../cases/row-change';

/** Somebody else is named: whoever looks the customer up finds them from now on (S1). */
export function contactChanges(subject: Case, { happened, number }: CaseEvent): RowChange[] {
  const isNamed =
    happened.type === 'ContactPersonAppointed' ||
    (happened.type === 'AppointmentAccepted' && happened.handover);
  if (!isNamed) return [];
  const [spoc, deputy] = [spocOf(subject), deputyOf(subject)];
  const change = {
    ...(spoc ? { Spoc: spoc.id, SpocName: spoc.name } : {}),
    ...(deputy ? { Deputy: deputy.id, DeputyName: deputy.name } : {}),
  };
  const expected = restrictionRowsBefore(subject, number);
  return [{ list: 'Restrictions', expected, before: number, change }];
}
