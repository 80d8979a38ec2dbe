import { render } from '../../../cards/render';
import { caseSchema } from '../../../bot/domain/case/state';
import { restrictionReview, reviewRequest } from '../../../bot/views/reviews/restriction-review';
import { aProfile } from '../../builders/profile';
import { anOpenReview } from '../../builders/reviews';
import { aLongNamedPerson, theLongestCase } from '../../cards/longest';

const profile = aProfile();
const { outcomes } = profile.correspondence;
const since = '2025-11-05T12:00:00Z';

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
        by: aLongNamedPerson(),
        at: since,
      })),
    },
  });
};

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
