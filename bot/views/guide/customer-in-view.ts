import type { CardData } from '../../../cards/catalogue';
import { knownCustomerWords as said } from '../../../cards/words/customers/words';
import { guideLabels as labels } from '../../../cards/words/guide/words';
import { fill } from '../../../cards/words/fill';
import { contactAnswer } from '../../domain/customers/contact-answer';
import type { KnownCustomer } from '../../domain/customers/known-customer';
import { textLimits } from '../../domain/entries/limits';
import { fingerprintOf } from '../../domain/records/look-limits';
import { dayOf } from '../../domain/time/calendar';
import type { Profile } from '../../policy/profile';
import { labelOf } from '../case/labels';
import { contactNow } from '../contact-people/contact-now';
import { apartIn, careParts, describeInList, headlineOf, type Looker } from '../customers/customer-parts';
import { isCutShort, type Look, meantIn, toneOf } from '../customers/known-customer';

type InView = CardData<'guide-step'>['customers'][number];

/** Whom somebody in the guidance has to do with: what they entered, and the customer whom they chose ('' for none). */
export interface AskedInGuide {
  readonly text: string;
  readonly chosen: string;
}

/**
 * What stays in view of a customer while somebody is guided through a contact with them: the warning and the protocol whole, and
 * of each restriction what to do and whom to pass contact to (S2, E4). The answer of `check`, shorter. Nothing was looked for:
 * only what was entered.
 */
export function customerInView(
  asked: AskedInGuide,
  look: Look,
  { profile, now }: { readonly profile: Profile; readonly now: string },
): InView {
  const { text, chosen } = asked;
  const entered: InView = {
    asked: text.slice(0, textLimits.name),
    ref: chosen,
    look: chosen === '' ? '' : fingerprintOf(text),
    said: '',
    tone: 'default',
    rows: [],
  };
  if (look.kind === 'unavailable') return { ...entered, said: said.unavailable, tone: 'warning' };
  if (look.kind !== 'found') return entered;
  const looker = { profile, today: dayOf(now, profile.timeZone), away: look.away };
  return { ...entered, ...heed(look, looker) };
}

function heed(
  look: Extract<Look, { kind: 'found' }>,
  looker: Looker,
): Pick<InView, 'said' | 'tone'> & Partial<InView> {
  const [first, ...others] = meantIn(look.customers);
  if (first === undefined) return nobody(look);
  if (others.length > 0) {
    const rows = look.customers.map((one) => listed(one, looker.today));
    return { said: labels.severalMeant, tone: 'warning', rows };
  }
  const answer = contactAnswer(first, looker.today);
  return { said: headlineOf(answer), tone: toneOf(answer), rows: rowsOf(first, looker) };
}

function nobody(look: Extract<Look, { kind: 'found' }>): Pick<InView, 'said' | 'tone'> {
  if (look.isSlowed) return { said: said.slowed, tone: 'warning' };
  return isCutShort(look)
    ? { said: said.cutShort, tone: 'warning' }
    : { said: said.states.free, tone: 'emphasis' };
}

function listed(customer: KnownCustomer, today: string): InView['rows'][number] {
  const { name, about } = describeInList(customer, today);
  return { label: `${name} (${customer.customerRef})`, text: about };
}

function rowsOf(customer: KnownCustomer, looker: Looker): InView['rows'] {
  const { restrictions, ...answer } = contactAnswer(customer, looker.today);
  const { profile, away } = looker;
  const name = { label: labels.whoItIs, text: apartIn(customer).name };
  const doubt = customer.isCertain ? [] : [{ label: labels.doubt, text: said.perhaps }];
  const kept = restrictions.map((one) => {
    const guidance = profile.restrictionKinds.find(({ code }) => code === one.kind)?.guidance ?? '';
    const who = contactNow(one, away, profile);
    const text = who === '' ? guidance : fill(labels.keptTo, { guidance, who });
    return { label: labelOf(profile.restrictionKinds, one.kind), text };
  });
  return [name, ...doubt, ...careParts(answer, looker).flatMap(({ rows }) => rows), ...kept];
}
