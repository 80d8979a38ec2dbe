import type { Case } from '../../../bot/domain/case/state';
import { draftOf } from '../../../bot/domain/deciding/rules';
import { outdatedIn } from '../../../bot/domain/letters/outdated';
import { letterSentForm } from '../../../bot/views/letters/letter-forms';
import { approveForm } from '../../../bot/views/deciding/approve-form';
import { render } from '../../../cards/render';
import { attempt, caseAfter, problemsIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import {
  aCouncilCaseAt,
  aHeadOfService,
  attemptInCouncil,
  councilMeasures,
  theCouncil,
} from '../../builders/council';
import { aSentWarning } from '../../builders/letters';
import { now } from '../../builders/context';
import { aDeputy, aHead, aManager, anEmtMember } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { readable } from '../../cards/card-nodes';

const because = 'The threat was to a life, and a letter would have come too late.';

/** Measures of the council that do not say why there was no warning. */
const silent = () => councilMeasures({ noWarningBecause: ' ' });
const proposing = (on: Case, measures: object, wish?: string) =>
  attemptInCouncil('endorse', { on, by: aManager(), saying: { measures }, ...(wish ? { wish } : {}) });

/** A case of the council as it was proposed before the policy expected a warning: the proposal says nothing of one. */
function proposedBefore(): Case {
  const subject = aCouncilCaseAt('awaiting-decision');
  const { proposal } = subject;
  if (!proposal) return subject;
  const { noWarningBecause: _, ...measures } = proposal.measures;
  return { ...subject, proposal: { ...proposal, measures } };
}
const approving = (on: Case, noWarningBecause: string) =>
  attemptInCouncil('approve', { on, by: aHeadOfService(), saying: { noWarningBecause } });

describe('D2 · where a warning is expected first', () => {
  it('D2 · a restriction is not proposed without a warning or the reason for none', () => {
    const on = aCouncilCaseAt('acknowledged');
    expect(problemsIn(proposing(on, silent()))).toEqual(['noWarningBecause missing']);
    expect(problemsIn(proposing(on, councilMeasures({ noWarningBecause: 'x'.repeat(601) })))).toEqual([
      'noWarningBecause too-long',
    ]);
    const proposed = caseAfter(proposing(on, councilMeasures({ noWarningBecause: because })));
    expect(proposed.proposal?.measures.noWarningBecause).toBe(because);
  });

  it('D2 · a warning that was sent is enough, one that was only prepared is not', () => {
    const on = aCouncilCaseAt('acknowledged');
    const { sent: _, ...prepared } = aSentWarning();
    expect(problemsIn(proposing({ ...on, letters: [prepared] }, silent()))).toEqual([
      'noWarningBecause missing',
    ]);
    const warned = caseAfter(proposing({ ...on, letters: [aSentWarning()] }, silent()));
    expect(warned.proposal?.measures).not.toHaveProperty('noWarningBecause');
  });

  it('D2 · whoever approves a proposal that says nothing of a warning gives the reason, which stands with the decision', () => {
    const on = proposedBefore();
    expect(problemsIn(approving(on, ' '))).toEqual(['noWarningBecause missing']);
    const { decision } = caseAfter(approving(on, because));
    expect(decision).toMatchObject({ outcome: 'approved', measures: { noWarningBecause: because } });
  });

  it('D2 · what the proposal says of it is not overwritten by whoever approves', () => {
    const { decision, proposal } = caseAfter(approving(aCouncilCaseAt('awaiting-decision'), because));
    const said = proposal?.measures.noWarningBecause;
    expect(said).toBe('Two warnings by telephone changed nothing.');
    expect(decision).toMatchObject({ measures: { noWarningBecause: said } });
  });

  it('D2 · the form that approves asks only where the proposal does not say it', () => {
    const formOf = (subject: Case) =>
      readable(render('approve-form', approveForm({ subject, key: 'wish-1', problems: [] }, theCouncil)));
    const question = 'Why was the customer not warned first?';
    expect(formOf(proposedBefore())).toContain(question);
    const said = formOf(aCouncilCaseAt('awaiting-decision'));
    expect(said).not.toContain(question);
    expect(said).toContain('Two warnings by telephone changed nothing.');
    expect(formOf({ ...proposedBefore(), letters: [aSentWarning()] })).not.toContain(question);
  });
});

describe('D2 · where a warning is only offered (RoS)', () => {
  it('D2 · a restriction needs neither a warning nor a reason for none', () => {
    const decided = caseAfter(attempt('approve', { on: aCaseAt('awaiting-decision'), by: anEmtMember() }));
    expect(decided.letters).toEqual([]);
    expect(decided.decision).not.toHaveProperty('measures.noWarningBecause');
    const on = aCaseAt('awaiting-endorsement');
    const measures = { ...draftOf(decided.proposal?.measures ?? missing()), noWarningBecause: because };
    const proposed = caseAfter(attempt('endorse', { on, by: aHead(), saying: { measures } }));
    expect(proposed.proposal?.measures).not.toHaveProperty('noWarningBecause');
  });
});

function missing(): never {
  throw new TypeError('A decided case has a proposal');
}

describe('R6 · the letter with the notice of a restriction', () => {
  const notice = {
    letter: 'restriction-notice',
    values: { why: 'You threatened a colleague.', 'in-practice': 'Write to us.', 'whom-to-contact': 'Isla' },
  };
  const prepared = () =>
    caseAfter(attempt('prepare-letter', { on: aCaseAt('awaiting-notice'), by: aHead(), saying: notice }));
  const sending = (on: Case, saying: object = {}) =>
    attempt('record-letter-sent', {
      on,
      by: aHead(),
      wish: 'send',
      saying: {
        letter: String(on.letters.at(-1)?.number),
        sentOn: '2025-11-10',
        channel: 'letter',
        ...saying,
      },
    });

  it('R6 · does not make the restriction active when it is only prepared', () => {
    const on = prepared();
    expect(on.status).toBe('awaiting-notice');
    expect(on.notice).toBeUndefined();
  });

  it('R6 · makes it active once it is recorded as sent, as the notice without a letter does', () => {
    const sent = caseAfter(sending(prepared()));
    expect(sent.status).toBe('restricted');
    expect(sent.notice).toMatchObject({ told: true, sentOn: '2025-11-10', channel: 'letter' });
  });

  it.each([
    ['no date', { sentOn: ' ' }, 'letterSentOn missing'],
    ['a date that is none', { sentOn: '2025-02-30' }, 'letterSentOn not-a-date'],
    ['a day to come', { sentOn: '2025-11-11' }, 'letterSentOn in-the-future'],
    ['a day before it was written', { sentOn: '2025-11-09' }, 'letterSentOn before-letter'],
    ['a way that the policy lacks', { channel: 'pigeon' }, 'letterChannel not-offered'],
    ['another letter than the one that waits', { letter: '1' }, 'letter not-offered'],
  ])('R6 · is not recorded as sent with %s', (_, saying, problem) => {
    expect(problemsIn(sending(prepared(), saying))).toEqual([problem]);
  });

  it('R6 · says what was decided in the words of the policy, and to whom the customer can turn', () => {
    const [letter] = prepared().letters;
    expect(letter?.values).toMatchObject({
      reference: 'CB-0001',
      spoc: 'Isla Fraser',
      deputy: 'Struan Bell',
      why: 'You threatened a colleague.',
      review: '3 February 2026',
    });
    expect(letter?.values['restrictions']).toBe('Please contact us only in these ways: by email or by post.');
    expect(JSON.stringify(letter)).not.toMatch(/undefined|true|false/);
  });

  it('R10 · that names a deputy who declined meanwhile is recorded as sent only after a warning', () => {
    const on = caseAfter(attempt('decline-appointment', { on: prepared(), by: aDeputy(), wish: 'no' }));
    const letter = on.letters.at(-1);
    expect(letter && outdatedIn(letter, on, aProfile())).toEqual(['deputy']);
    expect(problemsIn(sending(on))).toEqual(['letterDespite missing']);
    const form = letterSentForm({ subject: on, key: 'wish-1', problems: [] }, { profile: aProfile(), now });
    expect(readable(render('step-form', form))).toContain('who stands in for their contact');
    expect(caseAfter(sending(on, { despite: true })).status).toBe('restricted');
  });

  it('R10 · that is prepared after somebody declined does not name them', () => {
    const on = caseAfter(
      attempt('decline-appointment', { on: aCaseAt('awaiting-notice'), by: aDeputy(), wish: 'no' }),
    );
    const again = caseAfter(attempt('prepare-letter', { on, by: aHead(), saying: notice }));
    expect(again.letters.at(-1)?.values['deputy']).toBe('');
    expect(problemsIn(sending(again))).toEqual([]);
  });
});
