import { parseCardIds } from '../../../cards/card-ids';
import { render } from '../../../cards/render';
import { parseStepReply, stepFieldNames } from '../../../cards/step-form/card';
import type { Command } from '../../domain/case/commands';
import type { ReviewAction } from '../../policy/codes';
import { stepForm } from '../../views/forms/step-form';
import { formOf, type StepForm } from '../steps/step-form';

/** The form of each answer to a review that is given with a reason alone (V2). */
export const reviewForms: Readonly<Record<ReviewAction | 'propose-lifting', StepForm>> = {
  'continue-restriction': reasonForReview('continue-restriction'),
  'propose-lifting': reasonForReview('propose-lifting'),
};

/** It carries which review it answers, so that an old tab answers no later one (V3). */
function reasonForReview(action: ReviewAction | 'propose-lifting'): StepForm {
  return {
    open: (drawing) => {
      const way = drawing.subject.review?.dueOn ?? '';
      return render('step-form', stepForm(action, formOf(drawing), { ...drawing, way }));
    },
    read: (value) => {
      const reply = parseStepReply(stepFieldNames, value);
      const { way } = parseCardIds(value);
      return {
        picked: [],
        commandWith: (): Command => ({ action, dueOn: way, reason: reply['reason'] ?? '' }),
        formAgain: (drawing, problems) =>
          render('step-form', stepForm(action, formOf(drawing, problems), { ...drawing, way }, reply)),
      };
    },
  };
}
