import { render } from '../../../cards/render';
import { fill } from '../../../cards/words/fill';
import { summaries } from '../../../cards/words/summaries';
import type { CaseSeen } from '../../domain/door/admission';
import type { KeepingAction } from '../../policy/codes';
import { keepingRequest } from '../../views/records/keeping';
import type { StepForm } from '../steps/step-form';
import { formStep } from '../outside-reports/track-steps';
import type { Shown, Turn } from '../sdk/turn';

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

/** How long a case is kept, for those who look after the records; what can be done about it is behind its button. */
export const showRecord = (turn: Turn, { subject }: CaseSeen): Shown => ({
  card: render('appointment', keepingRequest(subject, turn.services.profileOf(subject.profile.id))),
  summary: fill(summaries['retention-request'], { ref: subject.ref }),
});
