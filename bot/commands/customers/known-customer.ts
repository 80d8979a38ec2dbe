import { isEnough, kindsIn, readQuery } from '../../domain/customers/matching/query';
import { type Away, nobodyAway } from '../../domain/absences/absences';
import { contactAnswer, isAllClear } from '../../domain/customers/contact-answer';
import type { KnownCustomer } from '../../domain/customers/known-customer';
import type { Absences } from '../absences/absences';
import type { Deadline } from '../deadline';
import { describeOutage, Outage } from '../outage';
import type { LookEntry } from './look-entry';
import { isAnsweredNow, type LookCounts } from './look-counts';
import type { Log } from '../ports';
import type { Person } from '../../domain/case/person';

/** What the register found for a text. */
export interface FoundCustomers {
  /** The likeliest first. */
  readonly customers: readonly KnownCustomer[];
  /** Whether there are more than these. */
  readonly areMore: boolean;
  /** Whether there may be more of whom something has to be known before contact. */
  readonly areMoreToHeed: boolean;
  /** Whether a part of what was asked is so common that the register could not look for it. */
  readonly isTooWide: boolean;
}

/** Finds customers in the register. Members throw `Outage`. */
export interface CustomerSearch {
  /** Customers that may be meant by a text: one request. */
  find(text: string, deadline: Deadline): Promise<FoundCustomers>;
  /** One customer by their reference: one request. */
  byRef(customerRef: string, deadline: Deadline): Promise<KnownCustomer | undefined>;
}

/** Keeps that somebody looked, off the turn: what is kept here is written to the register later. Throws `Outage`. */
interface Looks {
  keep(look: LookEntry): Promise<void>;
}

/** What a look needs of the outside. */
export interface LookDeps {
  readonly search: CustomerSearch;
  readonly looks: Looks;
  readonly counts: LookCounts;
  readonly absences: Pick<Absences, 'absentOn'>;
  readonly log: Log;
}

/** Somebody who looks: what they entered, or whom they chose of those shown; who they are, when, and the look's own key. */
export interface LookRequest {
  readonly text: string;
  /** A customer's reference; '' when none was chosen. */
  readonly chosen: string;
  readonly by: Person;
  readonly at: string;
  /** The calendar date of `at`: contact people who are away on it do not act. */
  readonly today: string;
  /** The key of the record of this look, given what was found. */
  readonly keyFor: (customerRefs: readonly string[]) => string;
  /** As what it counts how often somebody looks: in the guide nobody is slowed down (X3). */
  readonly countedAs: 'check' | 'guide';
  /** Whom to tell of: before contact those of whom something has to be known, so that a report by itself shows nobody (S2); or everybody. */
  readonly whom: 'to-heed' | 'everybody';
}

/** What came of a look. */
export type LookResult =
  | { readonly kind: 'nothing-entered' }
  | { readonly kind: 'too-little' }
  | { readonly kind: 'unavailable' }
  | ({
      readonly kind: 'found';
      /** Who of the contact people is away today, as far as it could be learnt. */
      readonly away: Away;
      /** Whether nobody but the violent is told of for now, since this person looked up more than their work explains (X3). */
      readonly isSlowed: boolean;
    } & FoundCustomers);

/**
 * Looks up what is known of a customer (S2): one request to the register, and the look is kept. When the register is
 * away the answer says so; a look that cannot be kept is logged as an error and answered all the same, for whoever
 * asks may be facing the customer.
 */
export async function lookUp(request: LookRequest, deadline: Deadline, deps: LookDeps): Promise<LookResult> {
  const asked = readQuery(request.text);
  if (request.chosen === '') {
    if (request.text.trim() === '') return { kind: 'nothing-entered' };
    if (!isEnough(asked)) return { kind: 'too-little' };
  }
  try {
    const all = shownOf(request, await findFor(request, deadline, deps));
    const isSlowed = !(await isAnswered(request, all, deps));
    const found = isSlowed ? withoutPeaceful(all) : all;
    const [away] = await Promise.all([awayOf(found, request, deps), keepLook(request, found, deps)]);
    return { kind: 'found', ...found, away, isSlowed };
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    deps.log.warn('register-away', { ...describeOutage(problem), action: 'look' });
    return { kind: 'unavailable' };
  }
}

async function findFor({ text, chosen }: LookRequest, deadline: Deadline, { search }: LookDeps) {
  if (chosen === '') return search.find(text, deadline);
  const customer = await search.byRef(chosen, deadline);
  return { customers: customer ? [customer] : [], areMore: false, areMoreToHeed: false, isTooWide: false };
}

/** A report by itself shows nobody to staff before contact (S2). */
const shownOf = ({ whom, today }: LookRequest, found: FoundCustomers): FoundCustomers =>
  whom === 'everybody'
    ? found
    : {
        ...found,
        customers: found.customers.filter((one) => !isAllClear(contactAnswer(one, today))),
        areMore: found.areMoreToHeed,
      };

/** Whether somebody is answered now, by how much they have looked up. */
async function isAnswered(
  request: LookRequest,
  { customers }: FoundCustomers,
  deps: LookDeps,
): Promise<boolean> {
  const { by, at, keyFor, countedAs } = request;
  const key = keyFor(customers.map(({ customerRef }) => customerRef));
  return isAnsweredNow(countedAs, { by, key, at }, deps);
}

/** Violence is never withheld (X3). */
const withoutPeaceful = ({ customers, isTooWide }: FoundCustomers): FoundCustomers => ({
  customers: customers.filter(({ marker }) => marker !== undefined),
  areMore: false,
  areMoreToHeed: false,
  isTooWide,
});

async function keepLook(request: LookRequest, { customers }: FoundCustomers, { looks, log }: LookDeps) {
  const { text, chosen, by, at, keyFor } = request;
  const customerRefs = customers.map(({ customerRef }) => customerRef);
  const kinds = chosen === '' ? kindsIn(readQuery(text)) : ['chosen'];
  try {
    await looks.keep({ key: keyFor(customerRefs), by, at, kinds, customerRefs });
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    log.error('look-not-recorded', describeOutage(problem));
  }
}

/** Who of the contact people is away. Without an answer nobody is: both are named, and one of them will be there. */
async function awayOf(
  { customers }: FoundCustomers,
  { today }: LookRequest,
  { absences, log }: LookDeps,
): Promise<Away> {
  const named = customers.flatMap(({ restrictions }) =>
    restrictions.flatMap(({ spoc, deputy }) => [spoc, deputy].flatMap((person) => person?.id ?? [])),
  );
  try {
    return await absences.absentOn(named, today);
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    log.warn('absences-away', describeOutage(problem));
    return nobodyAway;
  }
}
