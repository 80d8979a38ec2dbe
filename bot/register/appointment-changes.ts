import type { Case } from '../domain/case';
import { deputyOf, spocOf } from '../domain/contact-people';
import { measuresOf } from '../domain/decided';
import type { CaseEvent } from '../domain/event';
import type { RowChange } from './row-change';

/** Somebody else is named: whoever looks the customer up finds them from now on (S1). */
export function contactChanges(subject: Case, { happened }: CaseEvent): RowChange[] {
  const isNamed =
    happened.type === 'ContactPersonAppointed' ||
    (happened.type === 'AppointmentAccepted' && happened.handover);
  if (!isNamed) return [];
  const [spoc, deputy] = [spocOf(subject), deputyOf(subject)];
  const change = {
    ...(spoc ? { Spoc: spoc.id, SpocName: spoc.name } : {}),
    ...(deputy ? { Deputy: deputy.id, DeputyName: deputy.name } : {}),
  };
  return [{ list: 'Restrictions', expected: measuresOf(subject)?.restrictions.length ?? 0, change }];
}
