import { nobodyAway } from '../../../bot/domain/absences/absences';
import type { KnownCustomer } from '../../../bot/domain/customers/known-customer';
import { knownCustomer } from '../../../bot/views/customers/known-customer';
import { render } from '../../../cards/render';
import { now } from '../../builders/context';
import { theCouncil } from '../../builders/council';
import { aPerson } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { readable } from '../../cards/card-nodes';

const kinds = [aProfile(), theCouncil].flatMap((profile) =>
  profile.restrictionKinds.map((kind) => ({ name: `${kind.code} (${profile.id})`, kind, profile })),
);

const aCustomerUnder = (kind: string, answers: object): KnownCustomer => ({
  customerRef: 'CU-0001',
  names: ['Morag Ogilvie'],
  hints: { emails: [], districts: [] },
  isCertain: true,
  met: 'meant',
  crm: '',
  restrictions: [
    {
      caseRef: 'CB-0001',
      kind,
      active: true,
      reviewOn: '2026-02-03',
      endsOn: '',
      answers: { ...answers },
      spoc: aPerson('isla'),
    },
  ],
});

const answers = {
  text: 'On Tuesdays from 2pm.',
  confirm: true,
  choices: ['post'],
  person: aPerson('struan'),
};
const words = { text: 'On Tuesdays from 2pm.', confirm: 'Confirmed', choices: 'Post', person: 'Struan Bell' };

describe('What staff read before they deal with a customer', () => {
  it.each(kinds)(
    'R1 · R2 · R4 · S2 · of $name: what to do, what was settled, what it never stops, what opens it again',
    ({ kind, profile }) => {
      const given = Object.fromEntries(kind.asks.map(({ code, input }) => [code, answers[input]]));
      const customer = aCustomerUnder(kind.code, given);
      const look = {
        kind: 'found',
        customers: [customer],
        areMore: false,
        isTooWide: false,
        isSlowed: false,
        away: nobodyAway,
      } as const;
      const asked = { inGuide: true, way: 'telephone/', text: 'Ogilvie', isChosen: false };
      const said = readable(render('known-customer', knownCustomer(asked, look, { profile, now })));
      const limits = [...kind.exceptions, ...kind.reopensOn].map(({ label }) => label);
      const settled = kind.asks.map(({ input }) => words[input]);
      for (const part of [
        kind.label,
        kind.guidance,
        `Isla Fraser (${profile.vocabulary.contactPerson})`,
        ...limits,
        ...settled,
      ]) {
        expect(said).toContain(part);
      }
    },
  );
});
