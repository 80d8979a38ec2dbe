import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { matchWords as said, customersLabels as labels } from '../../../cards/words/customers/words';
import type { CustomerRecord } from '../../domain/customers/customer-record';
import { textLimits } from '../../domain/entries/limits';
import { orderByReference } from '../../domain/customers/matching/matches';
import type { Profile } from '../../policy/profile';
import { casesIn, foundBy, namesIn, postcodesIn } from './customer-record';
import { labelOf } from '../case/labels';

/** Two customers, and what was entered where something was wrong with it. */
export interface Compared {
  /** The reference of the match; '' where nobody asked before. */
  readonly ref: string;
  readonly key: string;
  readonly records: readonly [CustomerRecord, CustomerRecord];
  /** Whether "different" and "later" can be said. */
  readonly asked: boolean;
  readonly entered?: { readonly stays: string; readonly reason: string; readonly error: string };
}

/** Two customers side by side, whoever was met first on the left: for those who keep the list (S4). */
export function compareCustomers(compared: Compared, profile: Profile): CardData<'compare-customers'> {
  const { ref, key, asked, entered } = compared;
  const [left, right] = olderFirst(compared.records);
  const [older, newer] = [left.customer.customerRef, right.customer.customerRef];
  return {
    ref,
    key,
    asked,
    look: `${older}|${newer}`,
    left: older,
    right: newer,
    heading: said.compare,
    lead: said.compareLead,
    rows: rowsOf(left, right, profile),
    choices: [
      { title: fill(said.first, { ref: older }), value: older },
      { title: newer, value: newer },
    ],
    stays: entered?.stays ?? older,
    reason: entered?.reason ?? '',
    error: entered?.error ?? '',
    maxLength: textLimits.reason,
  };
}

function olderFirst(
  records: readonly [CustomerRecord, CustomerRecord],
): readonly [CustomerRecord, CustomerRecord] {
  const [one, other] = records;
  const [older] = orderByReference([one.customer.customerRef, other.customer.customerRef]);
  return one.customer.customerRef === older ? [one, other] : [other, one];
}

/** The most cases shown of either: the newest. */
const shownCases = 4;

function rowsOf(left: CustomerRecord, right: CustomerRecord, profile: Profile) {
  const shown: readonly [string, (record: CustomerRecord) => string][] = [
    [labels.names, namesIn],
    [labels.email, (record) => foundBy(record, 'email')],
    [labels.telephone, (record) => foundBy(record, 'telephone')],
    [labels.postcode, postcodesIn],
    [labels.references, (record) => foundBy(record, 'reference').toUpperCase()],
    [said.restrictions, (record) => restrictionsIn(record, profile)],
    [
      said.cases,
      (record) =>
        casesIn(record.cases, profile, shownCases)
          .map(({ label, text }) => `${label}: ${text}`)
          .join('. '),
    ],
  ];
  return shown.map(([label, of]) => ({ label, left: of(left) || said.none, right: of(right) || said.none }));
}

const restrictionsIn = ({ customer }: CustomerRecord, profile: Profile): string =>
  [...new Set(customer.restrictions.map(({ kind }) => labelOf(profile.restrictionKinds, kind)))].join('; ');
