import { customersLabels as labels, knownCustomerWords as said } from '../../../cards/words/customers/words';
import { contactAnswer, isAllClear } from '../../domain/customers/contact-answer';
import type { KnownCustomer, KnownRestriction } from '../../domain/customers/known-customer';
import { labelOf, nameOf } from '../case/labels';
import { contactNow } from '../contact-people/contact-now';
import { adjustmentRows, limitRows, restrictionRows } from '../restricting/measures-in-words';
import { apartIn, headlineOf, type Looker } from './customer-parts';

/** What the front desk is told of one customer, and nothing else: who, what to do, whom to ask (S2). */
export interface FrontDeskRow {
  readonly who: string;
  readonly whatToDo: readonly string[];
  readonly whomToAsk: readonly string[];
}

/** The customers of whom something has to be known before contact, by name; nothing of what happened, no case, no date. */
export const frontDeskRows = (
  customers: readonly KnownCustomer[],
  looker: Pick<Looker, 'profile' | 'today' | 'away'>,
): readonly FrontDeskRow[] =>
  customers
    .filter((customer) => !isAllClear(contactAnswer(customer, looker.today)))
    .map((customer) => rowOf(customer, looker))
    .sort((one, other) => one.who.localeCompare(other.who, 'en-GB'));

function rowOf(customer: KnownCustomer, looker: Pick<Looker, 'profile' | 'today' | 'away'>): FrontDeskRow {
  const { profile, away, today } = looker;
  const answer = contactAnswer(customer, today);
  const { name, about } = apartIn(customer);
  return {
    who: about === '' ? name : `${name} (${about})`,
    whatToDo: unique([
      headlineOf(answer),
      answer.takeCare ? (answer.protocol ?? said.unassessed) : '',
      ...answer.restrictions.map((one) => ruleOf(one, looker)),
      answer.warned ? said.warnedWhatToDo : '',
    ]),
    whomToAsk: unique([
      answer.marker ? nameOf(answer.marker.owner) : '',
      ...answer.restrictions.map((one) => contactNow(one, away, profile)),
      answer.warned ? nameOf(answer.warned.tell) : '',
    ]),
  };
}

/** One restriction as sentences: what it is, what to do, what it leaves open. */
function ruleOf(one: KnownRestriction, { profile }: Pick<Looker, 'profile'>): string {
  const kind = profile.restrictionKinds.find(({ code }) => code === one.kind);
  const rows = [
    ...restrictionRows({ restrictions: [{ kind: one.kind, answers: one.answers }] }, profile).slice(1),
    ...adjustmentRows({ adjustment: one.adjustment && { ...one.adjustment, needs: [] } }),
    ...limitRows(kind),
  ];
  const sentences = [
    one.active ? '' : said.notYet,
    kind?.guidance ?? '',
    ...rows.map(({ label, text }) => `${label}: ${text}`),
  ];
  return `${labelOf(profile.restrictionKinds, one.kind)}: ${sentences.filter((text) => text !== '').join(' ')}`;
}

const unique = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== '')),
];

/** The extract as a text to read and to print. `madeAt`: a moment in words. */
export function frontDeskText(rows: readonly FrontDeskRow[], madeAt: string): string {
  const parts = rows.map(({ who, whatToDo, whomToAsk }) =>
    [
      who,
      ...whatToDo.map((text) => `  ${labels.whatToDo}: ${text}`),
      ...whomToAsk.map((text) => `  ${labels.whomToAsk}: ${text}`),
    ].join('\n'),
  );
  return [said.extract.replace('{at}', madeAt), ...(rows.length === 0 ? [said.extractEmpty] : parts)].join(
    '\n\n',
  );
}
