import type { LookEntry } from '../../commands/customers/look-entry';
import type { Person } from '../../domain/case/person';
import type { Case } from '../../domain/case/state';
import type { CaseSeen } from '../../domain/door/admission';
import { tenMinutesOf } from '../../domain/time/instant';

/** That somebody read the record of a case: its pages one after another are one look in ten minutes. */
export const lookAt = ({ subject, actor }: CaseSeen, at: string): LookEntry => ({
  key: ['case', actor.id, tenMinutesOf(at), subject.ref].join('/'),
  by: { id: actor.id, name: actor.name },
  at,
  kinds: ['case'],
  customerRefs: subject.customerRef === '' ? [subject.ref] : [subject.customerRef, subject.ref],
});

/** That somebody who sees nothing else of a case learnt from its form who looks after the customer’s contact: one look in ten minutes. */
export const lookAtCustomer = (subject: Case, by: Person, at: string): LookEntry => ({
  key: ['contact-person', by.id, tenMinutesOf(at), subject.ref].join('/'),
  by: { id: by.id, name: by.name },
  at,
  kinds: ['contact-person'],
  customerRefs: subject.customerRef === '' ? [subject.ref] : [subject.customerRef, subject.ref],
});

/** Whether it is the record that is seen, and not only one's own report or what came of it (X3). */
export const isOfRecord = ({ sight }: CaseSeen): boolean => sight === 'record' || sight === 'decision';
