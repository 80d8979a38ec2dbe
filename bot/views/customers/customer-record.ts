import type { CardData } from '../../../cards/catalogue';
import type { CardRow } from '../../../cards/parts';
import { customerListWords as said, customersLabels as labels } from '../../../cards/words/customers/words';
import { fill } from '../../../cards/words/fill';
import { nobodyAway } from '../../domain/absences/absences';
import { dayOf } from '../../domain/time/calendar';
import type { CaseInRecord, CustomerRecord } from '../../domain/customers/customer-record';
import type { Profile } from '../../policy/profile';
import { measureParts } from './customer-parts';
import { dateInWords } from '../time/dates';
import { rows } from '../reporting/incident-rows';
import { labelOf, labelsOf, nameOf } from '../case/labels';

/** The most cases, names and keys of a kind that are shown; the newest and the first. */
const shownCases = 12;
const shownNames = 8;
const shownKeys = 8;
/** The most merges that can be undone from a record: a card has room for so many buttons. */
const shownMerges = 3;

/** Under which policy and when a record is shown, and whether its reader may have everything on the customer drawn up (X4). */
interface Shown {
  readonly profile: Profile;
  readonly now: string;
  readonly mayExport: boolean;
}

/** All that is known of a customer, for whoever keeps the list (S4): who, restrictions with SPOC and review, cases. */
export function customerRecord(
  record: CustomerRecord,
  { profile, now, mayExport }: Shown,
): CardData<'customer-record'> {
  const { customer } = record;
  const today = dayOf(now, profile.timeZone);
  return {
    heading: fill(said.record, { ref: customer.customerRef }),
    lead: said.recorded,
    sections: [
      { heading: labels.whoThisIs, tone: 'default', rows: whoIn(record) },
      ...measureParts(customer, { profile, today, away: nobodyAway }).map(
        ({ heading, tone, rows: lines }) => ({
          heading,
          tone,
          rows: lines,
        }),
      ),
      { heading: labels.cases, tone: 'default', rows: casesIn(record.cases, profile) },
      ...partsIn(record, profile),
    ],
    buttons: buttonsFor(record, mayExport),
  };
}

/** What can be done about a customer: correct them, merge them with another, draw up everything on them, undo a merge. */
const buttonsFor = (record: CustomerRecord, mayExport: boolean): CardData<'customer-record'>['buttons'] => {
  const ref = record.customer.customerRef;
  return [
    { title: said.correct, dialog: 'customer-correct', ref, style: 'default' },
    { title: said.merge, dialog: 'customer-merge', ref, style: 'default' },
    ...(record.cases.length > 0
      ? [{ title: said.refile, dialog: 'customer-refile', ref, style: 'default' as const }]
      : []),
    ...(mayExport ? [{ title: said.export, dialog: 'customer-export', ref, style: 'default' as const }] : []),
    ...mergedIn(record)
      .slice(0, shownMerges)
      .map((one) => ({
        title: fill(said.undo, { ref: one.match.change?.goes ?? '' }),
        dialog: 'customer-part',
        ref: one.ref,
        style: 'default' as const,
      })),
  ];
};

/** The merges that made the customer what they are, and stand; the newest first. */
const mergedIn = ({ customer, matches }: CustomerRecord): CustomerRecord['matches'] =>
  matches
    .filter(({ match: { state, change } }) => state === 'merged' && change?.stays === customer.customerRef)
    .sort((one, other) => ((one.match.change?.at ?? '') < (other.match.change?.at ?? '') ? 1 : -1));

/** The customers who are part of this one, since when, by whom, and why. */
function partsIn(record: CustomerRecord, profile: Profile): CardData<'customer-record'>['sections'] {
  const lines = mergedIn(record)
    .slice(0, shownMerges)
    .flatMap(({ match: { change } }) => {
      if (!change) return [];
      const on = dateInWords(change.at, profile.timeZone);
      return [
        { label: change.goes, text: fill(said.mergedOn, { on, who: nameOf(change.by) }) + change.reason },
      ];
    });
  return lines.length === 0 ? [] : [{ heading: said.parts, tone: 'default', rows: lines }];
}

/** Names and aliases, and by what the customer is found. */
export function whoIn(record: CustomerRecord): CardRow[] {
  const { customer, details } = record;
  const [name = details.name ?? '', ...aliases] = customer.names.slice(0, shownNames);
  const found = (kind: string): string => foundBy(record, kind);
  return rows([
    [labels.number, customer.customerRef],
    [labels.name, shortened(name)],
    [labels.alsoKnownAs, aliases.map(shortened).join('; ')],
    [labels.email, found('email')],
    [labels.telephone, found('telephone')],
    [labels.postcode, postcodesIn(record)],
    [labels.references, found('reference').toUpperCase()],
  ]);
}

/** The names of a customer, the first of them. */
export const namesIn = ({ customer, details }: CustomerRecord): string =>
  (customer.names.length > 0 ? customer.names : [details.name ?? ''])
    .slice(0, shownNames)
    .map(shortened)
    .join('; ');

/** The postcodes by which a customer is found, as they are written: "EH8 8DX". */
export const postcodesIn = (record: CustomerRecord): string =>
  foundBy(record, 'postcode')
    .toUpperCase()
    .replace(/\b([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})\b/g, '$1 $2');

/** By what of a kind a customer is found: `email`, `telephone`, `postcode`, `reference`, `number`. */
export const foundBy = ({ keys }: CustomerRecord, kind: string): string =>
  keys
    .filter((key) => key.startsWith(`${kind}:`))
    .slice(0, shownKeys)
    .map((key) => shortened(key.slice(kind.length + 1)))
    .join('; ');

/** A case by its reference: where it stands, what was done in it and when it was reported. */
export const caseRow = (
  { ref, status, behaviours, reportedAt }: CaseInRecord,
  profile: Profile,
): CardRow => ({
  label: ref,
  text: [
    labelOf(profile.workflow.statuses, status),
    labelsOf(profile.behaviours, behaviours),
    fill(labels.reportedOn, { at: dateInWords(reportedAt, profile.timeZone) }),
  ].join('; '),
});

/** A customer's cases, the newest first, and how many more there are. */
export function casesIn(cases: readonly CaseInRecord[], profile: Profile, most = shownCases): CardRow[] {
  const shown = cases.slice(0, most).map((one) => caseRow(one, profile));
  const left = cases.length - shown.length;
  return left > 0 ? [...shown, { label: '…', text: fill(said.alsoCases, { count: String(left) }) }] : shown;
}

const shortened = (name: string): string => nameOf({ id: '', name });
