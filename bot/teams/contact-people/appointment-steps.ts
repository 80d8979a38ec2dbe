import type { FormAction } from '../../policy/codes';
import type { StepForm } from '../steps/step-form';
import { formStep } from '../outside-reports/track-steps';

/** The form of each step about the contact people of a case that has one (S1). */
export const appointmentForms = {
  'decline-appointment': formStep('decline-appointment', (of) => ({
    action: 'decline-appointment',
    reason: of('reason'),
  })),
  appoint: formStep('appoint', (of, person) => ({
    action: 'appoint',
    role: of('contactRole'),
    person: person('person'),
    reason: of('reason'),
  })),
  'hand-over': formStep('hand-over', (of, person) => ({
    action: 'hand-over',
    person: person('person'),
    reason: of('reason'),
  })),
} as const satisfies Partial<Record<FormAction, StepForm>>;
