import type { FormAction } from '../../bot/policy/codes';
import type { StepFieldName } from '../step-form/card';
import type { StepFormWords } from './shape';
import { caseStepFields } from './case/words';
import { contactPeopleStepFields, contactPeopleStepForms } from './contact-people/words';
import { correspondenceStepFields, correspondenceStepForms } from './correspondence/words';
import { decidingStepForms } from './deciding/words';
import { outsideReportsStepFields, outsideReportsStepForms } from './outside-reports/words';
import { recordsStepForms } from './records/words';
import { reportingStepForms } from './reporting/words';
import { restrictingStepForms } from './restricting/words';
import { reviewsStepForms } from './reviews/words';
import { routingStepFields, routingStepForms } from './routing/words';

/** The form of each step that needs a few fields. `{ref}` is the case. */
export const stepFormWords = {
  ...reportingStepForms,
  ...decidingStepForms,
  ...outsideReportsStepForms,
  ...contactPeopleStepForms,
  ...correspondenceStepForms,
  ...reviewsStepForms,
  ...restrictingStepForms,
  ...recordsStepForms,
  ...routingStepForms,
} as const satisfies Record<FormAction, StepFormWords>;

/** The labels of the fields of these forms. */
export const stepFieldLabels = {
  ...caseStepFields,
  ...outsideReportsStepFields,
  ...contactPeopleStepFields,
  ...correspondenceStepFields,
  ...routingStepFields,
} as const satisfies Record<StepFieldName, string>;
