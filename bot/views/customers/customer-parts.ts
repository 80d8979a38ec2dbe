import type { CardData } from '../../../cards/catalogue';
import type { CardRow } from '../../../cards/parts';
import { fill } from '../../../cards/words/fill';
import { knownCustomerWords as said, customersLabels as labels } from '../../../cards/words/customers/words';
import { joins } from '../../../cards/words/joins';
import { type ContactAnswer, contactAnswer } from '../../domain/customers/contact-answer';
import type { KnownCustomer, KnownRestriction } from '../../domain/customers/known-customer';
import type { Away } from '../../domain/absences/absences';
import type { Profile } from '../../policy/profile';
import { contactNow, mayLog } from '../contact-people/contact-now';
import { dateInWords, dayInWords, dueInWords } from '../time/dates';
import { rows } from '../reporting/incident-rows';
import { labelOf, nameOf } from '../case/labels';
import { adjustmentRows, limitRows, restrictionRows } from '../restricting/measures-in-words';

type Part = CardData<'known-customer'>['found'][number];

/** What a customer is known by and what tells them from others of the name: no more of an address than its beginning. */
export function apartIn(customer: KnownCustomer): { readonly name: string; readonly about: string } {
  const { emails, districts } = customer.hints;
  const about = [
    emails.length > 0 ? fill(labels.emailBegins, { what: emails.slice(0, 3).join(joins.or) }) : '',
    districts.length > 0 ? fill(labels.district, { what: districts.slice(0, 3).join(joins.or) }) : '',
  ];
  return { name: namesOf(customer), about: about.filter((one) => one !== '').join('; ') };
}

/** The same for a list of customers, with how it stands with contact: what matters most is not left to the next card. */
export function describeInList(customer: KnownCustomer, today: string): ReturnType<typeof apartIn> {
  const { name, about } = apartIn(customer);
  const { state, takeCare } = contactAnswer(customer, today);
  const parts = [about, takeCare ? said.shortCare : '', said.shortStates[state]];
  return { name, about: parts.filter((one) => one !== '').join('; ') };
}

/** What an answer begins with: what to take care of comes before what is restricted (S2). */
export const headlineOf = ({ state, takeCare }: Pick<ContactAnswer, 'state' | 'takeCare'>): string =>
  (takeCare ? said.careStates : said.states)[state];

const namesOf = ({ names }: KnownCustomer): string =>
  names.slice(0, 3).map(shortened).join(labels.also) || labels.nameNotKnown;

const shortened = (name: string): string => nameOf({ id: '', name });

/** Who looks, when, and who is away. */
export interface Looker {
  readonly profile: Profile;
  /** A calendar date. */
  readonly today: string;
  readonly away: Away;
  /** Whoever asks; undefined where no step is offered. */
  readonly reader?: { readonly id: string; readonly roles: readonly string[] } | undefined;
  /** Whether it is a step of the guidance. */
  readonly isInGuide?: boolean;
}

/** What a look shows of one customer: who it is, what to take care of, and each restriction that has not ended. */
export function customerParts(customer: KnownCustomer, looker: Looker): Part[] {
  const { name, about } = apartIn(customer);
  return [
    {
      heading: labels.whoThisIs,
      tone: 'default',
      log: '',
      tell: '',
      rows: rows([
        [labels.name, name],
        [labels.knownBy, about === '' ? undefined : about],
        [labels.crm, customer.crm],
        [labels.note, customer.isCertain ? undefined : said.perhaps],
      ]),
    },
    ...measureParts(customer, looker),
  ];
}

/** Who only shares a number that was asked for together with another name: named, so that nobody is missed (I1). */
export const sharers = (customers: readonly KnownCustomer[], today: string): Part[] =>
  customers.length === 0
    ? []
    : [
        {
          heading: said.sharesNumber,
          tone: 'default',
          log: '',
          tell: '',
          rows: [
            ...customers.map((customer) => {
              const { name, about } = describeInList(customer, today);
              return { label: `${name} (${customer.customerRef})`, text: about };
            }),
            { label: '', text: said.alsoShares },
          ],
        },
      ];

/** What to take care of with a customer, apart and first; that they were warned; and every restriction that has not ended: none is cut (S2). */
export function measureParts(customer: KnownCustomer, looker: Looker): Part[] {
  const { restrictions: open, ...answer } = contactAnswer(customer, looker.today);
  return [
    ...careParts(answer, looker),
    ...open.map((one, at) => ({
      ...restrictionPart(one, looker),
      ...stepsOn(one, isFirstOfCase(open, at) ? looker : { ...looker, reader: undefined }),
    })),
    ...warnedParts(answer),
  ];
}

/** The marker and the protocol: what was reported, what to do and whom to ask. Staff do not see the record. */
export function careParts(
  { marker, protocol, takeCare }: Omit<ContactAnswer, 'restrictions'>,
  looker: Looker,
): Part[] {
  if (!takeCare) return [];
  const { timeZone } = looker.profile;
  const dates = marker && {
    at: dateInWords(marker.happenedAt, timeZone),
    since: dateInWords(marker.since, timeZone),
  };
  return [
    {
      heading: labels.beforeYouGoOn,
      tone: 'attention',
      log: '',
      tell: '',
      rows: rows([
        [labels.takeCare, marker && dates && fill(said.marker[marker.looked], dates)],
        [labels.howToDeal, protocol ?? said.unassessed],
        [labels.whomToAsk, marker && nameOf(marker.owner)],
        [labels.lookedAtAgain, marker && dueInWords(marker.reviewOn, looker.today)],
      ]),
    },
  ];
}

/** That the customer was warned, while it is watched whether the behaviour stops (D2). */
const warnedParts = ({ warned }: Omit<ContactAnswer, 'restrictions'>): Part[] =>
  warned === undefined
    ? []
    : [
        {
          heading: labels.warned,
          tone: 'emphasis',
          log: '',
          tell: '',
          rows: rows([
            [labels.whatToDo, said.warnedWhatToDo],
            [labels.warnedOn, dayInWords(warned.on)],
            [labels.watchedUntil, warned.until === '' ? undefined : dayInWords(warned.until)],
            [labels.whomToAsk, nameOf(warned.tell)],
          ]),
        },
      ];

const isFirstOfCase = (all: readonly KnownRestriction[], at: number): boolean =>
  all.findIndex(({ caseRef }) => caseRef === all[at]?.caseRef) === at;

/** Which step the reader has with a contact of this customer: whoever looks after it logs it, anybody else tells them. */
function stepsOn(one: KnownRestriction, looker: Looker): Pick<Part, 'log' | 'tell'> {
  const { reader, isInGuide = false } = looker;
  const isOwn = reader !== undefined && [one.spoc, one.deputy].some((person) => person?.id === reader.id);
  const mayTell = reader !== undefined && !isOwn && (one.spoc ?? one.deputy) !== undefined;
  return {
    // The guidance is a dialog already, and logging takes several pages.
    log: reader && !isInGuide && mayLog(one, reader, looker) ? one.caseRef : '',
    tell: mayTell ? one.caseRef : '',
  };
}

function restrictionPart(
  one: KnownRestriction,
  { profile, away, today }: Looker,
): Omit<Part, 'log' | 'tell'> {
  const kind = profile.restrictionKinds.find(({ code }) => code === one.kind);
  return {
    heading: labelOf(profile.restrictionKinds, one.kind),
    tone: 'emphasis',
    rows: [
      ...rows([
        [labels.notInForceYet, one.active ? undefined : said.notYet],
        [labels.whatToDo, kind?.guidance],
      ]),
      ...answersOf(one, profile),
      ...adjustmentRows({ adjustment: one.adjustment && { ...one.adjustment, needs: [] } }),
      ...limitRows(kind),
      ...rows([
        [labels.passContactTo, contactNow(one, away, profile)],
        [labels.ends, one.endsOn === '' ? undefined : dayInWords(one.endsOn)],
        [labels.nextReview, one.reviewOn === '' ? undefined : dueInWords(one.reviewOn, today)],
        [labels.endsOn, one.endsOn === '' ? undefined : dayInWords(one.endsOn)],
        [labels.case, one.caseRef],
      ]),
    ],
  };
}

/** The answers to the kind's own questions; its name is the heading already. */
const answersOf = ({ kind, answers }: KnownRestriction, profile: Profile): CardRow[] =>
  restrictionRows({ restrictions: [{ kind, answers }] }, profile).slice(1);
