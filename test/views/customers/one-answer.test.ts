import { nobodyAway } from '../../../bot/domain/absences/absences';
import type { Case } from '../../../bot/domain/case/state';
import { glanceOf } from '../../../bot/domain/customers/glance';
import { type Found, rankCustomers, type Shared } from '../../../bot/domain/customers/matching/candidates';
import { readQuery } from '../../../bot/domain/customers/matching/query';
import { recordErased } from '../../../bot/domain/records/erasing';
import type { Profile } from '../../../bot/policy/profile';
import { briefPreview, customerBrief } from '../../../bot/views/customers/customer-brief';
import { knownCustomer } from '../../../bot/views/customers/known-customer';
import { render } from '../../../cards/render';
import { aCaseAt, anIncident } from '../../builders/cases';
import { now } from '../../builders/context';
import { aCouncilCaseAt, theCouncil } from '../../builders/council';
import { aPerson } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { readable } from '../../cards/card-nodes';

const customerRef = 'CU-0001';
const violence = 'Take care';
const nothing = 'No restriction found';

/** A restricted customer under a kind of restriction. */
const under = (kind: string, at: (status: 'restricted') => Case): Case => {
  const subject = at('restricted');
  if (!subject.decision || !('measures' in subject.decision))
    throw new TypeError('A restricted case has a decision with measures');
  const measures = { ...subject.decision.measures, restrictions: [{ kind, answers: {} }] };
  return { ...subject, decision: { ...subject.decision, measures } };
};
const dangerous = (subject: Case): Case => ({
  ...subject,
  incidents: [{ ...anIncident({ violent: true }), by: subject.reporter, at: subject.since }],
});
const calm = (subject: Case): Case => ({
  ...subject,
  incidents: subject.incidents.map((incident) => ({
    ...incident,
    behaviours: incident.behaviours.filter(
      (code) => !['threatening', 'threats', 'physical-violence'].includes(code),
    ),
  })),
});

type Row = readonly [string, Case | undefined, string];

/** Everything that can be known of a customer, each with what the answer begins with. */
const known = (
  profile: Profile,
  at: (status: 'reported' | 'warned' | 'awaiting-notice' | 'restricted' | 'lifted') => Case,
): Row[] => [
  ['nobody is known', undefined, nothing],
  ['the customer was erased', undefined, nothing],
  ['only a report', calm(at('reported')), nothing],
  ['a marker', dangerous(at('reported')), violence],
  ['a warning', calm(at('warned')), 'was warned'],
  ['a warning and a marker', dangerous(at('warned')), violence],
  ['a restriction that nobody was told of', calm(at('awaiting-notice')), 'not been told'],
  ['the same and a marker', dangerous(at('awaiting-notice')), violence],
  ['a restriction that was lifted', calm(at('lifted')), nothing],
  ['the same and a marker', dangerous(at('lifted')), violence],
  ...profile.restrictionKinds.flatMap(({ code }): Row[] => [
    [`a restriction: ${code}`, calm(under(code, at)), 'Contact with this customer is restricted'],
    [`a restriction and a marker: ${code}`, dangerous(under(code, at)), violence],
  ]),
];

const ways: readonly (readonly [string, string, readonly Shared[]])[] = [
  ['by name', 'Jordan Blake', []],
  ['by number', 'jordan@example.org', ['contact']],
  ['by both', 'Jordan Blake jordan@example.org', ['contact']],
];

const profiles = [
  { profile: aProfile(), at: aCaseAt },
  { profile: theCouncil, at: aCouncilCaseAt },
];

const table = profiles.flatMap(({ profile, at }) =>
  known(profile, (status) => at(status)).flatMap(([what, subject, begins]) =>
    ways.map(([way, text, shares]) => ({
      id: profile.id,
      profile,
      what,
      subject,
      begins,
      way,
      text,
      shares,
    })),
  ),
);

const asNamed = (subject: Case): Case => ({
  ...subject,
  customer: { ...subject.customer, name: 'Jordan Blake', email: 'jordan@example.org' },
});

describe('S2 · one answer, wherever and however it is asked for', () => {
  it.each(table)('$id, $what, asked $way: $begins', ({ profile, subject, begins, text, shares }) => {
    const glances = new Map(subject ? [['CB-0001', glanceOf(asNamed(subject), profile)]] : []);
    const found: Found[] = subject ? [{ customerRef, shares: new Set(shares), glances }] : [];
    const look = {
      kind: 'found',
      isTooWide: false,
      isSlowed: false,
      away: nobodyAway,
      ...rankCustomers(readQuery(text), found),
    } as const;
    const drawn = [true, false].map((inGuide) =>
      knownCustomer({ inGuide, way: '', text, isChosen: false }, look, { profile, now }),
    );
    const [inGuide, inChat] = drawn;
    // The guide and the chat say the same, whatever their buttons.
    expect(inGuide?.found).toEqual(inChat?.found);
    expect([inGuide?.said, inChat?.said]).toEqual([expect.stringContaining(begins), inGuide?.said]);
    expect(inChat?.found.some(({ heading }) => heading === 'Before you go on')).toBe(begins === violence);
    for (const customer of look.customers) {
      const seen = { profile, now, away: nobodyAway };
      const preview = briefPreview(customer, seen).text;
      expect(preview).toContain(inChat?.said ?? '');
      const inserted = readable(render('customer-brief', customerBrief(customer, seen)));
      expect(inserted).toContain(customerRef);
      expect(inserted).not.toMatch(/Jordan|Blake|restrict|violence|Take care|No restriction/);
      for (const { kind } of customer.restrictions) {
        const label = profile.restrictionKinds.find(({ code }) => code === kind)?.label ?? '?';
        expect([inChat?.found.map(({ heading }) => heading), preview]).toEqual([
          expect.arrayContaining([label]),
          expect.stringContaining(label),
        ]);
      }
    }
  });
});

/** The case as it is left once its period was over and two of those who look after records said so (X4). */
function erased(subject: Case): Case {
  const stamp = { by: aPerson('nadia'), at: '2026-03-31T09:00:00Z' };
  const erasure = { rule: 'no-restriction', proposed: stamp, confirmed: { ...stamp, by: aPerson('hamish') } };
  return recordErased({ ...subject, erasure }, '2026-04-01T09:00:00Z').next;
}

describe('X4 · S2 · what was erased', () => {
  const answerOf = (
    subjects: readonly Case[],
    { profile, text, shares }: Pick<(typeof table)[number], 'profile' | 'text' | 'shares'>,
  ) => {
    const glances = new Map(
      subjects.toReversed().map((subject, at) => [`CB-000${at}`, glanceOf(subject, profile)]),
    );
    const look = {
      kind: 'found',
      isTooWide: false,
      isSlowed: false,
      away: nobodyAway,
      ...rankCustomers(readQuery(text), [{ customerRef, shares: new Set(shares), glances }]),
    } as const;
    return knownCustomer({ inGuide: false, way: '', text, isChosen: false }, look, { profile, now });
  };
  const kept = table.flatMap(({ subject, ...row }) =>
    subject ? [{ ...row, subject: asNamed(subject) }] : [],
  );

  it.each(kept)('$id, $what and erased, asked $way: nothing is left of it', ({ subject, ...asked }) => {
    const { said, found } = answerOf([erased(subject)], asked);
    expect(said).toContain(nothing);
    expect(JSON.stringify(found)).not.toMatch(/Jordan|Blake|Take care|CB-\d/);
  });

  it.each(kept)(
    '$id, $what beside an erased case, asked $way: the answer is the same',
    ({ subject, ...asked }) => {
      const beside = answerOf([erased(dangerous(subject)), subject], asked);
      const alone = answerOf([subject], asked);
      expect([beside.said, beside.found]).toEqual([alone.said, alone.found]);
    },
  );
});
