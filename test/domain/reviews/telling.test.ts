import { untoldReview } from '../../../bot/domain/reviews/telling';
import type { Case } from '../../../bot/domain/case/state';
import { openSteps } from '../../../bot/domain/waiting/open-steps';
import { reviewChanges } from '../../../bot/register/reviews/review-rows';
import { attempt, caseAfter, fullProblemsIn, problemsIn, refusalIn } from '../../builders/attempts';
import { aLetter } from '../../builders/letters';
import { anEmtMember, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { aRestriction, asked } from '../../builders/reviews';

const profile = aProfile();
const open = asked(aRestriction(), '2026-02-03T09:00:00Z').subject;
const answered = caseAfter(
  attempt('continue-restriction', { on: open, by: aSpoc(), at: '2026-02-03T10:00:00Z' }),
);
const tell = (on: Case, saying: object = {}) =>
  attempt('record-notice', {
    on,
    by: aSpoc(),
    at: '2026-02-04T10:00:00Z',
    wish: 'telling',
    saying: { sentOn: '2026-02-04', ...saying },
  });
const tellings = (on: Case) => openSteps(on, profile).filter(({ kind }) => kind === 'telling');

describe('How a review ended', () => {
  it('R9 · is owed to the customer from the answer on, and waits for the contact people', () => {
    expect(untoldReview(open)).toBeUndefined();
    expect(untoldReview(answered)?.since).toBe('2026-02-03T10:00:00Z');
    expect(tellings(answered)[0]?.people.map(({ as }) => as)).toEqual(['spoc', 'deputy']);
  });

  it('R9 · is chased from five working days on, until the customer was told', () => {
    const reminders = (on: Case, upTo: string) =>
      asked(on, upTo).events.filter(({ happened }) => happened.type === 'TellingReminded').length;
    expect(reminders(answered, '2026-02-09T23:59:59Z')).toBe(0);
    const { subject } = asked(answered, '2026-02-10T12:00:00Z');
    expect([reminders(answered, '2026-02-10T12:00:00Z'), reminders(subject, '2026-02-18T12:00:00Z')]).toEqual(
      [1, 1],
    );
    const told = asked(caseAfter(tell(answered)), '2026-02-20T12:00:00Z');
    expect(told.events.map(({ happened }) => happened.type)).not.toContain('TellingReminded');
  });

  it('R9 · V2 · once told stays with the review, on the case and in the list of reviews', () => {
    const outcome = tell(answered);
    const told = caseAfter(outcome);
    expect(told).toMatchObject({ status: 'restricted', notice: answered.notice });
    expect(told.reviews.latest[0]?.told).toMatchObject({
      told: true,
      sentOn: '2026-02-04',
      channel: 'letter',
    });
    expect(tellings(told)).toEqual([]);
    const [event] = outcome.kind === 'done' ? outcome.events : [];
    const [change] = event ? reviewChanges(told, event) : [];
    const { number = 0 } = told.reviews.latest[0] ?? {};
    expect(change).toMatchObject({
      list: 'Reviews',
      only: `${told.ref}/${number}`,
      change: { CustomerTold: true, NoticeChannel: 'letter' },
    });
  });

  it('R9 · is told by the letter of a review, and by no other', () => {
    const letter = (purpose: 'review-outcome' | 'warning', code: string) =>
      attempt('record-letter-sent', {
        on: { ...answered, letters: [aLetter({ purpose, code, at: '2026-02-03T11:00:00Z' })] },
        by: aSpoc(),
        at: '2026-02-04T10:00:00Z',
        wish: 'sent',
        saying: { letter: '94', sentOn: '2026-02-04' },
      });
    expect(caseAfter(letter('review-outcome', 'review-outcome')).reviews.latest[0]?.told?.told).toBe(true);
    expect(letter('warning', 'warning').kind).toBe('refused');
  });

  it('R9 · is withheld for danger to somebody alone, and then nothing is chased', () => {
    const silent = { told: false, reason: 'He went for the postman.', sentOn: '', channel: '' };
    expect(problemsIn(tell(answered, { ...silent, risk: '' }))).toEqual(['reason profile']);
    expect(problemsIn(tell(answered, { ...silent, risk: 'it-is-easier' }))).toEqual(['reason profile']);
    const withheld = caseAfter(tell(answered, { ...silent, risk: 'staff' }));
    expect(withheld.reviews.latest[0]?.told).toMatchObject({ told: false, risk: 'staff' });
    expect(tellings(withheld)).toEqual([]);
  });

  it('R9 · is not recorded where nothing is owed', () => {
    expect(refusalIn(tell(open))?.code).toBe('NothingOpen');
    expect(refusalIn(tell({ ...caseAfter(tell(answered)), applied: [] }))?.code).toBe('NothingOpen');
  });

  it('R9 · of a change that was refused is owed as well: the restriction goes on', () => {
    const proposed = caseAfter(
      attempt('propose-lifting', { on: open, by: aSpoc(), at: '2026-02-03T10:00:00Z', wish: 'p' }),
    );
    expect(untoldReview(proposed)).toBeUndefined();
    const refused = caseAfter(
      attempt('refuse', { on: proposed, by: anEmtMember(), at: '2026-02-05T10:00:00Z', wish: 'r' }),
    );
    expect(untoldReview(refused)?.since).toBe('2026-02-05T10:00:00Z');
  });

  it('R10 · is not recorded as sent by a letter that no longer holds, unless that is confirmed', () => {
    const outdated = aLetter({
      purpose: 'review-outcome',
      code: 'review-outcome',
      values: { restrictions: 'You may write to us.', review: '1 January 2020' },
    });
    const on = { ...answered, letters: [outdated] };
    expect(fullProblemsIn(tell(on))).toMatchObject([{ field: 'letterDespite', code: 'missing' }]);
    expect(tell(on, { despite: true }).kind).toBe('done');
  });
});
