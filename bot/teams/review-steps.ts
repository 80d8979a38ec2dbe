import { parseCardIds } from '../../cards/card-ids';
import { render } from '../../cards/render';
import { parseStepReply } from '../../cards/step-form/card';
import type { ReviewAction } from '../domain/statuses';
import { stepFieldNames, stepForm } from '../views/step-form';
import { formOf, type StepForm } from './step-form';

/** The form of each answer to a review (V2). It carries which review it answers, so that an old tab answers no later one (V3). */
export const reviewForms: Readonly<Record<ReviewAction, StepForm>> = {
  'continue-restriction': {
    open: (drawing) => {
      const way = drawing.subject.review?.dueOn ?? '';
      return render('step-form', stepForm('continue-restriction', formOf(drawing), { ...drawing, way }));
    },
    read: (value) => {
      const reply = parseStepReply(stepFieldNames, value);
      const { way } = parseCardIds(value);
      return {
        picked: [],
        commandWith: () => ({
          ...{ action: 'continue-restriction', dueOn: way, reason: reply['reason'] ?? '' },
        }),
        formAgain: (drawing, problems) => {
          const drawn = { ...drawing, way };
          return render(
            'step-form',
            stepForm('continue-restriction', formOf(drawing, problems), drawn, reply),
          );
        },
      };
    },
  },
};
