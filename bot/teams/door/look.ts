import type { LookEntry } from '../../commands/customers/look-entry';
import type { Person } from '../../domain/case/person';
import type { Case } from '../../domain/case/state';
import type { CaseSeen } from '../../domain/door/admission';
import { tenMinutesOf } from '../../domain/time/instant';

/** What was looked at of a case: its record, or who looks after the customer's contact, by somebody who sees nothing else of it. */
type LookKind = 'case' | 'contact-person';

/** That somebody looked at a case: its pages, or its form, one after another are one look in ten minutes. */
export const lookAt = (kind: LookKind, subject: Case, by: Person, at: string): LookEntry => ({
  key: [kind, by.id, tenMinutesOf(at), subject.ref].join('/'),
  by: { id: by.id, name: by.name },
  at,
  kinds: [kind],
  customerRefs: subject.customerRef === '' ? [subject.ref] : [subject.customerRef, subject.ref],
});

/** Whether it is the record that is seen, and not only one's own report or what came of it (X3). */
export const isOfRecord = ({ sight }: CaseSeen): boolean => sight === 'record' || sight === 'decision';
