import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import {
  extensionWords,
  knownCustomerWords as said,
  customersLabels as labels,
} from '../../../cards/words/customers/words';
import type { Away } from '../../domain/absences/absences';
import { dayOf } from '../../domain/time/calendar';
import { contactAnswer } from '../../domain/customers/contact-answer';
import type { KnownCustomer } from '../../domain/customers/known-customer';
import type { Profile } from '../../policy/profile';
import { contactNow } from '../contact-people/contact-now';
import { apartIn, headlineOf } from './customer-parts';
import { labelOf } from '../case/labels';
import { momentInWords } from '../time/dates';

interface Seen {
  readonly profile: Profile;
  readonly away: Away;
  /** An instant. */
  readonly now: string;
}

/**
 * What is put into a message about a customer (S2, C7): the reference and the time, and the way to what holds when somebody
 * reads it. No name, and nothing of what is known: whoever reads the message may not be meant to.
 */
export const customerBrief = (
  { customerRef }: KnownCustomer,
  { profile, now }: Pick<Seen, 'profile' | 'now'>,
): CardData<'customer-brief'> => ({
  heading: fill(extensionWords.heading, { ref: customerRef }),
  asAt: fill(extensionWords.asAt, { at: momentInWords(now, profile.timeZone) }),
  said: fill(extensionWords.lookUp, { ref: customerRef }),
  ref: customerRef,
});

/** What whoever writes a message reads of a hit, in their own pane: the same answer as a look-up gives, in short. */
export function briefPreview(customer: KnownCustomer, { profile, now, away }: Seen) {
  const answer = contactAnswer(customer, dayOf(now, profile.timeZone));
  const { name, about } = apartIn(customer);
  const kinds = answer.restrictions.map((one) => {
    const kind = labelOf(profile.restrictionKinds, one.kind);
    const whom = contactNow(one, away, profile);
    return `${[kind, ...(whom === '' ? [] : [`${labels.passContactTo}: ${whom}`])].join('. ')}.`;
  });
  const parts = [
    headlineOf(answer),
    ...(answer.protocol === undefined ? [] : [`${labels.howToDeal}: ${answer.protocol}`]),
    ...kinds,
    about === '' ? '' : `${about.charAt(0).toUpperCase()}${about.slice(1)}.`,
    customer.isCertain ? '' : said.perhaps,
  ];
  return { title: name, text: parts.filter((part) => part !== '').join(' ') };
}
