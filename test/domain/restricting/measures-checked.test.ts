import type { Context } from '../../../bot/domain/case/context';
import type { Case } from '../../../bot/domain/case/state';
import { askField } from '../../../bot/domain/restricting/answers';
import { hasGround, kindsFor } from '../../../bot/domain/restricting/kinds';
import { checkMeasures, checkVariation, latestReview } from '../../../bot/domain/restricting/measures';
import type { Profile } from '../../../bot/policy/profile';
import { aCaseAt, anIncident } from '../../builders/cases';
import { aContext } from '../../builders/context';
import { aCouncilCaseAt, councilMeasures, theCouncil } from '../../builders/council';
import { aDraftOfMeasures, aReportForm } from '../../builders/forms';
import { aDeputy, aHead, aPerson, aReporter, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';

const profile = aProfile();
const put = () => aCaseAt('awaiting-endorsement');
const context = (house: Profile = profile): Context => aContext({ actor: aHead(), profile: house });
/** What is wrong with measures, as "field code: words". */
function wrong(draft: object, on: Case = put(), house: Profile = profile): readonly string[] {
  const checked = checkMeasures(aDraftOfMeasures(draft), on, context(house));
  return 'problems' in checked
    ? checked.problems.map(({ field, code, words }) =>
        words === undefined ? `${field} ${code}` : `${field} ${code}: ${words}`,
      )
    : [];
}
const restrictionsIn = (draft: object, house: Profile = profile): unknown => {
  const checked = checkMeasures(aDraftOfMeasures(draft), put(), context(house));
  return 'measures' in checked ? checked.measures.restrictions : checked;
};
const withKinds = (change: (kind: Profile['restrictionKinds'][number]) => object): Profile => ({
  ...profile,
  restrictionKinds: profile.restrictionKinds.map((kind) => ({ ...kind, ...change(kind) })),
});
const subject = { reference: 'MID1', 'duties-done': true, 'outside-our-control': true };

describe('Measures that are put together well', () => {
  it('R1 · R7 · S1 · Q1 · are kept with all that they say and nothing else', () => {
    const draft = aDraftOfMeasures({ endsOn: ' 2026-06-01 ', noWarningBecause: 'Not asked here.' });
    const advised = aCaseAt('awaiting-decision');
    expect(checkMeasures(draft, advised, context())).toStrictEqual({
      measures: {
        restrictions: [{ kind: 'channel', answers: { 'allowed-channels': ['email', 'post'] } }],
        reviewOn: '2026-02-03',
        equality: { considered: true, consulted: true, reasoning: 'Nothing pointed to an unmet need.' },
        spoc: aPerson('isla'),
        deputy: aPerson('struan'),
        endsOn: '2026-06-01',
      },
    });
  });

  it('S1 · D2 · of the council need no SPOC, and say why nobody was warned', () => {
    const draft = aDraftOfMeasures(councilMeasures({ spoc: undefined, deputy: undefined }));
    const on = aCouncilCaseAt('acknowledged');
    expect(checkMeasures(draft, on, context(theCouncil))).toStrictEqual({
      measures: {
        restrictions: [{ kind: 'writing-only', answers: { matter: 'The repair of the close' } }],
        reviewOn: '2026-02-03',
        equality: { considered: true, consulted: false, reasoning: 'Large print was offered.' },
        noWarningBecause: 'Two warnings by telephone changed nothing.',
      },
    });
    const silent = { ...draft, noWarningBecause: ' ' };
    expect(checkMeasures(silent, on, context(theCouncil))).toEqual({
      problems: [{ field: 'noWarningBecause', code: 'missing' }],
    });
    const alone = { ...draft, deputy: aPerson('isla') };
    expect('measures' in checkMeasures(alone, on, context(theCouncil))).toBe(true);
  });

  it('V2 · S1 · as a variation leave whoever looks after the contact', () => {
    const draft = aDraftOfMeasures({ spoc: aPerson('kirsty'), deputy: aPerson('nadia') });
    expect(checkVariation(draft, aCaseAt('restricted'), context())).toMatchObject({
      measures: { spoc: aPerson('isla'), deputy: aPerson('struan') },
    });
    const bare = checkVariation(
      aDraftOfMeasures(councilMeasures()),
      aCouncilCaseAt('acknowledged'),
      context(theCouncil),
    );
    expect('measures' in bare && Object.keys(bare.measures)).not.toContain('spoc');
  });

  it('R1 · name a kind once, however often it was chosen', () => {
    const one = { kind: 'channel', answers: { 'allowed-channels': ['post'] } };
    const other = { kind: 'channel', answers: { 'allowed-channels': ['email'] } };
    expect(restrictionsIn({ restrictions: [one, other] })).toEqual([one]);
  });
});

describe('The people whom measures name', () => {
  it('S1 · are neither who reported the customer nor who was affected', () => {
    const form = aReportForm({ affected: [aPerson('gregor')] });
    const on = aCaseAt('awaiting-endorsement', { report: { form } });
    const [spoc, deputy] = [aPerson('ailsa'), aPerson('gregor')];
    expect(wrong({ spoc, deputy }, on)).toEqual([
      'spoc profile: Whoever reported the customer cannot be their contact',
      'deputy profile: Whoever was affected by the behaviour cannot be the contact of this customer',
    ]);
    expect(wrong({ spoc: aPerson('isla'), deputy: aPerson('isla') })).toEqual(['deputy same-person']);
    expect(wrong({ spoc: undefined })).toEqual(['spoc missing']);
    expect(wrong({ deputy: undefined })).toEqual(['deputy missing']);
    expect(aReporter().id).toBe(aPerson('ailsa').id);
    expect([aSpoc().id, aDeputy().id]).toEqual([aPerson('isla').id, aPerson('struan').id]);
  });
});

describe('The answers to the questions of a kind', () => {
  it('R1 · count only where they are of the kind that was asked for', () => {
    expect(
      wrong({ restrictions: [{ kind: 'subject', answers: { ...subject, 'duties-done': 'true' } }] }),
    ).toHaveLength(1);
    expect(
      wrong({ restrictions: [{ kind: 'subject', answers: { ...subject, reference: true } }] }),
    ).toHaveLength(1);
    expect(
      wrong({ restrictions: [{ kind: 'channel', answers: { 'allowed-channels': 'post' } }] }),
    ).toHaveLength(1);
    const officer = (answer: unknown) => {
      const restrictions = [{ kind: 'nominated-officer', answers: { officer: answer } }];
      const draft = aDraftOfMeasures(councilMeasures({ restrictions }));
      return 'measures' in checkMeasures(draft, aCouncilCaseAt('acknowledged'), context(theCouncil));
    };
    expect([officer(aPerson('isla')), officer('Isla'), officer(['Isla']), officer(true)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('R1 · are kept without the spaces around them', () => {
    const restrictions = [{ kind: 'subject', answers: { ...subject, reference: '  MID1 ' } }];
    expect(restrictionsIn({ restrictions })).toEqual([{ kind: 'subject', answers: subject }]);
  });

  it('R1 · may be absent where the profile does not demand them', () => {
    const lenient = withKinds(({ asks }) => ({ asks: asks.map((ask) => ({ ...ask, required: false })) }));
    const restrictions = [
      { kind: 'subject', answers: { reference: ' ', 'duties-done': false } },
      { kind: 'channel', answers: { 'allowed-channels': [] } },
    ];
    expect(restrictionsIn({ restrictions }, lenient)).toStrictEqual([
      { kind: 'subject', answers: {} },
      { kind: 'channel', answers: {} },
    ]);
  });

  it('R5 · may choose all that there is where the profile does not mind', () => {
    const all = ['telephone', 'email', 'post', 'in-person', 'online', 'social-media'];
    const restrictions = [{ kind: 'channel', answers: { 'allowed-channels': all } }];
    const open = withKinds(({ asks }) => ({ asks: asks.map(({ allError: _, ...ask }) => ask) }));
    expect(wrong({ restrictions })).toHaveLength(1);
    expect(wrong({ restrictions }, put(), open)).toEqual([]);
  });

  it('R1 · have each a place of their own on the form', () => {
    expect(askField('channel', 'allowed-channels')).toBe('channel.allowed-channels');
  });
});

describe('The kinds that can be chosen', () => {
  const retiring = withKinds(({ code }) => (code === 'channel' ? { retired: true } : {}));
  const codes = (on: Case) => kindsFor(on, retiring).map(({ code }) => code);

  it('R1 · are those in use, and a retired one only where it was proposed or is in force', () => {
    expect(codes(put())).toEqual(['subject', 'named-contact', 'no-correspondence', 'terminated']);
    expect(codes(aCaseAt('awaiting-decision'))).toContain('channel');
    const { proposal: _, ...inForce } = aCaseAt('restricted');
    expect(codes(inForce)).toContain('channel');
    expect(wrong({}, put(), retiring)).toEqual(['kinds not-offered']);
  });

  it('R3 · rest on what the customer did in any of the incidents, and say what is missing', () => {
    const kind = profile.restrictionKinds.find(({ code }) => code === 'no-correspondence');
    const form = aReportForm({ behaviours: ['serial-complaining'] });
    const on = aCaseAt('awaiting-endorsement', { report: { form } });
    const later = { ...anIncident(), by: aPerson('ailsa'), at: '2025-11-04T09:00:00Z' };
    const more = { ...on, incidents: [...on.incidents, later] };
    expect(kind && [hasGround(kind, on, profile), hasGround(kind, more, profile)]).toEqual([false, true]);
    const wordless = withKinds(({ groundError: _, code }) => ({
      ...(code === 'no-correspondence' ? { groundError: undefined } : {}),
    }));
    const restrictions = [{ kind: 'no-correspondence', answers: {} }];
    expect(wrong({ restrictions }, on, wordless)).toEqual([`kinds profile: ${kind?.label ?? ''}`]);
  });
});

describe('The days that measures name', () => {
  it('R7 · V1 · are days from tomorrow on, the review one cycle on at the latest', () => {
    expect(latestReview('2025-11-10', profile)).toBe('2026-02-10');
    expect(latestReview('2025-11-10', theCouncil)).toBe('2026-05-10');
    expect(wrong({ reviewOn: ' ' })).toEqual(['reviewOn missing']);
    expect(wrong({ reviewOn: ' 2025-11-11 ' })).toEqual([]);
    expect(wrong({ endsOn: ' ' })).toEqual([]);
    expect(wrong({ reviewOn: 'soon', endsOn: '2025-11-10' })).toEqual([
      'reviewOn not-a-date',
      'reviewOn too-late: 2026-02-10',
      'endsOn not-in-the-future',
      'reviewOn after-end',
    ]);
  });
});
