import type { Case } from '../case/state';
import type { CaseEvent, Happened } from '../case/events';
import { keptAbout, keptContacts, keptPassedOn } from './state';

/** A text cut to what a case keeps of it. */
const cut = (text: string): string => (text.length > keptAbout ? `${text.slice(0, keptAbout - 1)}…` : text);

/** What a contact changes in its case: the count, and the newest few without what was said. */
export function evolveCorrespondence(
  { contacts }: Case,
  { outcome, receivedAt, area, summary, proposed, reason }: Extract<Happened, { type: 'ContactLogged' }>,
  { number, by, at }: Pick<CaseEvent, 'number' | 'by' | 'at'>,
): Partial<Case> {
  const contact = {
    number,
    receivedAt,
    outcome,
    about: cut(summary),
    ...(area === undefined ? {} : { area }),
    ...(proposed === outcome ? {} : { proposed }),
    ...(reason === undefined ? {} : { why: cut(reason) }),
    by,
    at,
  };
  return {
    contacts: { total: contacts.total + 1, latest: [...contacts.latest, contact].slice(-keptContacts) },
  };
}

/** What passing a contact on changes in its case: the newest few, with all that was said, for those who are told. */
export const evolvePassedOn = (
  { passedOn }: Case,
  { writer, channel, summary }: Extract<Happened, { type: 'ContactPassedOn' }>,
  { number, by, at }: Pick<CaseEvent, 'number' | 'by' | 'at'>,
): Partial<Case> => ({
  passedOn: {
    total: passedOn.total + 1,
    latest: [...passedOn.latest, { number, writer, channel, summary, by, at }].slice(-keptPassedOn),
  },
});
