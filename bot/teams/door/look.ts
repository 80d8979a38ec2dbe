import type { LookEntry } from '../../commands/customers/look-entry';
import type { Person } from '../../domain/case/person';
import type { Case } from '../../domain/case/state';
import type { CaseSeen } from '../../domain/door/admission';
import { tenMinutesOf } from '../../domain/time/instant';
import type { Knock } from './knock';

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

/** That somebody passed a contact on: each is a look of its own, and sent again the same one. */
export const lookByPassingOn = (
  subject: Case,
  { person, now, wish }: Pick<Knock, 'person' | 'now'> & { readonly wish: string },
): LookEntry => ({
  ...lookAt('contact-person', subject, person, now),
  key: ['passed-on', person.id, wish].join('/'),
});

/**
 * As what it counts that somebody tries whether the contact of a customer is looked after, by the number of a case: once in the
 * time that is counted, so that what is written on a form that they were shown is not held up.
 */
export const lookByTrying = (ref: string, { person, now }: Pick<Knock, 'person' | 'now'>) => ({
  by: { id: person.id, name: person.name },
  key: ['contact-person', person.id, ref].join('/'),
  at: now,
});

/** Whether it is the record that is seen, and not only one's own report or what came of it (X3). */
export const isOfRecord = ({ sight }: CaseSeen): boolean => sight === 'record' || sight === 'decision';
