import type { Case } from '../../../bot/domain/case/state';
import { isLightening } from '../../../bot/domain/restricting/rules';
import { spocOf } from '../../../bot/domain/contact-people/holders';
import { measuresOf } from '../../../bot/domain/restricting/in-force';
import type { Actor } from '../../../bot/domain/case/context';
import { dutyOf } from '../../../bot/domain/customers/duties';
import { endingOf } from '../../../bot/domain/restricting/ending';
import { glanceOf } from '../../../bot/domain/customers/glance';
import { isRestrictedOn, byThemselves, customerOf } from '../../../bot/domain/customers/known-customer';
import { retentionOf } from '../../../bot/domain/records/retention';
import { attempt, caseAfter, problemsIn, refusalIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aCouncilCaseAt, aHeadOfService, attemptInCouncil, theCouncil } from '../../builders/council';
import { aDraftOfMeasures } from '../../builders/forms';
import {
  aDeputy,
  aHead,
  anActor,
  anEmtMember,
  anotherEmtMember,
  aPerson,
  aReporter,
  aSpoc,
} from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { anOpenReview, aRestriction, asked } from '../../builders/reviews';

const profile = aProfile();
const draft = (channels: readonly string[], more: object = {}) =>
  aDraftOfMeasures({
    restrictions: [{ kind: 'channel', answers: { 'allowed-channels': [...channels] } }],
    ...more,
  });
const channelsIn = (subject: Case): unknown =>
  measuresOf(subject)?.restrictions[0]?.answers['allowed-channels'];
const channelsSeen = (subject: Case): unknown =>
  glanceOf(subject, profile).restrictions.map(({ answers }) => answers['allowed-channels']);
const varied = (measures: object, on: Case = aCaseAt('restricted')): Case =>
  caseAfter(attempt('propose-variation', { on, by: aSpoc(), wish: 'vary', saying: { measures } }));
const approved = (on: Case, saying: object = {}, by: Actor = anEmtMember()) =>
  attempt('approve', { on, by, wish: 'approve', saying });

describe('A change of a restriction that is proposed', () => {
  it('V2 · goes to those who decide, and what stands stays in force meanwhile', () => {
    const on = varied(draft(['post']));
    expect(on.status).toBe('awaiting-variation');
    expect(channelsSeen(on)).toEqual([['email', 'post']]);
    expect(glanceOf(on, profile).restrictions[0]?.active).toBe(true);
  });

  it('V2 · answers the review that is asked for, and no later one', () => {
    const open = { ...aCaseAt('restricted'), review: anOpenReview };
    const proposed = caseAfter(
      attempt('propose-lifting', { on: open, by: aSpoc(), saying: { dueOn: anOpenReview.dueOn } }),
    );
    expect(proposed.review).toBeUndefined();
    expect(proposed.reviews.latest).toMatchObject([{ outcome: 'lift', dueOn: anOpenReview.dueOn }]);
    expect(proposed.changes.latest).toMatchObject([{ kind: 'lift', dueOn: anOpenReview.dueOn }]);
    const later = { ...open, review: { ...anOpenReview, dueOn: '2026-05-03' } };
    const old = attempt('propose-lifting', {
      on: later,
      by: aSpoc(),
      saying: { dueOn: anOpenReview.dueOn },
    });
    expect(refusalIn(old)?.code).toBe('NothingOpen');
  });

  it('V3 · comes too late once the deputy has continued the restriction, and the SPOC is told who and when', () => {
    const open = { ...aCaseAt('restricted'), review: anOpenReview };
    const continued = caseAfter(attempt('continue-restriction', { on: open, by: aDeputy(), wish: 'first' }));
    const saying = { dueOn: anOpenReview.dueOn, measures: draft(['post']) };
    const late = attempt('propose-variation', { on: continued, by: aSpoc(), wish: 'second', saying });
    expect(refusalIn(late)).toMatchObject({ code: 'ReviewAnswered', by: { name: 'Struan Bell' } });
  });

  it('V3 · of two at once has one effect: the other is told who proposed and where it stands', () => {
    const on = varied(draft(['post']));
    const other = attempt('propose-lifting', { on, by: aDeputy(), wish: 'other' });
    expect(refusalIn(other)).toMatchObject({
      code: 'MovedOn',
      status: 'awaiting-variation',
      by: { name: 'Isla Fraser' },
    });
    const continuing = attempt('continue-restriction', { on, by: aDeputy(), wish: 'another' });
    expect(refusalIn(continuing)).toMatchObject({ code: 'MovedOn', by: { name: 'Isla Fraser' } });
  });

  it('V2 · changes something: to leave it as it stands is to continue it', () => {
    const on = aCaseAt('restricted');
    const same = attempt('propose-variation', {
      on,
      by: aSpoc(),
      saying: { measures: draft(['email', 'post']) },
    });
    expect(problemsIn(same)).toEqual(['kinds nothing-changed']);
    const ends = { measures: draft(['email', 'post'], { endsOn: '2026-06-01' }) };
    expect(attempt('propose-variation', { on, by: aSpoc(), saying: ends }).kind).toBe('done');
  });

  it('V2 · needs a reason, and measures that are whole', () => {
    const on = aCaseAt('restricted');
    const equality = { considered: false, consulted: false, reasoning: ' ' };
    const measures = draft([], { reviewOn: '2025-11-01', endsOn: 'soon', equality });
    expect(
      problemsIn(attempt('propose-variation', { on, by: aSpoc(), saying: { measures, reason: ' ' } })),
    ).toEqual([
      'channel.allowed-channels profile',
      'reviewOn not-in-the-future',
      'endsOn not-a-date',
      'equalityReasoning missing',
      'reason missing',
    ]);
    expect(problemsIn(attempt('propose-lifting', { on, by: aSpoc(), saying: { reason: '' } }))).toEqual([
      'reason missing',
    ]);
  });

  it('S1 · V2 · leaves those who look after the contact, whoever was appointed meanwhile', () => {
    const on = varied(draft(['email']));
    const saying = { role: 'spoc', person: aPerson('kirsty'), reason: 'Isla is leaving.' };
    const appointed = caseAfter(attempt('appoint', { on, by: aHead(), wish: 'appoint', saying }));
    const next = caseAfter(approved(appointed));
    expect(spocOf(next)?.id).toBe(aPerson('kirsty').id);
    expect(next.changes.latest[0]?.decision?.measures?.spoc?.id).toBe(aPerson('kirsty').id);
  });
});

describe('A change that is approved', () => {
  it('R6 · V2 · that asks more of the customer holds only once they were told', () => {
    const decided = caseAfter(approved(varied(draft(['email']))));
    expect(decided.status).toBe('awaiting-change-notice');
    expect(channelsSeen(decided)).toEqual([['email', 'post']]);
    const told = caseAfter(
      attempt('record-notice', { on: decided, by: aSpoc(), wish: 'told', saying: { sentOn: '2025-11-10' } }),
    );
    expect(told).toMatchObject({ status: 'restricted', inForce: { since: '2025-11-10T10:00:00Z' } });
    expect(channelsSeen(told)).toEqual([['email']]);
    expect(told.changes.latest[0]?.notice).toMatchObject({ told: true, sentOn: '2025-11-10' });
  });

  it('R6 · V2 · that only lightens holds at once', () => {
    const two = [
      { kind: 'channel', answers: { 'allowed-channels': ['email', 'post'] } },
      { kind: 'subject', answers: { reference: 'MID1', 'duties-done': true, 'outside-our-control': true } },
    ];
    const on = aCaseAt('restricted', { endorse: { measures: aDraftOfMeasures({ restrictions: two }) } });
    const decided = caseAfter(approved(varied(draft(['email', 'post']), on)));
    expect(decided.status).toBe('awaiting-change-notice');
    expect(glanceOf(decided, profile).restrictions.map(({ kind }) => kind)).toEqual(['channel']);
  });

  it.each([
    ['one of two is left out', { restrictions: ['channel'] }, true],
    ['another is added', { restrictions: ['channel', 'subject', 'person'] }, false],
    ['one is worded otherwise', { restrictions: ['channel!'] }, false],
    ['it ends sooner', { restrictions: ['channel', 'subject'], endsOn: '2026-03-01' }, true],
    ['it ends later', { restrictions: ['channel', 'subject'], endsOn: '2026-05-01' }, false],
    ['it ends no more', { restrictions: ['channel', 'subject'], endsOn: undefined }, false],
  ])('R6 · lightens what stood, or does not, where %s', (_, after, expected) => {
    const measures = ({ restrictions, ...rest }: { restrictions: readonly string[]; endsOn?: string }) => ({
      restrictions: restrictions.map((kind) => ({
        kind: kind.replace('!', ''),
        answers: { what: kind.endsWith('!') ? 'otherwise' : 'the same' },
      })),
      reviewOn: '2026-02-03',
      equality: { considered: true as const, consulted: false, reasoning: 'None.' },
      ...rest,
    });
    const before = measures({ restrictions: ['channel', 'subject'], endsOn: '2026-04-01' });
    const { endsOn, ...others } = { endsOn: '2026-04-01' as string | undefined, ...after };
    const next = measures({ ...others, ...(endsOn === undefined ? {} : { endsOn }) });
    expect(isLightening(before, next)).toBe(expected);
  });

  it('R6 · of which the customer is not told holds once that reason stands', () => {
    const tell = { told: false, risk: 'staff', reason: 'He threatened whoever writes to him.' };
    const decided = caseAfter(approved(varied(draft(['post'])), { tell }));
    expect(decided).toMatchObject({
      status: 'restricted',
      changes: { latest: [{ notice: { told: false } }] },
    });
    expect(channelsIn(decided)).toEqual(['post']);
  });

  it('V1 · is next reviewed on the day that it says', () => {
    const on = varied(draft(['post'], { reviewOn: '2026-01-15' }));
    const told = caseAfter(
      attempt('record-notice', {
        on: caseAfter(approved(on)),
        by: aSpoc(),
        wish: 'told',
        saying: { sentOn: '2025-11-10' },
      }),
    );
    const { events } = asked(told, '2026-01-15T09:00:00Z');
    const due = events.flatMap(({ happened }) => (happened.type === 'ReviewPinged' ? [happened.dueOn] : []));
    expect([...new Set(due)]).toEqual(['2026-01-15']);
  });

  it('D6 · V2 · may be another than was proposed, in place of lifting too', () => {
    const on = aCaseAt('awaiting-lifting');
    const saying = { measures: draft(['post']) };
    const decided = caseAfter(attempt('approve-with-changes', { on, by: anEmtMember(), saying }));
    expect(decided.status).toBe('awaiting-change-notice');
    expect(endingOf(decided)).toBeUndefined();
    const told = caseAfter(
      attempt('record-notice', { on: decided, by: aSpoc(), wish: 'told', saying: { sentOn: '2025-11-10' } }),
    );
    expect(channelsIn(told)).toEqual(['post']);
  });

  it('D5 · V2 · is not decided by whoever reported, is affected or declared a conflict', () => {
    const on = varied(draft(['post']));
    const asEmt = ({ id, name }: Actor): Actor => ({ id, name, roles: ['emt'] });
    expect(refusalIn(approved(on, {}, asEmt(aReporter())))?.code).toBe('OwnReport');
    const declared = caseAfter(attempt('declare-conflict', { on, by: anEmtMember(), wish: 'conflict' }));
    expect(refusalIn(approved(declared))?.code).toBe('ConflictDeclared');
    expect(approved(declared, {}, anotherEmtMember()).kind).toBe('done');
    expect(refusalIn(approved(on, {}, anActor('gregor')))?.code).toBe('NotTheirs');
  });

  it('V3 · twice has one effect, and the second decider is told who decided and when', () => {
    const decided = caseAfter(approved(varied(draft(['post']))));
    expect(approved(decided).kind).toBe('repeat');
    const second = attempt('refuse', { on: decided, by: anotherEmtMember(), wish: 'second' });
    expect(refusalIn(second)).toMatchObject({ code: 'MovedOn', by: { name: anEmtMember().name } });
  });

  it('V3 · is the one that the form showed: an old tab decides no later proposal', () => {
    const first = varied(draft(['post']));
    const number = String(first.changes.latest[0]?.number);
    const refused = caseAfter(attempt('refuse', { on: first, by: anEmtMember(), wish: 'no' }));
    const again = caseAfter(
      attempt('propose-variation', {
        on: refused,
        by: aDeputy(),
        wish: 'again',
        saying: { measures: draft(['email']) },
      }),
    );
    expect(refusalIn(approved(again, { change: number }))).toMatchObject({
      code: 'MovedOn',
      by: { name: 'Struan Bell' },
    });
    expect(approved(again, { change: String(again.changes.latest.at(-1)?.number) }).kind).toBe('done');
  });

  it('D4 · is weighed and reasoned as the restriction was', () => {
    const bare = approved(varied(draft(['post'])), { rationale: ' ', considerations: [] });
    expect(problemsIn(bare)).toEqual(['considerations missing', 'rationale missing']);
    const lifting = attempt('approve', {
      on: aCaseAt('awaiting-lifting'),
      by: anEmtMember(),
      saying: { tell: { told: false, risk: 'staff', reason: '' } },
    });
    expect(problemsIn(lifting)).toEqual(['notToldBecause missing']);
  });
});

describe('A change that is refused', () => {
  it('V2 · leaves the restriction as it is, and sets the next review', () => {
    const open = asked(aRestriction(), '2026-02-03T09:00:00Z').subject;
    const proposed = caseAfter(
      attempt('propose-lifting', {
        on: open,
        by: aSpoc(),
        at: '2026-02-04T10:00:00Z',
        saying: { dueOn: '2026-02-03' },
      }),
    );
    expect(asked(proposed, '2026-02-20T10:00:00Z').events.map(({ happened }) => happened.type)).not.toContain(
      'ReviewPinged',
    );
    const refused = caseAfter(
      attempt('refuse', { on: proposed, by: anEmtMember(), at: '2026-02-06T10:00:00Z', wish: 'no' }),
    );
    expect(refused).toMatchObject({ status: 'restricted', nextReview: '2026-05-03' });
    expect(channelsSeen(refused)).toEqual([['email', 'post']]);
    expect(asked(refused, '2026-05-03T09:00:00Z').events.at(-1)?.happened).toMatchObject({
      type: 'ReviewPinged',
      dueOn: '2026-05-03',
    });
  });

  it('V3 · outside of the cycle loses no review that fell due while it was decided', () => {
    const proposed = caseAfter(
      attempt('propose-lifting', { on: aRestriction(), by: aHead(), at: '2026-01-10T10:00:00Z' }),
    );
    const refused = caseAfter(
      attempt('refuse', { on: proposed, by: anEmtMember(), at: '2026-02-06T10:00:00Z', wish: 'no' }),
    );
    expect(asked(refused, '2026-02-06T10:15:00Z').events.at(0)?.happened).toMatchObject({
      type: 'ReviewPinged',
      dueOn: '2026-02-03',
    });
  });
});

describe('A case that can hold no more', () => {
  /** So much was asked and answered over the years that not another question finds room. */
  const full = (): Case => {
    const subject = aCaseAt('restricted');
    const stamp = { by: aPerson('callum'), at: '2025-11-03T12:00:00Z' };
    const { incidents: _, ...rest } = subject;
    const room = 59_900 - JSON.stringify(rest).length;
    return { ...subject, answers: [{ question: 'x'.repeat(room), asked: stamp.by, text: '', ...stamp }] };
  };
  const longest = 'x'.repeat(1000);

  it('V2 · X4 · still lets its restriction be lifted, with the longest reasons there can be', () => {
    const on = full();
    const handed = attempt('hand-over', { on, by: aSpoc(), saying: { reason: longest } });
    expect(refusalIn(handed)?.code).toBe('CaseFull');
    const proposed = caseAfter(
      attempt('propose-lifting', { on, by: aSpoc(), wish: 'lift', saying: { reason: longest } }),
    );
    const decided = caseAfter(approved(proposed, { rationale: longest }));
    const over = caseAfter(
      attempt('record-notice', { on: decided, by: aSpoc(), wish: 'told', saying: { sentOn: '2025-11-10' } }),
    );
    expect(over.status).toBe('lifted');
    const { incidents: _, ...rest } = over;
    // A multi-line column of SharePoint holds so much.
    expect(JSON.stringify(rest).length).toBeLessThan(63_999);
  });

  it('V2 · still lets a review continue its restriction', () => {
    const on = { ...full(), review: anOpenReview };
    const outcome = attempt('continue-restriction', { on, by: aSpoc(), saying: { reason: longest } });
    expect(outcome.kind).toBe('done');
  });
});

describe('A restriction that is lifted', () => {
  it('V2 · S2 · binds nobody from the decision on, and the customer is told next', () => {
    const on = aCaseAt('awaiting-lifting-notice');
    expect(endingOf(on)).toMatchObject({ how: 'lifted', by: { name: anEmtMember().name } });
    const customer = customerOf('C-1', new Map([['CB-0001', glanceOf(on, profile)]]), byThemselves);
    expect(customer.restrictions).toEqual([]);
    expect(isRestrictedOn(customer, '2025-11-10')).toBe(false);
    expect(dutyOf(on)).toBeDefined();
  });

  it('R6 · V2 · is over once the notice is recorded: no more pings, no duty, and the clock of retention starts', () => {
    const on = aCaseAt('lifted');
    expect(on.changes.latest[0]?.notice).toMatchObject({ told: true, channel: 'letter' });
    expect(on.notice).toMatchObject({ told: true });
    expect(dutyOf(on)).toBeUndefined();
    expect(retentionOf(on, profile)).toMatchObject({ rule: 'lifted', endsAt: '2027-11-03T09:00:00Z' });
    expect(asked(on, '2027-01-01T09:00:00Z').events).toEqual([]);
  });

  it('R6 · V2 · is over at once where the customer is not told, and the reason stands', () => {
    const saying = { tell: { told: false, risk: 'staff', reason: 'She asked never to hear from us again.' } };
    const on = caseAfter(approved(aCaseAt('awaiting-lifting'), saying));
    expect(on.status).toBe('lifted');
    expect(endingOf(on)?.notice).toMatchObject({ told: false });
  });

  it('V2 · of West Lothian is decided by the Head of Service, and kept as long as its rule says', () => {
    const on = aCouncilCaseAt('awaiting-lifting');
    const by = { ...aHeadOfService(), roles: ['designated-complaints-officer'] };
    expect(refusalIn(attemptInCouncil('approve', { on, by }))?.code).toBe('NotTheirs');
    expect(caseAfter(attemptInCouncil('approve', { on, by: aHeadOfService() })).status).toBe(
      'awaiting-lifting-notice',
    );
    expect(retentionOf(aCouncilCaseAt('lifted'), theCouncil)?.rule).toBe('lifted');
    expect(retentionOf(aCouncilCaseAt('overturned'), theCouncil)?.rule).toBe('overturned');
    expect(endingOf(aCouncilCaseAt('awaiting-end-notice'))?.how).toBe('overturned');
  });
});
