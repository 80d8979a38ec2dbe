import type { CardData } from '../../cards/catalogue';
import type { Row } from '../../cards/parts';
import { customerListWords as said } from '../../cards/words/customer-list';
import { filled } from '../../cards/words/fill';
import { nobodyAway } from '../domain/absences';
import { dayOf } from '../domain/calendar';
import type { CaseInRecord, CustomerRecord } from '../domain/customer-record';
import type { Profile } from '../policy/profile';
import { measureParts } from './customer-parts';
import { dateInWords } from './dates';
import { rows } from './incident-rows';
import { labelOf, labelsOf, nameOf } from './labels';

/** The most cases, names and keys of a kind that are shown; the newest and the first. */
const shownCases = 12;
const shownNames = 8;
const shownKeys = 8;

/** All that is known of a customer, for whoever keeps the list (S4): who, restrictions with SPOC and review, cases. */
export function customerRecord(
  record: CustomerRecord,
  { profile, now }: { readonly profile: Profile; readonly now: string },
): CardData<'customer-record'> {
  const { customer } = record;
  const today = dayOf(now, profile.timeZone);
  return {
    heading: filled(said.record, { ref: customer.customerRef }),
    lead: said.recorded,
    sections: [
      { heading: 'Who this is', tone: 'default', rows: whoIn(record) },
      ...measureParts(customer, { profile, today, away: nobodyAway }).map(
        ({ heading, tone, rows: lines }) => ({
          ...{ heading, tone, rows: lines },
        }),
      ),
      { heading: 'Cases', tone: 'default', rows: casesIn(record.cases, profile) },
    ],
  };
}

/** Names and aliases, and by what the customer is found. */
function whoIn({ customer, details, keys }: CustomerRecord): Row[] {
  const [name = details.name ?? '', ...aliases] = customer.names.slice(0, shownNames);
  const found = (kind: string): string =>
    keys
      .filter((key) => key.startsWith(`${kind}:`))
      .slice(0, shownKeys)
      .map((key) => shortened(key.slice(kind.length + 1)))
      .join('; ');
  return rows([
    ['Name', shortened(name)],
    ['Also known as', aliases.map(shortened).join('; ')],
    ['Email', found('email')],
    ['Telephone', found('telephone')],
    ['Postcode', found('postcode').toUpperCase()],
    ['Application and title numbers', found('reference').toUpperCase()],
  ]);
}

function casesIn(cases: readonly CaseInRecord[], profile: Profile): Row[] {
  const shown = cases.slice(0, shownCases).map(({ ref, status, behaviours, reportedAt }) => ({
    label: ref,
    text: [
      labelOf(profile.workflow.statuses, status),
      labelsOf(profile.behaviours, behaviours),
      `reported ${dateInWords(reportedAt, profile.timeZone)}`,
    ].join('; '),
  }));
  const left = cases.length - shown.length;
  return left > 0 ? [...shown, { label: '…', text: filled(said.alsoCases, { count: String(left) }) }] : shown;
}

const shortened = (name: string): string => nameOf({ id: '', name });
