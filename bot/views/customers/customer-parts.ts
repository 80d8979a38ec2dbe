import type { CardData } from '../../../cards/catalogue';
import type { CardRow } from '../../../cards/parts';
import { fill } from '../../../cards/words/fill';
import { knownCustomerWords as said, customersLabels as labels } from '../../../cards/words/customers/words';
import { joins } from '../../../cards/words/joins';
import {
  isOpenOn,
  contactStateOn,
  type KnownCustomer,
  type KnownRestriction,
} from '../../domain/customers/known-customer';
import type { Away } from '../../domain/absences/absences';
import type { Profile } from '../../policy/profile';
import { contactNow, mayLog } from '../contact-people/contact-now';
import { dateInWords, dueInWords } from '../time/dates';
import { rows } from '../reporting/incident-rows';
import { labelOf, nameOf } from '../case/labels';
import { limitRows, restrictionRows } from '../restricting/measures-in-words';

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
  const state = said.shortStates[contactStateOn(customer, today)];
  return { name, about: [about, state].filter((one) => one !== '').join('; ') };
}

const namesOf = ({ names }: KnownCustomer): string =>
  names.slice(0, 3).map(shortened).join(labels.also) || labels.nameNotKnown;

const shortened = (name: string): string => nameOf({ id: '', name });

/** Who looks, when, and who is away. */
export interface Looker {
  readonly profile: Profile;
  /** A calendar date. */
  readonly today: string;
  readonly away: Away;
  /** Whoever asks; absent where nothing is to be logged, as in the guidance. */
  readonly reader?: { readonly id: string; readonly roles: readonly string[] };
}

/** What a look shows of one customer: who it is, what to take care of, and each restriction that has not ended. */
export function customerParts(customer: KnownCustomer, looker: Looker): Part[] {
  const { name, about } = apartIn(customer);
  return [
    {
      heading: labels.whoThisIs,
      tone: 'default',
      log: '',
      rows: rows([
        [labels.name, name],
        [labels.knownBy, about === '' ? undefined : about],
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
          rows: [
            ...customers.map((customer) => {
              const { name, about } = describeInList(customer, today);
              return { label: `${name} (${customer.customerRef})`, text: about };
            }),
            { label: '', text: said.alsoShares },
          ],
        },
      ];

/** What to take care of with a customer, and every restriction that has not ended: none is cut (S2). */
export function measureParts(customer: KnownCustomer, looker: Looker): Part[] {
  const { today, profile } = looker;
  const open = customer.restrictions.filter((one) => isOpenOn(one, today));
  const care = rows([
    [labels.takeCare, violenceIn(customer, profile)],
    [labels.howToDeal, customer.protocol],
  ]);
  return [
    ...(care.length === 0
      ? []
      : [{ heading: labels.beforeYouGoOn, tone: 'attention' as const, log: '', rows: care }]),
    ...open.map((one, at) => ({
      ...restrictionPart(one, looker),
      log: isFirstOfCase(open, at) && looker.reader && mayLog(one, looker.reader, looker) ? one.caseRef : '',
    })),
  ];
}

/** That there was violence, and where nobody wrote down how to deal with it, whom to ask: staff do not see the record. */
function violenceIn({ violentAt, protocol }: KnownCustomer, profile: Profile): string | undefined {
  if (violentAt === '') return undefined;
  const reported = fill(said.violence, { at: dateInWords(violentAt, profile.timeZone) });
  return protocol === undefined ? fill(said.unassessed, { said: reported }) : reported;
}

const isFirstOfCase = (all: readonly KnownRestriction[], at: number): boolean =>
  all.findIndex(({ caseRef }) => caseRef === all[at]?.caseRef) === at;

function restrictionPart(one: KnownRestriction, { profile, away, today }: Looker): Omit<Part, 'log'> {
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
      ...limitRows(kind),
      ...rows([
        [labels.passContactTo, contactNow(one, away, profile)],
        [labels.nextReview, one.reviewOn === '' ? undefined : dueInWords(one.reviewOn, today)],
        [labels.case, one.caseRef],
      ]),
    ],
  };
}

/** The answers to the kind's own questions; its name is the heading already. */
const answersOf = ({ kind, answers }: KnownRestriction, profile: Profile): CardRow[] =>
  restrictionRows({ restrictions: [{ kind, answers }] }, profile).slice(1);
