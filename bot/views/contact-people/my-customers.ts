import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import {
  myCustomersWords as said,
  contactPeopleLabels as labels,
} from '../../../cards/words/contact-people/words';
import { type Away, forGood } from '../../domain/absences/absences';
import { type DutiesFound, isAccepted, type OwnDuty } from '../../domain/customers/duties';
import type { Profile } from '../../policy/profile';
import { calledAs } from './called';
import { dateInWords, dayInWords, dueInWords } from '../time/dates';
import { rows } from '../reporting/incident-rows';
import { nameOf } from '../case/labels';

type Data = CardData<'my-customers'>;

/** How many customers stand on a page: more would not be read on a telephone. */
const perPage = 10;

/** Who looks at the list: who they are, who is away today, and whether they came to log a contact. */
export interface ListReader {
  readonly id: string;
  /** A calendar date. */
  readonly today: string;
  readonly away: Away;
  readonly toLog: boolean;
  readonly profile: Profile;
}

/** The customers whom somebody is a contact of, a page of them (S1). A page that is not there gives the last. */
export function myCustomers(found: DutiesFound, asked: number, reader: ListReader): Data {
  const { duties, areTooMany } = found;
  const pages = Math.max(1, Math.ceil(duties.length / perPage));
  const page = Math.min(asked, pages);
  const first = (page - 1) * perPage;
  const shown = duties.slice(first, first + perPage);
  const until = reader.away.get(reader.id);
  return {
    heading: reader.toLog && shown.length > 0 ? said.toLog : said.heading,
    lead: leadOf({ first: first + 1, last: first + shown.length, all: duties.length }, areTooMany, reader),
    away: until === undefined ? '' : fill(said.away, { until: dayInWords(until) }),
    customers: shown.map((duty) => ({
      ref: duty.ref,
      name: duty.customer,
      open: isAccepted(duty) ? '' : said.unaccepted,
      rows: rowsOf(duty, reader),
    })),
    choices: shown.map(({ ref, role }) => ({
      title: `${ref}, ${calledAs(role, reader.profile)}`,
      value: ref,
    })),
    before: page > 1 ? page - 1 : 0,
    after: page < pages ? page + 1 : 0,
  };
}

function leadOf(
  counts: { readonly first: number; readonly last: number; readonly all: number },
  areTooMany: boolean,
  { toLog }: ListReader,
): string {
  const { first, last, all } = counts;
  const sentences = [
    ...(areTooMany ? [said.tooMany] : []),
    ...(all === 0 && !areTooMany ? [said.none] : []),
    ...(all > 0 ? [fill(said.order, { first: String(first), last: String(last), all: String(all) })] : []),
    ...(toLog && all > 0 ? [said.otherwise] : []),
  ];
  return sentences.join(' ');
}

const rowsOf = (duty: OwnDuty, reader: ListReader) =>
  rows([
    [labels.youAre, `${calledAs(duty.role, reader.profile)}; ${besides(duty, reader)}`],
    [labels.nextReview, duty.reviewOn === '' ? undefined : dueInWords(duty.reviewOn, reader.today)],
    [labels.ends, duty.endsOn === '' ? undefined : dayInWords(duty.endsOn)],
    [labels.contactsLogged, contactsIn(duty, reader.profile)],
  ]);

/** Who shares the customer with the reader, and whether they are there. */
function besides({ contacts, role }: OwnDuty, { away, profile }: ListReader): string {
  const other = contacts.find((contact) => contact.role !== role);
  if (!other) return said.alone;
  const who = `${nameOf(other.person)} (${calledAs(other.role, profile)})`;
  const until = away.get(other.person.id);
  if (until === undefined) return fill(role === 'spoc' ? said.standsIn : said.acts, { who });
  if (until === forGood) return fill(role === 'spoc' ? said.left : said.leftSoYouAct, { who });
  return fill(role === 'spoc' ? said.isAway : said.bothAway, { who, until: dayInWords(until) });
}

const contactsIn = ({ logged, newestAt, sinceReview }: OwnDuty, { timeZone }: Profile): string =>
  logged === 0
    ? said.noContacts
    : fill(sinceReview === undefined ? said.contacts : said.contactsSince, {
        count: String(logged),
        since: sinceReview ? String(sinceReview) : said.noneSince,
        at: dateInWords(newestAt, timeZone),
      });
