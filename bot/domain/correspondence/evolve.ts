import type { Case } from '../case/state';
import type { CaseEvent, Happened } from '../case/events';
import { keptContacts } from './state';

/** What a contact changes in its case: the count, and the newest few without what was said. */
export function evolveCorrespondence(
  { contacts }: Case,
  { outcome, receivedAt, area }: Extract<Happened, { type: 'ContactLogged' }>,
  { number, by, at }: Pick<CaseEvent, 'number' | 'by' | 'at'>,
): Partial<Case> {
  const contact = { number, receivedAt, outcome, ...(area === undefined ? {} : { area }), by, at };
  return {
    contacts: { total: contacts.total + 1, latest: [...contacts.latest, contact].slice(-keptContacts) },
  };
}
