import type { CardData } from '../../../cards/catalogue';
import {
  extensionWords,
  knownCustomerWords as said,
  customersLabels as labels,
} from '../../../cards/words/customers/words';
import type { Away } from '../../domain/absences/absences';
import { dayOf } from '../../domain/time/calendar';
import { contactStateOn, isOpenOn, type KnownCustomer } from '../../domain/customers/known-customer';
import type { Profile } from '../../policy/profile';
import { contactNow } from '../contact-people/contact-now';
import { apartIn } from './customer-parts';
import { rows } from '../reporting/incident-rows';
import { labelOf } from '../case/labels';
import { limitRows } from '../restricting/measures-in-words';

interface Seen {
  readonly profile: Profile;
  readonly away: Away;
  /** An instant. */
  readonly now: string;
}

/** What a message may say of a customer: restrictions in force, what to do, whom to pass contact to (S2). */
export function customerBrief(
  customer: KnownCustomer,
  { profile, now, away }: Seen,
): CardData<'customer-brief'> {
  const today = dayOf(now, profile.timeZone);
  const state = contactStateOn(customer, today);
  const inForce = customer.restrictions.filter((one) => one.active && isOpenOn(one, today));
  return {
    heading: extensionWords.heading,
    name: apartIn(customer).name,
    said: said.states[state],
    tone: state === 'free' ? 'emphasis' : 'warning',
    found: inForce.map((one) => {
      const kind = profile.restrictionKinds.find(({ code }) => code === one.kind);
      return {
        heading: labelOf(profile.restrictionKinds, one.kind),
        rows: [
          ...rows([[labels.whatToDo, kind?.guidance]]),
          ...limitRows(kind),
          ...rows([[labels.passContactTo, contactNow(one, away, profile)]]),
        ],
      };
    }),
  };
}

/** The line by which a hit is chosen while writing: who it is, whether restricted, and that the message will name them. */
export function briefPreview(customer: KnownCustomer, { profile, now }: Omit<Seen, 'away'>) {
  const today = dayOf(now, profile.timeZone);
  const { name, about } = apartIn(customer);
  const state = said.lineStates[contactStateOn(customer, today)];
  const apart = about === '' ? '' : `${about.charAt(0).toUpperCase()}${about.slice(1)}.`;
  const parts = [state, apart, customer.isCertain ? '' : extensionWords.perhaps, extensionWords.named];
  return { title: name, text: parts.filter((part) => part !== '').join(' ') };
}
