import { positionAfter } from '../../../bot/domain/correspondence/questions';
import { loadProfile, profileIds } from '../../../bot/policy/load-profile';
import type { Profile, RestrictionKind } from '../../../bot/policy/profile';
import { contactedUnder, waysUnder } from '../../../scripts/triage-page';
import { attempt, caseAfter, problemsIn, refusalIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aManager, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';

/** The row of a profile for a kind of restriction; the test speaks of one that is there. */
function kindOf(code: string, { restrictionKinds }: Profile): RestrictionKind {
  const kind = restrictionKinds.find((one) => one.code === code);
  if (!kind) throw new TypeError(`No kind ${code}`);
  return kind;
}

describe.each(profileIds)('S3 · the questions of %s about a further contact', (id) => {
  const profile = loadProfile(id);
  const ways = profile.restrictionKinds.flatMap((kind) => [
    ...waysUnder(kind, profile),
    ...waysUnder(kind, profile, true),
  ]);

  it('S3 · reach every outcome, each under a paragraph', () => {
    const reached = new Set(ways.map(({ outcome }) => outcome));
    const outcomes = profile.correspondence.outcomes.map(({ code }) => code);
    expect(outcomes.filter((code) => !reached.has(code))).toEqual([]);
    expect(ways.every(({ cites }) => cites !== '')).toBe(true);
  });

  it.each(profile.restrictionKinds.map((kind) => [kind.code, kind] as const))(
    'S3 · R4 · under %s ask how it came, who wrote, for every exception, and for every ground to reopen',
    (_, kind) => {
      const own = waysUnder(kind, profile);
      const { contactChannels, correspondence } = profile;
      for (const { code: channel } of contactChannels)
        for (const { code: writer } of correspondence.writers)
          expect(own.some((way) => way.channel === channel && way.writer === writer)).toBe(true);
      const given = new Set(own.flatMap(({ answers }) => answers));
      const limits = [...kind.exceptions, ...kind.reopensOn].map(({ code }) => code);
      expect(limits.filter((code) => !given.has(code))).toEqual([]);
      expect(kind.exceptions.length).toBeGreaterThan(0);
    },
  );

  it('S3 · E2 · find a threat whoever writes it, and whatever is restricted', () => {
    for (const way of ways.filter(({ answers }) => answers[0] === 'yes'))
      expect(way.outcome).toBe('escalate');
  });

  it('S3 · I5 · hold nobody to the restriction but the customer', () => {
    const others = ways.filter(({ writer, answers }) => writer !== 'customer' && answers[0] === 'no');
    expect(others.map(({ level }) => level)).not.toContain('file');
  });

  it('S3 · lead nowhere with answers that are none, or more than were asked for', () => {
    const subject = contactedUnder(profile.restrictionKinds[0] ?? kindOf('', profile));
    for (const answers of ['pigeon', 'email nobody', 'email customer perhaps', 'email customer yes yes'])
      expect(positionAfter(answers, subject, profile)).toBeUndefined();
  });
});

// Compared by hand with the policies: RoS, Access restricted to specific channels, 1, and Managing ongoing customer contact, 2;
// WLC, Verbal/Face to Face Interaction, 1. All of it stands in docs/triage.md.
describe('S3 · what keeps to a restriction is dealt with as usual, and what does not is not', () => {
  it.each([
    ['channel', 'post', 'no no no', 'as-usual'],
    ['channel', 'telephone', 'no no no yes', 'other-channel'],
    ['channel', 'telephone', 'no no no no', 'tell-how'],
    ['channel', 'telephone', 'no access-to-information', 'exception'],
    ['subject', 'email', 'no access-to-information', 'exception'],
    ['subject', 'email', 'no no no yes no', 'file'],
    ['subject', 'email', 'no no no yes new-evidence', 'reopened'],
    ['subject', 'email', 'no no no no', 'pass-on'],
    ['named-contact', 'telephone', 'no no no', 'as-usual'],
    ['no-correspondence', 'post', 'no no no', 'file'],
    ['no-correspondence', 'post', 'no product-or-service', 'exception'],
    ['terminated', 'email', 'no access-to-information', 'exception'],
    ['terminated', 'email', 'no no no', 'file'],
    ['person', 'email', 'no no no yes', 'file'],
  ])('RoS · %s, by %s, answered %s: %s', (code, channel, said, outcome) => {
    expect(outcomeOf(code, `${channel} customer ${said}`, aProfile())).toBe(outcome);
  });

  it.each([
    ['set-times', 'telephone', 'no no no yes', 'as-usual'],
    ['set-times', 'telephone', 'no no no no no', 'tell-how'],
    ['set-times', 'email', 'no no no', 'as-usual'],
    ['nominated-officer', 'in-person', 'no no no', 'as-usual'],
    ['appointment', 'in-person', 'no no no yes', 'as-usual'],
    ['appointment', 'in-person', 'no no no no no', 'tell-how'],
    ['writing-only', 'post', 'no no no', 'as-usual'],
    ['writing-only', 'telephone', 'no no no no', 'tell-how'],
    ['complaint-exhausted', 'post', 'no no no yes no', 'file'],
    ['complaint-exhausted', 'post', 'no no no yes significant-new-information', 'answer'],
    ['complaint-exhausted', 'post', 'no no no no', 'pass-on'],
    ['third-party', 'email', 'no no no no', 'tell-how'],
    ['return-documents', 'post', 'no no no yes no', 'return'],
    ['return-documents', 'telephone', 'no no no', 'as-usual'],
    ['destroy-documents', 'post', 'no no no yes no', 'destroy'],
    ['destroy-documents', 'post', 'no no no yes significant-new-information', 'answer'],
    ['other', 'post', 'no no no yes', 'as-decided'],
    ['other', 'post', 'no no no no', 'as-usual'],
  ])('WLC · %s, by %s, answered %s: %s', (code, channel, said, outcome) => {
    expect(outcomeOf(code, `${channel} customer ${said}`, loadProfile('west-lothian'))).toBe(outcome);
  });

  it('R5 · the customer is told once how to reach us; what comes after is read and filed', () => {
    const subject = contactedUnder(kindOf('channel', aProfile()), true);
    const at = positionAfter('telephone customer no no no no', subject, aProfile());
    expect(at).toMatchObject({ kind: 'proposal', outcome: { code: 'file' } });
  });
});

function outcomeOf(code: string, answers: string, profile: Profile): string {
  const at = positionAfter(answers, contactedUnder(kindOf(code, profile)), profile);
  return at?.kind === 'proposal' ? at.outcome.code : 'nothing';
}

describe('S3 · a contact', () => {
  // Restricted to email and post.
  const subject = aCaseAt('restricted');
  const log = (saying: object, wish = 'wish-1') =>
    attempt('log-contact', { on: subject, by: aSpoc(), saying, wish });

  it.each([
    ['email customer yes', 'escalate', ''],
    ['email customer no no yes', 'complaint', ''],
    ['telephone customer no no no yes', 'other-channel', 'registration'],
    ['email customer no no no', 'as-usual', ''],
    ['telephone customer no no no no', 'tell-how', ''],
  ])('S3 · answered with %s is logged as %s', (answers, outcome, area) => {
    expect(caseAfter(log({ answers, outcome, area })).contacts).toMatchObject({
      total: 1,
      latest: [{ outcome }],
    });
  });

  it('S3 · V2 · may be dealt with by more than was proposed, for a reason that is kept, and the case keeps both', () => {
    const saying = { answers: 'telephone customer no no no no', outcome: 'pass-on', area: 'registration' };
    expect(problemsIn(log(saying))).toEqual(['why missing']);
    const outcome = log({ ...saying, reason: 'A new deed came with it.' });
    expect(outcome.kind === 'done' && outcome.events[0]?.happened).toMatchObject({
      type: 'ContactLogged',
      channel: 'telephone',
      proposed: 'tell-how',
      outcome: 'pass-on',
      reason: 'A new deed came with it.',
    });
    expect(caseAfter(outcome).contacts.latest).toMatchObject([
      { about: 'The same again.', outcome: 'pass-on', proposed: 'tell-how' },
    ]);
  });

  it.each([
    ['email customer yes', 'file'],
    ['email customer yes', 'pass-on'],
    ['email customer no access-to-information', 'as-usual'],
    ['email customer no no yes', 'file'],
    ['email customer no no no', 'file'],
  ])('S3 · E2 · answered %s is never dealt with by less, whatever the reason: %s', (answers, outcome) => {
    const saying = { answers, outcome, area: 'registration', reason: 'He always says so.' };
    expect(problemsIn(log(saying))).toEqual(['outcome below-floor']);
  });

  it.each([
    [{ answers: '' }, 'answers missing'],
    [{ answers: 'email customer no' }, 'answers missing'],
    [{ answers: 'pigeon customer yes' }, 'answers missing'],
    [{ outcome: 'burn' }, 'outcome not-offered'],
    [{ answers: 'email customer no access-to-information', outcome: 'exception' }, 'area missing'],
    [
      { answers: 'email customer no access-to-information', outcome: 'exception', area: 'the-moon' },
      'area not-offered',
    ],
    [{ receivedOn: '' }, 'receivedOn missing'],
    [{ receivedOn: '2025-02-30' }, 'receivedOn not-a-date'],
    [{ receivedTime: 'noon' }, 'receivedTime not-a-time'],
    [{ receivedOn: '2025-11-11' }, 'receivedOn in-the-future'],
    [{ receivedOn: '2025-11-02' }, 'receivedOn before-decision'],
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
    expect(JSON.stringify(on).length).toBeLessThan(JSON.stringify(subject).length + 8_000);
  });

  it('S3 · can be logged only once it is decided', () => {
    const code = refusalIn(attempt('log-contact', { on: aCaseAt('awaiting-decision'), by: aSpoc() }))?.code;
    expect(code).toBe('NotTheirs');
    expect(aProfile().correspondence.otherwise.outcome).toBe('file');
  });
});
