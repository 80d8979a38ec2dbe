import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { knownCustomerWords as said, searchedWords } from '../../../cards/words/customers/words';
import { kindsIn, readQuery } from '../../domain/customers/matching/query';
import { fingerprintOf } from '../../domain/records/look-limits';
import type { Away } from '../../domain/absences/absences';
import { dayOf } from '../../domain/time/calendar';
import { textLimits } from '../../domain/entries/limits';
import { stepChoices, readWay, walk, extendWay, writeWay } from '../../domain/guide/guidance';
import { type ContactAnswer, contactAnswer, isAllClear } from '../../domain/customers/contact-answer';
import type { KnownCustomer } from '../../domain/customers/known-customer';
import type { Profile } from '../../policy/profile';
import { customerParts, describeInList, headlineOf, type Looker, sharers } from './customer-parts';
import { emergencyOf } from '../guide/guide-step';

type Data = CardData<'known-customer'>;

/** What came of a look: customers who may be meant, or why nobody was looked for. */
export type Look =
  | {
      readonly kind: 'found';
      /** The likeliest first. */
      readonly customers: readonly KnownCustomer[];
      readonly areMore: boolean;
      readonly isTooWide: boolean;
      readonly away: Away;
      /** Whether only the violent are told of for now (X3). */
      readonly isSlowed: boolean;
    }
  | { readonly kind: 'nothing-entered' | 'too-little' | 'unavailable' };

/** Where the card stands: at a step of the guidance, or in the chat ('' for both). */
export interface LookPlace {
  readonly inGuide: boolean;
  readonly way: string;
  /** When the contact began, in milliseconds since 1970; 0 in the chat. */
  readonly began?: number;
}

/** The question whom to look up, as it opens. */
export const askForCustomer = (place: LookPlace, profile: Profile): Data => ({
  ...around(place, profile),
  value: '',
  error: '',
  said: '',
  tone: 'default',
  searched: '',
  choices: [],
  narrow: '',
  found: [],
});

/**
 * What is known of a customer: what to do and whom to pass contact to, never what happened (S2). Several who may be meant
 * are a list to choose from, with what tells them apart. `isChosen`: the customer was chosen from such a list.
 */
export function knownCustomer(
  asked: LookPlace & { readonly text: string; readonly isChosen: boolean },
  look: Look,
  seen: Pick<Looker, 'profile' | 'reader'> & { readonly now: string },
): Data {
  const { profile, now } = seen;
  const known = { ...askForCustomer(asked, profile), value: asked.text.slice(0, textLimits.name) };
  if (look.kind !== 'found') return { ...known, ...unanswered[look.kind] };
  if (look.isSlowed && look.customers.length === 0) return { ...known, said: said.slowed, tone: 'warning' };
  const today = dayOf(now, profile.timeZone);
  const [first, ...others] = meantIn(look.customers);
  const sharing = first ? look.customers.filter(({ met }) => met !== first.met) : [];
  const answer =
    first && others.length === 0
      ? answerFor(first, sharing, { ...seen, today, away: look.away, isInGuide: asked.inGuide })
      : severalOf(look, today);
  const isFree =
    first === undefined ? !isCutShort(look) : others.length === 0 && isAllClear(contactAnswer(first, today));
  if (asked.isChosen) return { ...known, ...(first ? { ...answer, ...chosenIn(first, asked.text) } : gone) };
  return {
    ...known,
    ...answer,
    ...(isFree ? { searched: searched(asked.text) } : {}),
    narrow: narrowing(look),
  };
}

const gone = { said: said.gone, tone: 'warning' } as const;

/** Whom the guidance goes on with, as long as what was entered stays as it is. */
const chosenIn = ({ customerRef }: KnownCustomer, text: string): Pick<Data, 'ref' | 'look'> => ({
  ref: customerRef,
  look: fingerprintOf(text),
});

const unanswered: Readonly<Record<Exclude<Look['kind'], 'found'>, Partial<Data>>> = {
  'nothing-entered': { error: said.missing },
  'too-little': { error: said.tooLittle },
  unavailable: { said: said.unavailable, tone: 'warning' },
};

/** Whoever is called as was asked; where nobody is, everybody who was found. */
export const meantIn = (customers: readonly KnownCustomer[]): readonly KnownCustomer[] => {
  const meant = customers.filter(({ met }) => met === 'meant');
  return meant.length > 0 ? meant : customers;
};

/** The answer for one customer; whoever else shares a number that was asked for is named after it (I1). */
function answerFor(
  customer: KnownCustomer,
  sharing: readonly KnownCustomer[],
  looker: Looker,
): Partial<Data> {
  const answer = contactAnswer(customer, looker.today);
  return {
    said: headlineOf(answer),
    tone: toneOf(answer),
    found: [...customerParts(customer, looker), ...sharers(sharing, looker.today)],
  };
}

/** The colour of an answer: what has to be heeded never looks like an all-clear. */
export function toneOf(answer: ContactAnswer): Data['tone'] {
  if (answer.takeCare) return 'attention';
  return answer.state === 'free' ? 'emphasis' : 'warning';
}

/** Whether not all could be looked at: then nobody is ruled out (S2). */
export const isCutShort = ({
  areMore,
  isTooWide,
}: Pick<Extract<Look, { kind: 'found' }>, 'areMore' | 'isTooWide'>): boolean => areMore || isTooWide;

function severalOf(look: Extract<Look, { kind: 'found' }>, today: string): Partial<Data> {
  const { customers } = look;
  if (customers.length === 0) {
    return isCutShort(look)
      ? { said: said.cutShort, tone: 'warning' }
      : { said: said.states.free, tone: 'emphasis' };
  }
  const choices = customers.map((customer, at) => ({
    number: String(at + 1),
    ref: customer.customerRef,
    ...describeInList(customer, today),
  }));
  return { said: said.several, tone: 'accent', choices };
}

const narrowing = ({ areMore, isTooWide, isSlowed }: Extract<Look, { kind: 'found' }>): string => {
  if (isSlowed) return said.slowed;
  if (isTooWide) return said.tooWide;
  return areMore ? said.more : '';
};

function searched(text: string): string {
  const what = kindsIn(readQuery(text)).map((kind) => searchedWords[kind]);
  return what.length === 0 ? '' : fill(said.searched, { what: what.join('; ') });
}

/** Where the guidance goes on from: the next step where there is only one, otherwise the step it was asked at. */
function around({ inGuide, way, began = 0 }: LookPlace, profile: Profile) {
  const here = readWay(way);
  const walked = walk(profile, here);
  const [only, ...others] = walked.kind === 'step' ? stepChoices(walked.step, here.channel) : [];
  const goOn = only && others.length === 0 ? extendWay(here, only.code) : here;
  return {
    inGuide,
    way,
    goOn: writeWay(goOn),
    began,
    ref: '',
    look: '',
    heading: inGuide ? said.inGuide : said.heading,
    lead: said.lead,
    emergency: emergencyOf(profile),
  };
}
