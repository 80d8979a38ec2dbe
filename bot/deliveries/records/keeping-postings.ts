import type { Case } from '../../domain/case/state';
import type { CaseEvent } from '../../domain/case/events';
import type { KeepingHappened } from '../../domain/records/events';
import type { Profile } from '../../policy/profile';
import type { Rule, Wanted } from '../wanted';

/** Those who look after the records are asked, in their channel, without a customer's name. */
const toKeepers = (
  _: Case,
  __: CaseEvent,
  { retention }: Profile,
): readonly Wanted<'retention-request'>[] => [
  {
    destination: { kind: 'channel', code: retention.channel },
    card: 'retention-request',
    audience: 'channel',
  },
];
const toNobody = (): readonly Wanted<never>[] => [];

/** Who hears by a new message of what happens about how long a case is kept (X4); standing copies change besides. */
export const keepingPostings: { readonly [T in KeepingHappened['type']]: Rule<T> } = {
  RecordHeld: toNobody,
  RecordReleased: toNobody,
  PeriodEnded: toKeepers,
  ErasureProposed: toKeepers,
  ErasureDeclined: toNobody,
  ErasureConfirmed: toNobody,
  RecordExported: toNobody,
  CaseErased: toNobody,
};
