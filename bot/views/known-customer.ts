import type { CardData } from '../../cards/catalogue';
import type { Row } from '../../cards/parts';
import { filled } from '../../cards/words/fill';
import { knownCustomerWords as said } from '../../cards/words/guide';
import { dayOf } from '../domain/calendar';
import { textLimits } from '../domain/limits';
import { choicesOf, readWay, walk, wayOn, writeWay } from '../domain/guidance';
import type { KnownCustomer, KnownRestriction } from '../domain/known-customer';
import type { Profile } from '../policy/profile';
import { dateInWords, dayInWords } from './dates';
import { emergencyOf } from './guide-step';
import { rows } from './incident-rows';
import { labelOf, nameOf } from './labels';
import { restrictionRows } from './measures-in-words';

type Data = CardData<'known-customer'>;

/** What came of a look: customers found, nothing entered, or the register away. */
export type Look =
  | { readonly kind: 'found'; readonly customers: readonly KnownCustomer[] }
  | { readonly kind: 'nothing-entered' }
  | { readonly kind: 'unavailable' };

/** The most restrictions shown of one customer: the newest, which stand last. */
const shownRestrictions = 3;

/** The question whether a customer is known, as it opens; `way` is where in the guidance it was asked. */
export const askForCustomer = (way: string, profile: Profile): Data => ({
  ...around(way, profile),
  value: '',
  error: '',
  said: '',
  tone: 'default',
  found: [],
});

/** What is known of a customer: what to do and whom to pass contact to, never what happened (S2). */
export function knownCustomer(
  asked: { readonly way: string; readonly text: string },
  look: Look,
  { profile, now }: { readonly profile: Profile; readonly now: string },
): Data {
  const known = { ...askForCustomer(asked.way, profile), value: asked.text.slice(0, textLimits.name) };
  if (look.kind === 'nothing-entered') return { ...known, error: said.missing };
  if (look.kind === 'unavailable') return { ...known, said: said.unavailable, tone: 'warning' };
  const today = dayOf(now, profile.timeZone);
  const found = look.customers.flatMap((customer) => partsFor(customer, today, profile));
  const isRestricted = look.customers.some(({ restrictions }) =>
    restrictions.some((one) => one.active && isOpen(one, today)),
  );
  const sentence = look.customers.length === 0 ? said.nobody : said.known;
  return {
    ...known,
    said: isRestricted ? said.restricted : sentence,
    tone: isRestricted ? 'warning' : 'emphasis',
    found,
  };
}

/** Where it goes on from: the next step where there is only one, otherwise the step it was asked at. */
function around(way: string, profile: Profile) {
  const here = readWay(way);
  const walked = walk(profile, here);
  const [only, ...others] = walked.kind === 'step' ? choicesOf(walked.step) : [];
  const goOn = only && others.length === 0 ? wayOn(here, only.code) : here;
  return {
    way,
    goOn: writeWay(goOn),
    heading: said.heading,
    lead: said.lead,
    emergency: emergencyOf(profile),
  };
}

const isOpen = ({ endsOn }: KnownRestriction, today: string): boolean => endsOn === '' || today <= endsOn;

function partsFor(customer: KnownCustomer, today: string, profile: Profile): Data['found'] {
  const open = customer.restrictions.filter((one) => isOpen(one, today)).slice(-shownRestrictions);
  const notes = rows([
    ['Take care', violenceIn(customer, profile)],
    ['How to deal with them', customer.protocol],
    ['Note', customer.isCertain ? undefined : said.perhaps],
  ]);
  const about: Data['found'] =
    notes.length === 0
      ? []
      : [
          {
            heading: 'Before you go on',
            tone: customer.violentAt === '' && customer.protocol === undefined ? 'emphasis' : 'attention',
            rows: notes,
          },
        ];
  return [...about, ...open.map((one) => restrictionPart(one, profile))];
}

const violenceIn = ({ violentAt }: KnownCustomer, profile: Profile): string | undefined =>
  violentAt === '' ? undefined : filled(said.violence, { at: dateInWords(violentAt, profile.timeZone) });

function restrictionPart(one: KnownRestriction, profile: Profile): Data['found'][number] {
  const kind = profile.restrictionKinds.find(({ code }) => code === one.kind);
  const never = kind?.exceptions.map(({ label }) => label).join('; ');
  return {
    heading: labelOf(profile.restrictionKinds, one.kind),
    tone: 'emphasis',
    rows: [
      ...rows([
        ['Not in force yet', one.active ? undefined : said.notYet],
        ['What to do', kind?.guidance],
      ]),
      ...answersOf(one, profile),
      ...rows([
        ['It never stops', never],
        ['Pass contact to', peopleIn(one)],
        ['Next review', one.reviewOn === '' ? undefined : dayInWords(one.reviewOn)],
        ['Case', one.caseRef],
      ]),
    ],
  };
}

/** The answers to the kind's own questions; its name is the heading already. */
const answersOf = ({ kind, answers }: KnownRestriction, profile: Profile): Row[] =>
  restrictionRows({ restrictions: [{ kind, answers }] }, profile).slice(1);

function peopleIn({ spoc, deputy }: KnownRestriction): string {
  const named = (name: string, part: string) =>
    name === '' ? [] : [`${nameOf({ id: '', name })} (${part})`];
  return [...named(spoc, 'SPOC'), ...named(deputy, 'deputy')].join('; ');
}
