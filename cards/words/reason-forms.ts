import type { ReasonAction } from '../../bot/policy/codes';
import type { ReasonFormWords } from './shape';
import { caseReasonForms } from './case/words';
import { decidingReasonForms } from './deciding/words';
import { markersReasonForms } from './markers/words';
import { reportingReasonForms } from './reporting/words';

/** Every step that is carried out with one text. `{ref}` is the case. */
export const reasonFormWords = {
  ...reportingReasonForms,
  ...caseReasonForms,
  ...decidingReasonForms,
  ...markersReasonForms,
} as const satisfies Record<ReasonAction, ReasonFormWords>;
