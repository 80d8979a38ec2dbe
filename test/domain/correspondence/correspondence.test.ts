import type { Case } from '../../../bot/domain/case/state';
import { addAnswer, positionAfter } from '../../../bot/domain/correspondence/questions';
import { loadProfile, profileIds } from '../../../bot/policy/load-profile';
import type { Profile } from '../../../bot/policy/profile';
import { attempt, caseAfter, problemsIn, refusalIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aManager, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';

/** A case on which every kind of restriction of a profile was decided. */
function withEveryKind(profile: Profile): Case {
  const subject = aCaseAt('restricted');
  const { decision } = subject;
  if (!decision || decision.outcome === 'refused') throw new TypeError('A restricted case was decided');
  const restrictions = profile.restrictionKinds.map(({ code }) => ({ kind: code, answers: {} }));
  return { ...subject, decision: { ...decision, measures: { ...decision.measures, restrictions } } };
}

interface Way {
  readonly answers: string;
  readonly outcome: string;
  readonly cites: string;
}

/** Every way through the questions, to its end. */
function waysFrom(answers: string, subject: Case, profile: Profile): readonly Way[] {
  const at = positionAfter(answers, subject, profile);
  if (at?.kind === 'proposal') return [{ answers, outcome: at.outcome.code, cites: at.cites }];
  return (at?.choices ?? []).flatMap(({ code }) => waysFrom(addAnswer(answers, code), subject, profile));
}

describe.each(profileIds)('S3 · the questions of %s about a further contact', (id) => {
  const profile = loadProfile(id);
  const subject = withEveryKind(profile);
  const ways = waysFrom('', subject, profile);

  it('S3 · reach every outcome, each under a paragraph', () => {
    const reached = new Set(ways.map(({ outcome }) => outcome));
    expect(
      profile.correspondence.outcomes.map(({ code }) => code).filter((code) => !reached.has(code)),
    ).toEqual([]);
    expect(ways.every(({ cites }) => cites !== '')).toBe(true);
  });

  it('S3 · R4 · offer every exception, and every ground to reopen, of the kinds that restrict the customer', () => {
    const given = new Set(ways.flatMap(({ answers }) => answers.split(' ')));
    const codes = profile.restrictionKinds.flatMap((kind) => [...kind.exceptions, ...kind.reopensOn]);
    expect(codes.map(({ code }) => code).filter((code) => !given.has(code))).toEqual([]);
    expect(codes.length).toBeGreaterThan(0);
  });

  it('S3 · ask about a threat first, and read and file what nothing else was said of', () => {
    expect(ways[0]).toMatchObject({ answers: 'yes', outcome: 'escalate' });
    expect(ways.at(-1)).toMatchObject({ outcome: 'file' });
    expect(profile.correspondence.outcomes.find(({ code }) => code === 'file')?.acknowledged).toBe(false);
  });

  it('S3 · lead nowhere with answers that are none, or more than were asked for', () => {
    for (const answers of ['perhaps', 'yes yes', 'no perhaps', `${ways.at(-1)?.answers ?? ''} no`]) {
      expect(positionAfter(answers, subject, profile)).toBeUndefined();
    }
  });
});

describe('S3 · a contact', () => {
  // Restricted to certain channels: there is no exception and no ground to ask about.
  const subject = aCaseAt('restricted');
  const log = (saying: object, wish = 'wish-1') =>
    attempt('log-contact', { on: subject, by: aSpoc(), saying, wish });

  it.each([
    ['yes', 'escalate', ''],
    ['no yes', 'complaint', ''],
    ['no no yes', 'pass-on', 'registration'],
    ['no no no', 'file', ''],
  ])('S3 · answered with %s is logged as %s', (answers, outcome, area) => {
    expect(caseAfter(log({ answers, outcome, area })).contacts).toMatchObject({
      total: 1,
      latest: [{ outcome }],
    });
  });

  it('S3 · may be judged otherwise, for a reason that is kept', () => {
    const saying = { answers: 'no no no', outcome: 'pass-on', area: 'registration' };
    expect(problemsIn(log(saying))).toEqual(['why missing']);
    const outcome = log({ ...saying, reason: 'A new deed came with it.' });
    expect(outcome.kind === 'done' && outcome.events[0]?.happened).toMatchObject({
      type: 'ContactLogged',
      proposed: 'file',
      outcome: 'pass-on',
      reason: 'A new deed came with it.',
    });
  });

  it.each([
    [{ answers: '' }, 'answers missing'],
    [{ answers: 'no' }, 'answers missing'],
    [{ answers: 'yes', outcome: 'burn' }, 'outcome not-offered'],
    [{ answers: 'no no yes', outcome: 'pass-on' }, 'area missing'],
    [{ answers: 'no no yes', outcome: 'pass-on', area: 'the-moon' }, 'area not-offered'],
    [{ receivedOn: '' }, 'receivedOn missing'],
    [{ receivedOn: '2025-02-30' }, 'receivedOn not-a-date'],
    [{ receivedTime: 'noon' }, 'receivedTime not-a-time'],
    [{ receivedOn: '2025-11-11' }, 'receivedOn in-the-future'],
    [{ receivedOn: '2025-11-02' }, 'receivedOn before-decision'],
    [{ channel: 'pigeon' }, 'contactChannel not-offered'],
    [{ summary: ' ' }, 'summary missing'],
    [{ summary: 'x'.repeat(1001) }, 'summary too-long'],
    [{ read: false }, 'read missing'],
  ])('S3 · with %j is not logged: %s', (saying, problem) => {
    expect(problemsIn(log(saying))).toContain(problem);
  });

  it('S3 · is logged once by a click that arrives twice, and by nobody else', () => {
    const once = caseAfter(log({}));
    expect(attempt('log-contact', { on: once, by: aSpoc() }).kind).toBe('repeat');
    expect(refusalIn(attempt('log-contact', { on: subject, by: aManager() }))?.code).toBe('NotYours');
  });

  it('S3 · leaves room in the case however often the customer writes', () => {
    let on = subject;
    for (let count = 0; count < 600; count += 1) {
      on = caseAfter(
        attempt('log-contact', {
          on,
          by: aSpoc(),
          saying: { summary: 'x'.repeat(1000) },
          wish: `letter-${count}`,
        }),
      );
    }
    expect(on.contacts.total).toBe(600);
    expect(JSON.stringify(on).length).toBeLessThan(JSON.stringify(subject).length + 6_000);
  });

  it('S3 · can be logged only once it is decided', () => {
    const code = refusalIn(attempt('log-contact', { on: aCaseAt('awaiting-decision'), by: aSpoc() }))?.code;
    expect(code).toBe('NotTheirs');
    expect(aProfile().correspondence.otherwise.outcome).toBe('file');
  });
});
