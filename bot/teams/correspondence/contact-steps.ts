import { parseCardIds } from '../../../cards/card-ids';
import { type AdaptiveCardJson, render } from '../../../cards/render';
import { parseStepReply, stepFieldNames } from '../../../cards/step-form/card';
import { positionAfter } from '../../domain/correspondence/questions';
import { sayWhatToDoWithContact, contactQuestion } from '../../views/correspondence/contact-forms';
import { confirmPassedOn } from '../../views/correspondence/pass-on-form';
import { stepForm } from '../../views/forms/step-form';
import { type Drawing, formOf, type StepForm } from '../steps/step-form';

/** Where the answers lead: the next question, or the last page; answers that are none begin anew. */
function page(drawing: Drawing, way: string): AdaptiveCardJson {
  const { subject, profile } = drawing;
  const at = positionAfter(way, subject, profile);
  if (at?.kind === 'question') {
    return render('contact-question', contactQuestion(drawing, at, way, profile));
  }
  return at || way === ''
    ? render('step-form', stepForm('log-contact', formOf(drawing), { ...drawing, way }))
    : page(drawing, '');
}

/** A contact is logged on several pages: the ordered questions, then what is proposed (S3). */
export const contactForm: StepForm = {
  open: (drawing) => page(drawing, ''),
  next: (drawing, value) => page(drawing, parseCardIds(value).way),
  read: (value) => {
    const reply = parseStepReply(stepFieldNames, value);
    const { way } = parseCardIds(value);
    const of = (field: (typeof stepFieldNames)[number]): string => reply[field]?.trim() ?? '';
    const chosen = { outcome: of('outcome'), area: of('area') };
    return {
      picked: [],
      commandWith: () => ({
        action: 'log-contact',
        answers: way,
        ...chosen,
        reason: of('why'),
        receivedOn: of('receivedOn'),
        receivedTime: of('receivedTime'),
        summary: of('summary'),
        read: of('read') === 'true',
      }),
      said: (subject, profile) => render('message', sayWhatToDoWithContact(subject, chosen, profile)),
      formAgain: (drawing, problems) =>
        render('step-form', stepForm('log-contact', formOf(drawing, problems), { ...drawing, way }, reply)),
    };
  },
};

/** Somebody tells the contact person that the customer was in touch (S1, S2). */
export const passOnForm: StepForm = {
  open: (drawing) => render('step-form', stepForm('tell-contact-person', formOf(drawing), drawing)),
  read: (value) => {
    const reply = parseStepReply(stepFieldNames, value);
    const of = (field: (typeof stepFieldNames)[number]): string => reply[field]?.trim() ?? '';
    return {
      picked: [],
      commandWith: () => ({
        action: 'tell-contact-person',
        writer: of('writer'),
        channel: of('cameBy'),
        summary: of('summary'),
      }),
      said: (subject, profile) => render('message', confirmPassedOn(subject, profile)),
      formAgain: (drawing, problems) =>
        render('step-form', stepForm('tell-contact-person', formOf(drawing, problems), drawing, reply)),
    };
  },
};
