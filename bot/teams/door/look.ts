import type { LookEntry } from '../../commands/customers/look-entry';
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

/** Whether it is the record that is seen, and not only one's own report or what came of it (X3). */
export const isOfRecord = ({ sight }: CaseSeen): boolean => sight === 'record' || sight === 'decision';
