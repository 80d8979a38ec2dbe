import { aCaseAt } from '../../builders/cases';
import { aDraftOfMeasures } from '../../builders/forms';
import { aHead, aManager, aSpoc, anEmtMember } from '../../builders/people';
import { attempt, fullProblemsIn, problemsIn } from '../../builders/attempts';

describe('Entries that are well formed and yet make no sense', () => {
  // The decision of `aCaseAt` is of 3 November 2025.
  it.each([
    ['2025-11-02', ['sentOn before-decision']],
    ['2025-11-03', []],
    ['2025-11-10', []],
    ['2025-11-11', ['sentOn in-the-future']],
  ])('E5 · R6 · a notice sent on %s, after a decision of 3 November, has problems %j', (sentOn, problems) => {
    const on = aCaseAt('awaiting-notice');
    const saying = { told: true, sentOn, channel: 'letter', reason: '' };
    expect(problemsIn(attempt('record-notice', { on, by: aSpoc(), saying }))).toEqual(problems);
  });

  it('R6 · the day of a decision is the day in Scotland, not in UTC', () => {
    // Half past midnight of 2 July in Edinburgh.
    const on = aCaseAt('awaiting-notice');
    const decision = on.decision && { ...on.decision, at: '2026-07-01T23:30:00Z' };
    const at = '2026-07-05T09:00:00Z';
    const saying = { told: true, sentOn: '2026-07-01', channel: 'letter', reason: '' };
    const outcome = attempt('record-notice', { on: { ...on, decision }, by: aSpoc(), saying, at });
    expect(problemsIn(outcome)).toEqual(['sentOn before-decision']);
  });

  it.each([
    ['a manager may not ask the manager', aManager(), 'manager', ['of is-you']],
    ['a manager may ask the reporter', aManager(), 'reporter', []],
  ])('D6 · nobody asks a question of themselves: %s', (_, by, of, problems) => {
    const saying = { question: 'Was there a warning?', of };
    const outcome = attempt('ask-for-information', { on: aCaseAt('acknowledged'), by, saying });
    expect(problemsIn(outcome)).toEqual(problems);
  });

  it('D6 · a decider who is the manager of the case asks the reporter, not themselves', () => {
    const on = aCaseAt('awaiting-decision', {}, 'CB-0001');
    const subject = { ...on, manager: { id: anEmtMember().id, name: anEmtMember().name } };
    const saying = { question: 'Was there a warning?', of: 'manager' };
    const outcome = attempt('ask-for-information', { on: subject, by: anEmtMember(), saying });
    expect(problemsIn(outcome)).toEqual(['of is-you']);
  });

  const all = ['telephone', 'email', 'post', 'in-person', 'online', 'social-media'];
  const limitedTo = (channels: readonly string[]) =>
    aDraftOfMeasures({
      restrictions: [{ kind: 'channel', answers: { 'allowed-channels': [...channels] } }],
    });

  it('R5 · a channel restriction that leaves every channel open is none, and the profile says so', () => {
    const on = aCaseAt('awaiting-endorsement');
    const saying = { measures: limitedTo(all) };
    expect(fullProblemsIn(attempt('endorse', { on, by: aHead(), saying }))).toEqual([
      {
        field: 'channel.allowed-channels',
        code: 'profile',
        words: 'Leave out at least one channel, or nothing is restricted',
      },
    ]);
  });

  it('R5 · all channels but one are a restriction', () => {
    const on = aCaseAt('awaiting-endorsement');
    const saying = { measures: limitedTo(all.slice(1)) };
    expect(problemsIn(attempt('endorse', { on, by: aHead(), saying }))).toEqual([]);
  });
});
