import { decide } from '../../../bot/domain/case/decide';
import type { Command } from '../../../bot/domain/case/commands';
import type { Actor } from '../../../bot/domain/case/context';
import type { Status } from '../../../bot/policy/codes';
import { kindsForm } from '../../../bot/views/restricting/kinds-form';
import { draftOfKinds, draftWithKinds, measuresForm } from '../../../bot/views/restricting/measures-form';
import { parseKindsReply } from '../../../cards/kinds-form/card';
import { measuresWith, parseMeasuresReply } from '../../../cards/measures-form/reply';
import { render } from '../../../cards/render';
import { aCaseAt } from '../../builders/cases';
import { aContext, now } from '../../builders/context';
import { aDraftOfMeasures, aReportForm } from '../../builders/forms';
import { aHead, aPerson } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { inputsIn, readable } from '../../cards/card-nodes';
import { theLongestMeasures } from '../../cards/longest';
import { sentBack } from '../sent-back';
import type { Problem } from '../../../bot/domain/entries/problem';

const profile = aProfile();
const at = { profile, now };
const formAt = (status: Status, problems: readonly Problem[] = []) => ({
  subject: aCaseAt(status),
  key: 'wish-1',
  problems,
});
const problemsOf = (status: Status, command: Command, actor: Actor): readonly Problem[] => {
  const outcome = decide(aCaseAt(status), command, aContext({ actor, commandId: 'another' }));
  return outcome.kind === 'refused' && outcome.refusal.code === 'Incomplete' ? outcome.refusal.problems : [];
};
const entered = { reason: '', rationale: '', considerations: [] };

describe('R1 · the choice of kinds', () => {
  it('offers each kind with what it means and what it never stops', () => {
    const data = kindsForm('endorse', formAt('awaiting-endorsement'), profile);
    expect(data.kinds.map((kind) => kind.value)).toEqual([
      'subject',
      'named-contact',
      'channel',
      'no-correspondence',
      'terminated',
    ]);
    expect(data.guidance[1]?.text).toContain(
      'It never stops: Requests under our access-to-information duties',
    );
  });

  it('R3 · leaves out a kind for which the case shows no ground, and says why', () => {
    const form = aReportForm({ behaviours: ['excessive-contact'] });
    const subject = aCaseAt('awaiting-endorsement', { report: { form } });
    const data = kindsForm('endorse', { subject, key: 'k', problems: [] }, profile);
    expect(data.kinds.map((kind) => kind.value)).toEqual([
      'subject',
      'named-contact',
      'channel',
      'terminated',
    ]);
    expect(data.guidance[3]?.text).toContain('only after offensive, threatening or abusive behaviour');
  });

  it('gives back what was chosen', () => {
    const card = render(
      'kinds-form',
      kindsForm('endorse', formAt('awaiting-endorsement'), profile, ['named-contact', 'channel']),
    );
    const sent = sentBack(card);
    expect(parseKindsReply(sent).kinds).toEqual(['named-contact', 'channel']);
    expect(sent).toMatchObject({ dialog: 'endorse', step: 'kinds', ref: 'CB-0001', key: 'wish-1' });
  });
});

describe('R7 · the measures form', () => {
  const drawn = (draft = aDraftOfMeasures(), problems: readonly Problem[] = []) =>
    render(
      'measures-form',
      measuresForm('endorse', formAt('awaiting-endorsement', problems), { draft, ...entered }, at),
    );

  it('asks for each kind chosen what that kind asks, and nothing of the others', () => {
    const ids = inputsIn(drawn(draftOfKinds(['subject', 'channel']))).map((input) => input['id']);
    expect(ids).toEqual(
      expect.arrayContaining(['subject.reference', 'subject.duties-done', 'channel.allowed-channels']),
    );
    expect(ids).not.toContain('person.staff');
  });

  it('gives back all measures when it is sent again untouched', () => {
    const longest = theLongestMeasures();
    const found = new Map([longest.spoc, longest.deputy].flatMap((one) => (one ? [[one.id, one]] : [])));
    const reply = parseMeasuresReply(sentBack(drawn(longest)), profile.restrictionKinds);
    // What was advised is no answer of this form: it stands on the case (Q1).
    const equality = { ...longest.equality, consulted: false };
    expect(measuresWith(reply, found)).toEqual({ ...longest, equality });
  });

  it('keeps the answers for a kind that stays when others are chosen', () => {
    const draft = draftWithKinds(aDraftOfMeasures(), ['channel', 'terminated']);
    expect(draft.restrictions).toEqual([
      { kind: 'channel', answers: { 'allowed-channels': ['email', 'post'] } },
      { kind: 'terminated', answers: {} },
    ]);
  });

  it('R1 · takes other kinds that are chosen on it, and keeps what was entered besides', () => {
    const sent = sentBack(drawn(aDraftOfMeasures({ reviewOn: '2026-01-20' })));
    expect(sent).toMatchObject({ kinds: 'channel', kindsNow: 'channel' });
    const reply = parseMeasuresReply(
      { ...sent, kindsNow: 'subject,channel', reason: 'Every day.' },
      profile.restrictionKinds,
    );
    expect(reply.measures.restrictions).toEqual([
      { kind: 'subject', answers: expect.anything() },
      { kind: 'channel', answers: { 'allowed-channels': ['email', 'post'] } },
    ]);
    expect([reply.measures.reviewOn, reply.reason]).toEqual(['2026-01-20', 'Every day.']);
    const again = inputsIn(drawn(measuresWith(reply, new Map()))).map((input) => input['id']);
    expect(again).toEqual(expect.arrayContaining(['subject.reference', 'channel.allowed-channels']));
  });

  it('says everything that is wrong at its field and at the top', () => {
    const draft = aDraftOfMeasures({
      restrictions: [{ kind: 'subject', answers: {} }],
      deputy: aPerson('isla'),
      reviewOn: '2026-03-01',
      equality: { considered: false, consulted: false, reasoning: '' },
    });
    const command = { action: 'endorse' as const, measures: draft, reason: '' };
    const problems = problemsOf('awaiting-endorsement', command, aHead());
    const data = measuresForm('endorse', formAt('awaiting-endorsement', problems), { draft, ...entered }, at);
    expect(data.summary).toEqual([
      'Enter the reference of the application or case',
      'Confirm that our statutory duties on it are done',
      'Confirm that resolving it is outside our control',
      'Who stands in for them must be somebody else',
      'Review date must be on or before 10 February 2026',
      'Enter what was considered and adjusted',
      'Enter your reason',
    ]);
    expect(data.errors.deputy).toBe('Who stands in for them must be somebody else');
    expect(data.parts[0]?.fields[0]?.error).toBe('Enter the reference of the application or case');
  });

  it('V1 · lets the review be on no day but those of the next cycle', () => {
    const data = measuresForm(
      'endorse',
      formAt('awaiting-endorsement'),
      { draft: aDraftOfMeasures(), ...entered },
      at,
    );
    expect([data.earliest, data.latest]).toEqual(['2025-11-11', '2026-02-10']);
    expect(data.reviewHint).toBe(
      'A restriction is reviewed every 3 months: on 10 February 2026 at the latest.',
    );
  });

  it('D4 · asks who decides to weigh and to tell, and who proposes for a reason', () => {
    const ids = (action: 'endorse' | 'approve-with-changes') => {
      const data = measuresForm(
        action,
        formAt('awaiting-decision'),
        { draft: aDraftOfMeasures(), ...entered },
        at,
      );
      return inputsIn(render('measures-form', data)).map((input) => input['id']);
    };
    const deciding = ['considerations', 'rationale', 'tell', 'notToldBecause'];
    expect(ids('approve-with-changes')).toEqual(expect.arrayContaining(deciding));
    expect(ids('approve-with-changes')).not.toContain('reason');
    expect(ids('endorse').filter((id) => deciding.includes(String(id)))).toEqual([]);
    expect(ids('endorse')).toContain('reason');
  });

  it('Q1 · says that those whom the profile names are asked with the proposal, and nothing where it names none', () => {
    const { equality } = profile.decision;
    const silent = {
      ...profile,
      decision: { ...profile.decision, equality: { ...equality, consult: undefined } },
    };
    const form = { draft: aDraftOfMeasures(), ...entered };
    const at = formAt('awaiting-endorsement');
    const hint = 'People and Change are asked for advice when you send this.';
    expect(readable(render('measures-form', measuresForm('endorse', at, form, { profile, now })))).toContain(
      hint,
    );
    expect(measuresForm('endorse', at, form, { profile: silent, now }).consultHint).toBe('');
  });
});
