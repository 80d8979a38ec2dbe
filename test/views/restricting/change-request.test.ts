import { type Case, caseSchema } from '../../../bot/domain/case/state';
import { approveForm } from '../../../bot/views/deciding/approve-form';
import { changeRequest, endingCard, endingRequest } from '../../../bot/views/restricting/change-request';
import { measuresForm } from '../../../bot/views/restricting/measures-form';
import { news } from '../../../bot/views/messages/news';
import { review } from '../../../bot/views/deciding/review';
import { type AdaptiveCardJson, render } from '../../../cards/render';
import { attempt, caseAfter } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { now } from '../../builders/context';
import { anEmtMember, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { asked } from '../../builders/reviews';
import { aLongNamedPerson, theLongestCase, theLongestMeasures, theLongestReason } from '../../cards/longest';
import { look, looked } from '../../cards/longest-cards';

const profile = aProfile();
const reason = theLongestReason();
const bytes = (card: AdaptiveCardJson): number => Buffer.byteLength(JSON.stringify(card));
const limit = 28_000;

/** The longest restricted case that still has room for a change, with a SPOC who can be looked for. */
const restricted = (): Case => {
  const { steps, externalReports, ...subject } = theLongestCase('restricted');
  return caseSchema.parse({
    ...subject,
    steps: steps.slice(-12),
    externalReports: externalReports.slice(1),
    appointments: [{ role: 'spoc', person: person(), by: person(), at: now }],
  });
};
const person = () => ({ id: aSpoc().id, name: aLongNamedPerson().name });

/** The longest case with a change proposed that is as long as it may be. */
function theLongestChange(): Case {
  const [, ...others] = theLongestMeasures().restrictions;
  const measures = { ...theLongestMeasures(), restrictions: others };
  return caseAfter(
    attempt('propose-variation', { on: restricted(), by: aSpoc(), saying: { measures, reason } }),
  );
}
const decided = (action: 'approve' | 'refuse'): Case =>
  caseAfter(
    attempt(action, {
      on: theLongestChange(),
      by: anEmtMember(),
      wish: 'decide',
      saying: { rationale: reason },
    }),
  );

describe('A change of a restriction on a card in a channel', () => {
  it('C2 · C5 · V2 · names no customer and nothing that anybody wrote, and fits', () => {
    const subject = theLongestChange();
    const named = { ...subject, customer: { ...subject.customer, name: 'Jane Roe' } };
    const card = render('approval-request', changeRequest(named, named.version, profile));
    expect(JSON.stringify(card)).not.toContain('Jane Roe');
    expect(JSON.stringify(card)).not.toContain(reason);
    expect(bytes(card)).toBeLessThanOrEqual(limit);
  });

  it('C2 · V2 · says afterwards what was decided, by whom, and offers nothing more', () => {
    const number = theLongestChange().version;
    const refused = changeRequest(decided('refuse'), number, profile);
    expect(refused).toMatchObject({ open: false, heading: expect.stringContaining('it was refused') });
    const approved = changeRequest(decided('approve'), number, profile);
    expect(approved).toMatchObject({ open: false, heading: expect.stringContaining('is changed') });
    expect(approved.rows.find(({ label }) => label === 'Decided by')?.text).toContain('Eilidh Munro');
  });

  it('C2 · V2 · that the case no longer keeps says so, and offers nothing', () => {
    expect(changeRequest(aCaseAt('restricted'), 3, profile)).toMatchObject({
      open: false,
      heading: 'CB-0001: an earlier change of the restriction',
    });
  });

  it('V3 · stays as it was decided when another change is proposed later', () => {
    const first = theLongestChange();
    const refused = caseAfter(attempt('refuse', { on: first, by: anEmtMember(), wish: 'no' }));
    const again = caseAfter(attempt('propose-lifting', { on: refused, by: aSpoc(), wish: 'again' }));
    expect(changeRequest(again, first.version, profile).open).toBe(false);
    expect(changeRequest(again, again.version, profile)).toMatchObject({
      open: true,
      heading: 'CB-0001: lifting, decision needed',
    });
  });
});

describe('A change of a restriction in forms and records', () => {
  it('V2 · R6 · that only lightens is said to hold at once, and fits into the news of it', () => {
    const subject = decided('approve');
    const number = subject.steps.findLast(({ event }) => event === 'ChangeDecided')?.number ?? 0;
    const told = news(subject, { event: 'ChangeDecided', number, opensRecord: true, reader: '' }, profile);
    expect(told?.paragraphs[0]).toContain('asks no more of the customer than before, so it holds at once');
    const refused = decided('refuse');
    const said = news(
      refused,
      { event: 'ChangeDecided', number: refused.version, opensRecord: true, reader: '' },
      profile,
    );
    expect(said?.paragraphs[0]).toContain(`The reason: ${reason}`);
    for (const data of [told, said]) {
      expect(data && bytes(render('news', data))).toBeLessThanOrEqual(limit);
    }
  });

  it('C5 · V2 · that was refused is told to whoever reported it without what the decider wrote', () => {
    const refused = decided('refuse');
    const told = news(
      refused,
      { event: 'ChangeDecided', number: refused.version, opensRecord: false, reader: '' },
      profile,
    );
    expect(told?.paragraphs[0]).toContain('was refused');
    expect(JSON.stringify(told)).not.toContain(reason);
  });

  it('D8 · V2 · stands first in the record of whoever decides, each page of which fits', () => {
    for (const subject of [theLongestChange(), decided('approve'), decided('refuse')]) {
      const first = review(subject, look(anEmtMember()), looked);
      const pages = Array.from({ length: first.pages }, (_, at) =>
        review(subject, look(anEmtMember()), looked, at + 1),
      );
      expect(Math.max(...pages.map((page) => bytes(render('review', page))))).toBeLessThanOrEqual(limit);
    }
    expect(review(theLongestChange(), look(anEmtMember()), looked).sections[0]?.heading).toBe(
      'Change of the restriction',
    );
  });

  it('D4 · V2 · is approved on a form that says what is to stand, or what ends, and why; it fits', () => {
    const subject = theLongestChange();
    const form = { subject, key: 'k'.repeat(36), problems: [], way: String(subject.version) };
    const entered = { rationale: reason, considerations: [], tell: { told: false, risk: 'staff', reason } };
    const data = approveForm(form, profile, entered);
    expect(data.proposal.at(-1)).toEqual({ label: 'Why it is proposed', text: reason });
    expect(bytes(render('approve-form', data))).toBeLessThanOrEqual(limit);
    const lifting = { subject: aCaseAt('awaiting-lifting'), key: 'k', problems: [] };
    expect(approveForm(lifting, profile).proposal.map(({ text }) => text)).toContain('All of this ends:');
  });

  it('S1 · V2 · is proposed on a form that asks nobody who looks after the contact; it fits', () => {
    const form = { subject: restricted(), key: 'k'.repeat(36), problems: [], way: '2026-02-03' };
    const entered = { draft: theLongestMeasures(), reason, rationale: '', considerations: [] };
    const data = measuresForm('propose-variation', form, entered, { profile, now });
    expect(data).toMatchObject({ asksPeople: false, way: '2026-02-03', decides: false });
    const card = render('measures-form', data);
    expect(JSON.stringify(card)).not.toContain('"id":"spoc"');
    expect(bytes(card)).toBeLessThanOrEqual(limit);
  });
});

describe('The card of an end date', () => {
  const ending = (): Case => {
    const subject = restricted();
    const { decision } = subject;
    return asked(
      decision && decision.outcome !== 'refused'
        ? { ...subject, decision: { ...decision, measures: { ...decision.measures, endsOn: '2025-11-12' } } }
        : subject,
      '2025-11-10T10:00:00Z',
    ).subject;
  };
  const numberIn = (subject: Case): number =>
    subject.steps.findLast(({ event }) => event === 'EndAnnounced')?.number ?? 0;

  it('R7 · says what ends and how to prolong it, and offers that; it fits', () => {
    const subject = ending();
    const card = endingCard(subject, numberIn(subject), person(), profile);
    expect(card.heading).toBe('CB-0001: ends on 12 November 2025');
    expect(card.buttons.map(({ dialog }) => dialog)).toEqual(['propose-variation', 'log-contact', 'review']);
    expect(bytes(render('appointment', card))).toBeLessThanOrEqual(limit);
  });

  it('R7 · C5 · names no customer in the channel of those who could prolong it', () => {
    const subject = ending();
    const named = { ...subject, customer: { ...subject.customer, name: 'Jane Roe' } };
    const card = JSON.stringify(render('approval-request', endingRequest(named, numberIn(named), profile)));
    expect(card).not.toContain('Jane Roe');
    expect(card).toContain('Review');
  });

  it('R7 · offers nothing once the restriction has ended', () => {
    const over = asked(ending(), '2025-11-13T09:00:00Z').subject;
    const card = endingCard(over, numberIn(over), person(), profile);
    expect(card.heading).toBe('CB-0001: had the end date 12 November 2025');
    expect(card.buttons.map(({ dialog }) => dialog)).toEqual(['review']);
    expect(endingRequest(over, numberIn(over), profile).open).toBe(false);
  });
});
