import { render } from '../../../cards/render';
import { fill } from '../../../cards/words/fill';
import { summaries } from '../../../cards/words/summaries';
import { itemIdOf } from '../../domain/case/case-reference';
import { keepingActions, type KeepingAction } from '../../policy/codes';
import { keepingRequest } from '../../views/records/keeping';
import { message } from '../../views/messages/message';
import type { StepForm } from '../steps/step-form';
import { formStep } from '../outside-reports/track-steps';
import { actorOf, type Shown, type Turn } from '../sdk/turn';

/** The form of each step about how long a case is kept (X4). */
export const keepingForms: Readonly<Record<KeepingAction, StepForm>> = {
  'hold-record': formStep('hold-record', (of) => ({ action: 'hold-record', reason: of('reason') })),
  'release-record': formStep('release-record', (of) => ({ action: 'release-record', reason: of('reason') })),
  'decline-erasure': formStep('decline-erasure', (of) => ({
    action: 'decline-erasure',
    reason: of('reason'),
  })),
  'propose-erasure': formStep('propose-erasure', () => ({ action: 'propose-erasure' })),
  'confirm-erasure': formStep('confirm-erasure', () => ({ action: 'confirm-erasure' })),
};

/** How long a case is kept, for those who look after the records; what can be done about it is behind its button. One request. */
export async function showRecord(turn: Turn, text: string): Promise<Shown> {
  const unknown = { card: render('message', message('unknownCase')), summary: summaries.message };
  if (itemIdOf(text) === undefined) return unknown;
  const [actor, loaded] = await Promise.all([
    actorOf(turn, { fresh: false }),
    turn.services.carryOut.register.load(text, turn.deadline),
  ]);
  const subject = loaded?.stored.subject;
  if (!subject) return unknown;
  const profile = turn.services.profileOf(subject.profile.id);
  const keeping = profile.workflow.transitions.filter((row) =>
    keepingActions.some((one) => one === row.action),
  );
  const isKeeper = keeping.some((row) => row.by.some((role) => actor.roles.includes(role)));
  return isKeeper
    ? {
        card: render('appointment', keepingRequest(subject, profile)),
        summary: fill(summaries['retention-request'], { ref: subject.ref }),
      }
    : unknown;
}
