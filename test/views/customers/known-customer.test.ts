import { briefPreview } from '../../../bot/views/customers/customer-brief';
import { type Away, nobodyAway } from '../../../bot/domain/absences/absences';
import type { KnownCustomer } from '../../../bot/domain/customers/known-customer';
import { askForCustomer, knownCustomer } from '../../../bot/views/customers/known-customer';
import { render } from '../../../cards/render';
import { labelOf } from '../../../bot/views/case/labels';
import { now } from '../../builders/context';
import { aFind, aKnownCustomer, aKnownRestriction, aMarker } from '../../builders/known-customers';
import { aPerson } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { buttonsIn, readable } from '../../cards/card-nodes';

const profile = aProfile();
const way = 'telephone/abusive/';

const aCustomer = (overrides: Partial<KnownCustomer> = {}): KnownCustomer =>
  aKnownCustomer({ restrictions: [aKnownRestriction()], ...overrides });
const warned = { on: '2025-11-03', until: '2025-12-01', tell: aPerson('callum') };

const asked = { inGuide: true, way, text: 'morag@customer.example', isChosen: false };
const inChat = { inGuide: false, way: '', text: 'morag@customer.example', isChosen: false };
const heads = ['head-of-customer-services'];
const spocAway: Away = new Map([['isla', '2025-11-14']]);
const bothAway: Away = new Map([
  ['isla', '2025-11-14'],
  ['struan', '2025-11-03'],
]);
const shown = (...customers: KnownCustomer[]) =>
  knownCustomer(asked, { ...aFind, customers }, { profile, now });
const words = (...customers: KnownCustomer[]) => readable(render('known-customer', shown(...customers)));

describe('S2 · what is known of a customer', () => {
  it('says what to do, what is still open, whom to pass contact to, and when it is looked at again', () => {
    const said = words(aCustomer());
    expect(said).toContain('Contact with this customer is restricted');
    expect(said).toContain('Deal with this customer only through the channels allowed');
    expect(said).toContain('Post');
    expect(said).toContain('Isla Fraser (SPOC); Struan Bell (deputy)');
    expect(said).toContain('3 February 2026');
  });

  it.each<readonly [string, readonly (readonly [string, string])[], string]>([
    [
      'the SPOC',
      [['isla', '2025-11-14']],
      'Struan Bell (deputy). Isla Fraser (SPOC) is away until 14 November 2025.',
    ],
    [
      'the deputy',
      [['struan', '2025-11-14']],
      'Isla Fraser (SPOC). Struan Bell (deputy) is away until 14 November 2025.',
    ],
    [
      'both',
      [
        ['isla', '2025-11-14'],
        ['struan', '2025-11-03'],
      ],
      'Head of Customer Services or Head of Customer Experience or Customer Experience. Isla Fraser (SPOC) is',
    ],
  ])('S1 · passes contact to whoever acts while %s is away, and says until when', (_, away, expected) => {
    const look = { ...aFind, customers: [aCustomer()], away: new Map(away) };
    const card = render('known-customer', knownCustomer(asked, look, { profile, now }));
    expect(readable(card)).toContain(expected);
  });

  const toLog = { dialog: 'log-contact', ref: 'CB-0001' };
  it.each([
    { who: 'the SPOC', id: 'isla', roles: [], away: nobodyAway, offers: [{ data: toLog }] },
    { who: 'the deputy', id: 'struan', roles: [], away: nobodyAway, offers: [{ data: toLog }] },
    { who: 'anybody else', id: 'ailsa', roles: [], away: nobodyAway, offers: [] },
    { who: 'a Head while the deputy is there', id: 'fiona', roles: heads, away: spocAway, offers: [] },
    {
      who: 'a Head while both are away',
      id: 'fiona',
      roles: heads,
      away: bothAway,
      offers: [{ data: toLog }],
    },
    { who: 'anybody else while both are away', id: 'ailsa', roles: [], away: bothAway, offers: [] },
  ])('S3 · offers $who to log a contact, or not, once a case', ({ id, roles, away, offers }) => {
    const restrictions = [aKnownRestriction(), aKnownRestriction({ kind: 'person', answers: {} })];
    const look = { ...aFind, customers: [aCustomer({ restrictions })], away };
    const card = render(
      'known-customer',
      knownCustomer(inChat, look, { profile, now, reader: { id, roles } }),
    );
    expect(buttonsIn(card).filter(({ title }) => title === 'Log a contact')).toMatchObject(offers);
  });

  it('R4 · says what a restriction never stops', () => {
    expect(
      words(aCustomer({ restrictions: [aKnownRestriction({ kind: 'person', answers: {} })] })),
    ).toContain('Buying a product or service');
  });

  it('R6 · does not call a restriction in force of which the customer has not been told', () => {
    const data = shown(aCustomer({ restrictions: [aKnownRestriction({ active: false })] }));
    expect(data.said).not.toContain('is restricted');
    expect(data.said).toContain('The customer has not been told yet');
    expect(readable(render('known-customer', data))).toContain('does not bind them yet');
  });

  it.each([
    ['on its last day', '2025-11-10', true],
    ['on the day after', '2025-11-09', false],
  ])('R7 · shows a restriction %s: %s', (_, endsOn, isShown) => {
    const data = shown(aCustomer({ restrictions: [aKnownRestriction({ endsOn })] }));
    expect(data.found.length > 1).toBe(isShown);
  });

  it('F1.2 · warns of violence before anything else', () => {
    const data = shown(aCustomer({ marker: aMarker, isCertain: false }));
    expect(data.found[0]?.rows.map(({ text }) => text)).toEqual([
      'Morag Ogilvie',
      'email begins with m; postcode EH8',
      'This may be somebody else. Compare before you act on it.',
    ]);
    expect(data.found[1]).toMatchObject({ tone: 'attention' });
    expect(data.found[1]?.rows.map(({ text }) => text)).toEqual([
      'Violence, a threat or danger was reported on 3 November 2025. Not yet looked at.',
      expect.stringContaining('No risk protocol is written yet'),
      'Callum Boyd',
      '3 November 2026',
    ]);
  });

  it('F1.2 · names the risk protocol itself where there is one, which staff cannot look up', () => {
    const data = shown(aCustomer({ marker: aMarker, protocol: 'Two of us, never alone.' }));
    expect(data.found[1]?.rows.map(({ text }) => text)).toEqual([
      'Violence, a threat or danger was reported on 3 November 2025. Not yet looked at.',
      'Two of us, never alone.',
      'Callum Boyd',
      '3 November 2026',
    ]);
  });

  it('says where it searched when there is no restriction, for the customer who is not known and the one who is', () => {
    const nobody = shown();
    expect([nobody.said, nobody.searched]).toEqual(['No restriction found.', 'Searched: email addresses.']);
    const free = shown(aCustomer({ restrictions: [] }));
    expect([free.said, free.searched]).toEqual([nobody.said, nobody.searched]);
    expect(shown(aCustomer()).searched).toBe('');
  });

  it.each([
    ['violence', { marker: aMarker }],
    ['a warning', { warned }],
    ['a risk protocol', { protocol: 'Two of us, never alone.' }],
    ['a restriction that is decided', { restrictions: [aKnownRestriction({ active: false })] }],
  ])('S2 · never says "No restriction" above %s, on the card, in a list or in a message', (_, known) => {
    const customer = aCustomer({ restrictions: [], ...known });
    const other = aCustomer({ customerRef: 'CU-0002', restrictions: [] });
    expect(words(customer)).not.toContain('No restriction found');
    expect(shown(customer).tone).not.toBe('emphasis');
    expect(shown(customer, other).choices.map(({ about }) => about)).toEqual([
      expect.stringMatching(/take care|decided|warned/),
      'email begins with m; postcode EH8',
    ]);
    expect(briefPreview(customer, { profile, now, away: nobodyAway }).text).not.toContain(
      'No restriction found',
    );
  });

  it('S2 · shows every rule in force, and cuts none', () => {
    const kinds = ['channel', 'subject', 'person', 'no-correspondence', 'terminated'];
    const restrictions = kinds.map((kind) => aKnownRestriction({ kind, answers: {} }));
    const { found: parts } = shown(aCustomer({ restrictions }));
    expect(parts.filter(({ heading }) => heading !== 'Who this is')).toHaveLength(kinds.length);
    const { text } = briefPreview(aCustomer({ restrictions }), { profile, now, away: nobodyAway });
    for (const kind of kinds) expect(text).toContain(labelOf(profile.restrictionKinds, kind));
  });

  it('I1 · answers for whoever is called as was asked, and names after them who only shares the number', () => {
    const john = aCustomer({
      customerRef: 'CU-0002',
      names: ['John Ogilvie'],
      met: 'shares-number',
      restrictions: [],
    });
    const data = shown(aCustomer({ marker: aMarker }), john);
    expect(data.choices).toEqual([]);
    expect(data.said).toContain('restricted');
    expect(data.found[0]?.rows[0]?.text).toBe('Morag Ogilvie');
    expect(data.found.at(-1)?.heading).toBe('Somebody else with this number');
    expect(data.found.at(-1)?.rows[0]?.label).toBe('John Ogilvie (CU-0002)');
  });

  it('lists several who may be meant by what tells them apart, and nothing of what is restricted', () => {
    const other = aCustomer({
      customerRef: 'CU-0002',
      names: ['Morag Ogilvy', 'Mo Gilvie'],
      restrictions: [],
    });
    const data = shown(aCustomer(), { ...other, hints: { emails: [], districts: ['G12'] } });
    expect(data.choices).toEqual([
      {
        number: '1',
        ref: 'CU-0001',
        name: 'Morag Ogilvie',
        about: 'email begins with m; postcode EH8; restricted',
      },
      { number: '2', ref: 'CU-0002', name: 'Morag Ogilvy, also Mo Gilvie', about: 'postcode G12' },
    ]);
    expect(data.found).toEqual([]);
    const card = render('known-customer', data);
    expect(readable(card)).toContain('Choose the one you are dealing with');
    expect(readable(card)).not.toContain('Isla Fraser');
  });

  it('asks for a first name or a postcode where a name is too common, and is no error', () => {
    const data = knownCustomer(
      asked,
      { ...aFind, customers: [], isTooWide: true, isSlowed: false },
      { profile, now },
    );
    expect(readable(render('known-customer', data))).toContain('Add a first name or a postcode');
    expect(data.error).toBe('');
  });

  it.each([
    ['more than the register can search', { isTooWide: true, areMore: false }],
    ['more than are shown', { isTooWide: false, areMore: true }],
  ])('S2 · “No restriction” never stands above %s, and nobody is ruled out', (_, cut) => {
    const data = knownCustomer(asked, { ...aFind, customers: [], ...cut }, { profile, now });
    expect([data.said, data.tone, data.searched]).toEqual([
      'More were found than can be looked through. Nobody is ruled out.',
      'warning',
      '',
    ]);
    expect(data.narrow).toContain('Add a first name or a postcode');
  });

  it('E1 · keeps what to do in danger one tap away', () => {
    const card = render('known-customer', askForCustomer({ inGuide: true, way }, profile));
    expect(buttonsIn(card)[2]).toMatchObject({ title: 'I am in danger', type: 'Action.ToggleVisibility' });
    expect(readable(card)).toContain('Call 999');
  });

  it('goes back to the question at which it was asked', () => {
    expect(askForCustomer({ inGuide: true, way }, profile).goOn).toBe('telephone/abusive/');
    expect(askForCustomer({ inGuide: true, way: 'post/abusive/' }, profile).goOn).toBe('post/abusive/');
  });
});
