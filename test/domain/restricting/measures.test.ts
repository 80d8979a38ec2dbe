import type { Case } from '../../../bot/domain/case/state';
import { textLimits } from '../../../bot/domain/entries/limits';
import { attempt, caseAfter, fullProblemsIn, problemsIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aDraftOfMeasures, aReportForm } from '../../builders/forms';
import { aHead, aPerson } from '../../builders/people';

const persistent = { report: { form: aReportForm({ behaviours: ['serial-complaining'] }) } };

/** A Head proposes measures, by default on a case of offensive language. */
const proposing = (draft: object, how: { at?: string; on?: Case } = {}) =>
  attempt('endorse', {
    on: aCaseAt('awaiting-endorsement'),
    by: aHead(),
    saying: { measures: { ...aDraftOfMeasures(), ...draft } },
    ...how,
  });
const restricting = (kind: string, answers: object, how: { on?: Case } = {}) =>
  proposing({ restrictions: [{ kind, answers }] }, how);

const subjectAnswers = { reference: 'MID12345', 'duties-done': true, 'outside-our-control': true };

describe('measures', () => {
  it('R1 · combine kinds of restriction, each with its own answers', () => {
    const restrictions = [
      { kind: 'subject', answers: subjectAnswers },
      { kind: 'named-contact', answers: {} },
      { kind: 'channel', answers: { 'allowed-channels': ['post'] } },
    ];
    expect(caseAfter(proposing({ restrictions })).proposal?.measures.restrictions).toEqual(restrictions);
  });

  it('R1 · restrict something, and only in ways the policy knows', () => {
    expect(problemsIn(proposing({ restrictions: [] }))).toEqual(['kinds missing']);
    expect(problemsIn(restricting('banishment', {}))).toEqual(['kinds not-offered']);
  });

  it.each(['duties-done', 'outside-our-control'])(
    'R2 · restrict a subject only when %s is confirmed',
    (ask) => {
      expect(problemsIn(restricting('subject', { ...subjectAnswers, [ask]: false }))).toEqual([
        `subject.${ask} profile`,
      ]);
    },
  );

  it('R2 · name the case or subject that is restricted, in words that say what is missing', () => {
    expect(fullProblemsIn(restricting('subject', { ...subjectAnswers, reference: ' ' }))).toEqual([
      {
        field: 'subject.reference',
        code: 'profile',
        words: 'Enter the reference of the application or case',
      },
    ]);
  });

  it('R3 · end correspondence with a customer only after offensive, threatening or abusive behaviour', () => {
    expect(problemsIn(restricting('no-correspondence', {}))).toEqual([]);
    const on = aCaseAt('awaiting-endorsement', persistent);
    expect(fullProblemsIn(restricting('no-correspondence', {}, { on }))).toEqual([
      {
        field: 'kinds',
        code: 'profile',
        words:
          'Correspondence with a customer can be ended only after offensive, threatening or abusive behaviour',
      },
    ]);
  });

  it('R7 · are looked at again on the day they end at the latest', () => {
    const ending = (endsOn: string) => problemsIn(proposing({ reviewOn: '2026-01-10', endsOn }));
    expect(ending('2026-01-10')).toEqual([]);
    expect(ending('2026-01-09')).toEqual(['reviewOn after-end']);
  });

  it('R5 · leave at least one channel open, and only channels there are', () => {
    expect(problemsIn(restricting('channel', { 'allowed-channels': [] }))).toEqual([
      'channel.allowed-channels profile',
    ]);
    expect(problemsIn(restricting('channel', { 'allowed-channels': ['pigeon'] }))).toEqual([
      'channel.allowed-channels not-offered',
    ]);
  });

  it('keep nothing that the kind of restriction does not ask', () => {
    const proposal = caseAfter(
      restricting('terminated', { 'what-remains': 'None', 'nothing-milder': true, staff: 'Ailsa' }),
    ).proposal;
    expect(proposal?.measures.restrictions).toEqual([
      { kind: 'terminated', answers: { 'what-remains': 'None', 'nothing-milder': true } },
    ]);
  });

  it(`answer in at most ${textLimits.answer} characters`, () => {
    const remains = (length: number) =>
      restricting('terminated', { 'what-remains': 'x'.repeat(length), 'nothing-milder': true });
    expect(problemsIn(remains(textLimits.answer))).toEqual([]);
    expect(problemsIn(remains(textLimits.answer + 1))).toEqual(['terminated.what-remains too-long']);
  });

  it('S1 · name a SPOC and a deputy who are two people', () => {
    expect(problemsIn(proposing({ spoc: undefined, deputy: undefined }))).toEqual([
      'spoc missing',
      'deputy missing',
    ]);
    expect(problemsIn(proposing({ spoc: aPerson('isla'), deputy: aPerson('isla') }))).toEqual([
      'deputy same-person',
    ]);
  });

  it('Q1 · are put forward after equality was considered and the reasoning written', () => {
    const equality = { considered: false, consulted: false, reasoning: ' ' };
    expect(problemsIn(proposing({ equality }))).toEqual(['equalityReasoning missing']);
  });

  it('show everything that is wrong at once, the reason for them included', () => {
    const measures = aDraftOfMeasures({ restrictions: [], reviewOn: '', endsOn: 'soon' });
    const on = aCaseAt('awaiting-endorsement');
    expect(problemsIn(attempt('endorse', { on, by: aHead(), saying: { measures, reason: '' } }))).toEqual([
      'kinds missing',
      'reviewOn missing',
      'endsOn not-a-date',
      'reason missing',
    ]);
  });
});

describe('the review of a restriction', () => {
  const reviewing = (reviewOn: string, at: string) => problemsIn(proposing({ reviewOn }, { at }));

  it('R7 · is tomorrow at the earliest', () => {
    expect(reviewing('2025-11-10', '2025-11-10T10:00:00Z')).toEqual(['reviewOn not-in-the-future']);
    expect(reviewing('2025-11-11', '2025-11-10T10:00:00Z')).toEqual([]);
  });

  it('R7, V1 · is three months from today at the latest, and the latest day is named', () => {
    expect(reviewing('2026-02-10', '2025-11-10T10:00:00Z')).toEqual([]);
    expect(fullProblemsIn(proposing({ reviewOn: '2026-02-11' }, { at: '2025-11-10T10:00:00Z' }))).toEqual([
      { field: 'reviewOn', code: 'too-late', words: '2026-02-10' },
    ]);
  });

  it('V1 · falls on the last day of February when three months on there is no such day', () => {
    expect(reviewing('2024-02-29', '2023-11-30T10:00:00Z')).toEqual([]);
    expect(reviewing('2024-03-01', '2023-11-30T10:00:00Z')).toEqual(['reviewOn too-late']);
    expect(reviewing('2026-02-28', '2025-11-30T10:00:00Z')).toEqual([]);
    expect(reviewing('2026-02-29', '2025-11-30T10:00:00Z')).toContain('reviewOn not-a-date');
  });

  it('V1 · may be three months after 29 February, and not a day more', () => {
    expect(reviewing('2024-05-29', '2024-02-29T10:00:00Z')).toEqual([]);
    expect(reviewing('2024-05-30', '2024-02-29T10:00:00Z')).toEqual(['reviewOn too-late']);
  });

  it('R7 · counts from the day in Scotland: late on a summer evening in UTC it is tomorrow already', () => {
    expect(reviewing('2025-07-02', '2025-07-01T22:59:59Z')).toEqual([]);
    expect(reviewing('2025-07-02', '2025-07-01T23:00:00Z')).toEqual(['reviewOn not-in-the-future']);
    expect(reviewing('2025-10-02', '2025-07-01T22:59:59Z')).toEqual(['reviewOn too-late']);
    expect(reviewing('2025-10-02', '2025-07-01T23:00:00Z')).toEqual([]);
  });

  it('R7 · has no end, or an end from tomorrow on', () => {
    expect(caseAfter(proposing({ endsOn: '' })).proposal?.measures).not.toHaveProperty('endsOn');
    const reviewOn = '2025-11-11';
    expect(problemsIn(proposing({ reviewOn, endsOn: '2025-11-10' }))).toContain('endsOn not-in-the-future');
    const ending = caseAfter(proposing({ reviewOn, endsOn: '2025-11-11' }));
    expect(ending.proposal?.measures.endsOn).toBe('2025-11-11');
  });
});
