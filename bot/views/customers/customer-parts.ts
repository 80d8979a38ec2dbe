import type { CardData } from '../../../cards/catalogue';
import type { CardRow } from '../../../cards/parts';
import { fill } from '../../../cards/words/fill';
import { knownCustomerWords as said } from '../../../cards/words/customers/words';
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
    emails.length > 0 ? `email begins with ${emails.slice(0, 3).join(' or ')}` : '',
    districts.length > 0 ? `postcode ${districts.slice(0, 3).join(' or ')}` : '',
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
  names.slice(0, 3).map(shortened).join(', also ') || 'Name not known';

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
      heading: 'Who this is',
      tone: 'default',
      log: '',
      rows: rows([
        ['Name', name],
        ['Known by', about === '' ? undefined : about],
        ['Note', customer.isCertain ? undefined : said.perhaps],
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
    ['Take care', violenceIn(customer, profile)],
    ['How to deal with them', customer.protocol],
  ]);
  return [
    ...(care.length === 0
      ? []
      : [{ heading: 'Before you go on', tone: 'attention' as const, log: '', rows: care }]),
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
        ['Not in force yet', one.active ? undefined : said.notYet],
        ['What to do', kind?.guidance],
      ]),
      ...answersOf(one, profile),
      ...limitRows(kind),
      ...rows([
        ['Pass contact to', contactNow(one, away, profile)],
        ['Next review', one.reviewOn === '' ? undefined : dueInWords(one.reviewOn, today)],
        ['Case', one.caseRef],
      ]),
    ],
  };
}

/** The answers to the kind's own questions; its name is the heading already. */
const answersOf = ({ kind, answers }: KnownRestriction, profile: Profile): CardRow[] =>
  restrictionRows({ restrictions: [{ kind, answers }] }, profile).slice(1);
