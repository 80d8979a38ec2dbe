import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { accessWords as said, recordsLabels as labels } from '../../../cards/words/records/words';
import { dayOf } from '../../domain/time/calendar';
import type { CustomerRecord } from '../../domain/customers/customer-record';
import { textLimits } from '../../domain/entries/limits';
import type { Profile } from '../../policy/profile';
import { describeInList } from '../customers/customer-parts';
import { whoIn } from '../customers/customer-record';
import { rows } from '../reporting/incident-rows';
import type { Look } from '../customers/known-customer';

type Data = CardData<'subject-access'>;

/** The question on whom everything is to be drawn up, as it opens. */
export const askForAccess = (): Data => ({
  heading: said.heading,
  lead: said.lead,
  value: '',
  error: '',
  said: '',
  tone: 'default',
  choices: [],
  chosen: { ref: '', key: '', rows: [], note: '' },
});

/** Who may be meant by what was entered, to choose from: never one by themself, since what is drawn up tells all (X4). */
export function chooseForAccess(
  text: string,
  look: Look,
  { profile, now }: { readonly profile: Profile; readonly now: string },
): Data {
  const asked = { ...askForAccess(), value: text.slice(0, textLimits.name) };
  if (look.kind !== 'found') return { ...asked, ...unanswered[look.kind] };
  if (look.customers.length === 0) return { ...asked, said: said.none, tone: 'warning' };
  const today = dayOf(now, profile.timeZone);
  const choices = look.customers.map((customer, at) => ({
    number: String(at + 1),
    ref: customer.customerRef,
    ...describeInList(customer, today),
  }));
  const more = look.areMore || look.isTooWide ? ` ${said.more}` : '';
  const found = choices.length === 1 && more === '' ? said.onlyOne : said.several;
  return { ...asked, said: `${found}${more}`, tone: 'accent', choices };
}

const unanswered: Readonly<Record<Exclude<Look['kind'], 'found'>, Partial<Data>>> = {
  'nothing-entered': { error: said.missing },
  'too-little': { error: said.tooLittle },
  unavailable: { said: said.unavailable, tone: 'warning' },
};

/** The most cases that are named. */
const namedCases = 20;

/** The customer who was chosen, to compare before everything on them is drawn up. `key`: names the export. */
export function confirmAccess(record: CustomerRecord, key: string, profile: Profile): Data {
  const { customer, cases } = record;
  const named = cases.slice(0, namedCases).map(({ ref }) => ref);
  const refs = [...named, ...(cases.length > named.length ? ['…'] : [])].join(', ');
  return {
    ...askForAccess(),
    said: said.one,
    tone: 'accent',
    chosen: {
      ref: customer.customerRef,
      key,
      rows: [
        ...whoIn(record),
        ...rows([[labels.cases, fill(said.cases, { count: String(cases.length), refs })]]),
      ],
      note: fill(said.confirm, { days: String(profile.subjectAccess.keepDays) }),
    },
  };
}
