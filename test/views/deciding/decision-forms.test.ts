import { decide } from '../../../bot/domain/case/decide';
import type { Command } from '../../../bot/domain/case/commands';
import type { Actor } from '../../../bot/domain/case/context';
import type { Status } from '../../../bot/policy/codes';
import { approveForm } from '../../../bot/views/deciding/approve-form';
import { noticeForm } from '../../../bot/views/restricting/notice-form';
import { reasonForm } from '../../../bot/views/forms/reason-form';
import { referForm } from '../../../bot/views/reporting/refer-form';
import { refuseForm } from '../../../bot/views/deciding/refuse-form';
import { parseApproveReply } from '../../../cards/approve-form/card';
import { parseNoticeReply } from '../../../cards/notice-form/card';
import { parseReasonReply } from '../../../cards/reason-form/card';
import { parseReferReply } from '../../../cards/refer-form/card';
import { parseRefuseReply } from '../../../cards/refuse-form/card';
import { render } from '../../../cards/render';
import { aCaseAt } from '../../builders/cases';
import { aContext, now } from '../../builders/context';
import { anEmtMember } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { readable } from '../../cards/card-nodes';
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
const considerations = profile.decision.considerations.map((consideration) => consideration.code);

describe('D4 · the forms that decide', () => {
  it('say what is proposed in words, with equality', () => {
    const text = readable(render('approve-form', approveForm(formAt('awaiting-decision'), profile)));
    for (const told of [
      'Contact through certain channels only',
      'Email; Post',
      'Isla Fraser',
      '3 February 2026',
      'Nothing pointed',
    ]) {
      expect(text).toContain(told);
    }
  });

  it('have every consideration to be ticked, and say when one was not', () => {
    const command = {
      action: 'approve' as const,
      rationale: '',
      considerations: ['statutory-duty'],
      notConsultedBecause: '',
      noWarningBecause: '',
      tell: { told: false, risk: 'staff', reason: '' },
      change: '',
    };
    const problems = problemsOf('awaiting-decision', command, anEmtMember());
    const data = approveForm(formAt('awaiting-decision', problems), profile, command);
    expect(data.considerations.value.split(',')).toEqual(considerations);
    for (const { label } of profile.decision.considerations)
      expect(data.considerations.title).toContain(label);
    expect(data.errors).toEqual({
      considerations: 'Confirm that you weighed each consideration',
      rationale: 'Enter a reason for your decision',
      notConsultedBecause: '',
      noWarningBecause: '',
      notToldBecause: 'Enter why the customer is not told',
    });
  });

  it('R6 · begin with the rule, that the customer is told; whoever is in danger if they are is chosen', () => {
    expect(approveForm(formAt('awaiting-decision'), profile).values.tell).toBe('tell');
  });

  it('give back what was entered', () => {
    const decided = {
      rationale: 'Because.',
      considerations,
      tell: { told: false, risk: 'staff', reason: 'Risk.' },
    };
    const approve = render('approve-form', approveForm(formAt('awaiting-decision'), profile, decided));
    expect(parseApproveReply(sentBack(approve))).toEqual({
      ...decided,
      notConsultedBecause: '',
      noWarningBecause: '',
      change: '',
    });
    const form = { ...formAt('awaiting-variation'), way: '8' };
    const refuse = render('refuse-form', refuseForm(form, profile, decided));
    expect(parseRefuseReply(sentBack(refuse))).toEqual({
      rationale: 'Because.',
      considerations,
      change: '8',
    });
  });
});

describe('D6 · the shorter forms', () => {
  it('give back what was entered', () => {
    const asking = reasonForm('ask-for-information', formAt('awaiting-decision'), profile, {
      text: 'Why?',
      of: 'manager',
    });
    expect(parseReasonReply(sentBack(render('reason-form', asking)))).toEqual({
      text: 'Why?',
      of: 'manager',
    });
    const referring = referForm(formAt('acknowledged'), profile, {
      to: 'head-of-customer-services',
      reason: 'Weekly.',
    });
    expect(parseReferReply(sentBack(render('refer-form', referring)))).toEqual({
      to: 'head-of-customer-services',
      reason: 'Weekly.',
    });
    const notice = {
      told: true,
      sentOn: '2025-11-09',
      channel: 'letter',
      risk: '',
      despite: false,
      reason: '',
    };
    const card = render('notice-form', noticeForm(formAt('awaiting-notice'), at, notice));
    expect(parseNoticeReply(sentBack(card))).toEqual(notice);
  });

  it('say what is wrong at the text, whichever field of the command the text is', () => {
    const error = (action: 'close' | 'ask-for-information' | 'give-information', field: string) =>
      reasonForm(action, formAt('acknowledged', [{ field, code: 'missing' }]), profile).error;
    expect(error('close', 'reason')).toBe('Enter your reason');
    expect(error('ask-for-information', 'question')).toBe('Enter your question');
    expect(error('give-information', 'answer')).toBe('Enter your answer');
  });

  it('quote the question that is being answered', () => {
    expect(reasonForm('give-information', formAt('awaiting-information'), profile).quoted).toBe(
      'Was the customer warned?',
    );
  });

  it('R6 · take no notice that was sent tomorrow', () => {
    expect(noticeForm(formAt('awaiting-notice'), at).today).toBe('2025-11-10');
  });
});
