import { render } from '../../../cards/render';
import { caseSchema } from '../../../bot/domain/case/state';
import { restrictionReview, reviewRequest } from '../../../bot/views/reviews/restriction-review';
import { aProfile } from '../../builders/profile';
import { evolveCorrespondence } from '../../../bot/domain/correspondence/evolve';
import { contactLevels } from '../../../bot/policy/codes/correspondence';
import { loadProfile, profileIds } from '../../../bot/policy/load-profile';
import { aPerson } from '../../builders/people';
import { anOpenReview, aRestriction } from '../../builders/reviews';
import { aLongNamedPerson, theLongestCase } from '../../cards/longest';

const profile = aProfile();
const { outcomes } = profile.correspondence;
const since = '2025-11-05T12:00:00Z';
const later = '2026-01-20T12:00:00Z';

/** A review of the longest case there can be, with every kind of contact since, asked of the deputy in the SPOC's place. */
const theLongestReview = () => {
  const subject = theLongestCase('restricted');
  const [ping] = anOpenReview.pings;
  return caseSchema.parse({
    ...subject,
    incidents: subject.incidents.flatMap((incident) =>
      Array.from({ length: 3 }, () => ({ ...incident, at: since })),
    ),
    review: {
      ...anOpenReview,
      pings: [{ ...ping, insteadOf: { role: 'spoc', person: aLongNamedPerson(21), until: '2026-02-20' } }],
    },
    contactsSince: Object.fromEntries(outcomes.map(({ code }) => [code, 100_000])),
    contacts: {
      total: 500,
      latest: outcomes.map(({ code }, index) => ({
        number: index + 20,
        receivedAt: since,
        outcome: code,
        about: 'a'.repeat(160),
        proposed: 'file',
        why: 'b'.repeat(160),
        by: aLongNamedPerson(),
        at: since,
      })),
    },
  });
};

/** The text of a card: every string it shows. */
const wordsOn = (card: unknown): string => JSON.stringify(card);

/** What logging contacts leaves in a restricted case under review, each by what was proposed and done. */
function withContacts(contacts: readonly { readonly proposed: string; readonly outcome: string }[]) {
  const before = caseSchema.parse({
    ...aRestriction(),
    review: anOpenReview,
    contactsSince: {},
    reviews: { total: 0, latest: [] },
  });
  return contacts.reduce((subject, { proposed, outcome }, at) => {
    const isOverride = proposed !== outcome;
    const happened = {
      type: 'ContactLogged' as const,
      to: 'restricted' as const,
      receivedAt: later,
      channel: 'email',
      summary: `About matter ${at}.`,
      answers: 'email customer',
      proposed,
      outcome,
      ...(isOverride ? { reason: `Reason ${at}` } : {}),
    };
    const event = { number: 30 + at, by: aPerson('isla'), at: later };
    return { ...subject, ...evolveCorrespondence(subject, happened, event) };
  }, before);
}

describe.each(profileIds)('The card of a review under %s', (id) => {
  const policy = loadProfile(id);
  const { outcomes: kinds } = policy.correspondence;
  const raised = kinds.flatMap((from) =>
    kinds
      .filter((to) => to !== from && contactLevels.indexOf(to.level) >= contactLevels.indexOf(from.level))
      .map((to) => [from, to] as const),
  );

  it('V2 · S3 · says of each kind of contact what it was about and what was done', () => {
    for (const { code, label } of kinds) {
      const subject = withContacts([{ proposed: code, outcome: code }]);
      const card = wordsOn(restrictionReview(subject, 9, aPerson('isla'), policy));
      expect(card).toContain(`About matter 0. (${label})`);
    }
  });

  it('V2 · S3 · says of each override what was proposed, what was done instead and why', () => {
    expect(raised.length).toBeGreaterThan(5);
    for (const [from, to] of raised) {
      const subject = withContacts([{ proposed: from.code, outcome: to.code }]);
      const card = wordsOn(restrictionReview(subject, 9, aPerson('isla'), policy));
      expect(card).toContain(
        `About matter 0. (${to.label}; proposed was: ${from.label}. Why not that: Reason 0)`,
      );
    }
  });

  it('V2 · S3 · names an override that newer contacts would push off it', () => {
    const [override] = raised;
    const [plain] = kinds;
    if (!override || !plain) throw new TypeError('There are outcomes');
    const [from, to] = override;
    const newer = Array.from({ length: 8 }, () => ({ proposed: plain.code, outcome: plain.code }));
    const subject = withContacts([{ proposed: from.code, outcome: to.code }, ...newer]);
    const card = wordsOn(restrictionReview(subject, 9, aPerson('isla'), policy));
    expect(card).toContain('Why not that: Reason 0');
    expect(card).toContain('About matter 8.');
    expect(card).not.toContain('About matter 1.');
  });
});

describe('The card of a review', () => {
  it('V2 · fits into what every Teams client accepts, however much happened', () => {
    const card = render(
      'appointment',
      restrictionReview(theLongestReview(), 9, aLongNamedPerson(22), profile),
    );
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(28_000);
    expect(JSON.stringify(card)).toContain('is away until 20 February 2026, so you are asked');
  });

  it('V2 · pushes nobody: to continue, to change and to lift stand with equal weight', () => {
    const { buttons } = restrictionReview(theLongestReview(), 9, aLongNamedPerson(21), profile);
    const answers = ['continue-restriction', 'propose-variation', 'propose-lifting'];
    expect(buttons.filter(({ dialog }) => answers.includes(dialog)).map(({ style }) => style)).toEqual(
      answers.map(() => 'default'),
    );
  });

  it('C5 · V1 · for the channel of the Heads names no customer', () => {
    const subject = theLongestReview();
    const { customer } = subject;
    const named = { ...subject, customer: { ...customer, name: 'Jane Roe' } };
    const card = JSON.stringify(render('approval-request', reviewRequest(named, 9, profile)));
    expect(card).not.toContain('Jane Roe');
    expect(card).toContain('review due, 3 February 2026');
  });

  it('V1 · that the case no longer keeps says that it was answered, and offers nothing', () => {
    const { review: _, ...rest } = theLongestReview();
    const card = restrictionReview(caseSchema.parse(rest), 9, aLongNamedPerson(21), profile);
    expect(card.heading).toContain('an earlier review');
    expect(card.buttons.map(({ dialog }) => dialog)).toEqual(['review']);
  });
});
