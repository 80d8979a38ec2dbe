import { parseApproveReply } from '../../../cards/approve-form/card';
import { parseNoticeReply } from '../../../cards/notice-form/card';
import { parseReasonReply } from '../../../cards/reason-form/card';
import { parseReferReply } from '../../../cards/refer-form/card';
import { parseRefuseReply } from '../../../cards/refuse-form/card';
import { render } from '../../../cards/render';
import type { Command } from '../../domain/case/commands';
import type { Action, ClickAction, ReasonAction } from '../../policy/codes';
import { approveForm } from '../../views/deciding/approve-form';
import { noticeForm } from '../../views/restricting/notice-form';
import { reasonForm } from '../../views/forms/reason-form';
import { referForm } from '../../views/reporting/refer-form';
import { refuseForm } from '../../views/deciding/refuse-form';
import { formOf, type StepForm } from './step-form';
import { appointmentForms } from '../contact-people/appointment-steps';
import { reviewForms } from '../reviews/review-steps';
import { contactForm, passOnForm } from '../correspondence/contact-steps';
import { letterForms } from '../letters/letter-steps';
import { decisionOn, measuresStep } from '../restricting/measures-steps';
import { keepingForms } from '../records/keeping-steps';
import { formStep, trackForms } from '../outside-reports/track-steps';

/** The form of each step that has one; some are a click (`clickActions`), `add-incident` the report form. */
export const stepForms: Readonly<Record<Exclude<Action, ClickAction | 'add-incident'>, StepForm>> = {
  withdraw: reasonStep('withdraw', (reason) => ({ action: 'withdraw', reason })),
  close: reasonStep('close', (reason, happened) => ({ action: 'close', reason, happened })),
  'confirm-marker': reasonStep('confirm-marker', (reason) => ({ action: 'confirm-marker', reason })),
  'strike-out-marker': reasonStep('strike-out-marker', (reason) => ({ action: 'strike-out-marker', reason })),
  'contest-affected': reasonStep('contest-affected', (reason) => ({ action: 'contest-affected', reason })),
  'set-incident-aside': reasonStep('set-incident-aside', (reason, incident) => ({
    action: 'set-incident-aside',
    reason,
    incident,
  })),
  'declare-conflict': reasonStep('declare-conflict', (reason) => ({ action: 'declare-conflict', reason })),
  'seek-assessment': reasonStep('seek-assessment', (reason) => ({ action: 'seek-assessment', reason })),
  'find-unacceptable': reasonStep('find-unacceptable', (reason) => ({ action: 'find-unacceptable', reason })),
  'find-acceptable': reasonStep('find-acceptable', (reason) => ({ action: 'find-acceptable', reason })),
  'request-appeal': reasonStep('request-appeal', (customerSays) => ({
    action: 'request-appeal',
    customerSays,
  })),
  'confirm-decision': reasonStep('confirm-decision', (reason) => ({ action: 'confirm-decision', reason })),
  'overturn-decision': reasonStep('overturn-decision', (reason) => ({ action: 'overturn-decision', reason })),
  'give-information': reasonStep('give-information', (answer) => ({ action: 'give-information', answer })),
  'ask-for-information': reasonStep('ask-for-information', (question, of) => ({
    action: 'ask-for-information',
    question,
    of,
  })),
  refer: {
    open: (drawing) => render('refer-form', referForm(formOf(drawing), drawing.profile)),
    read: (value) => {
      const reply = parseReferReply(value);
      return {
        picked: [],
        commandWith: () => ({ action: 'refer', ...reply }),
        formAgain: (drawing, problems) =>
          render('refer-form', referForm(formOf(drawing, problems), drawing.profile, reply)),
      };
    },
  },
  approve: {
    open: (drawing) => render('approve-form', approveForm(decisionOn(drawing), drawing.profile)),
    read: (value) => {
      const reply = parseApproveReply(value);
      return {
        picked: [],
        commandWith: () => ({ action: 'approve', ...reply }),
        formAgain: (drawing, problems) =>
          render(
            'approve-form',
            approveForm({ ...formOf(drawing, problems), way: reply.change }, drawing.profile, reply),
          ),
      };
    },
  },
  refuse: {
    open: (drawing) => render('refuse-form', refuseForm(decisionOn(drawing), drawing.profile)),
    read: (value) => {
      const reply = parseRefuseReply(value);
      return {
        picked: [],
        commandWith: () => ({ action: 'refuse', ...reply }),
        formAgain: (drawing, problems) =>
          render(
            'refuse-form',
            refuseForm({ ...formOf(drawing, problems), way: reply.change }, drawing.profile, reply),
          ),
      };
    },
  },
  'record-notice': {
    open: (drawing) => render('notice-form', noticeForm(formOf(drawing), drawing)),
    read: (value) => {
      const reply = parseNoticeReply(value);
      return {
        picked: [],
        commandWith: () => ({ action: 'record-notice', ...reply }),
        formAgain: (drawing, problems) =>
          render('notice-form', noticeForm(formOf(drawing, problems), drawing, reply)),
      };
    },
  },
  endorse: measuresStep('endorse'),
  'propose-variation': measuresStep('propose-variation'),
  'approve-with-changes': measuresStep('approve-with-changes'),
  ...trackForms,
  ...appointmentForms,
  ...keepingForms,
  'log-contact': contactForm,
  'change-manager': formStep('change-manager', (of, person) => ({
    action: 'change-manager',
    person: person('person'),
    reason: of('reason'),
  })),
  'tell-contact-person': passOnForm,
  ...letterForms,
  ...reviewForms,
};

/** Whether a step has a form here. */
export const hasForm = (action: string): action is keyof typeof stepForms => Object.hasOwn(stepForms, action);

function reasonStep(action: ReasonAction, command: (text: string, of: string) => Command): StepForm {
  return {
    open: (drawing) => render('reason-form', reasonForm(action, formOf(drawing), drawing.profile)),
    read: (value) => {
      const reply = parseReasonReply(value);
      return {
        picked: [],
        commandWith: () => command(reply.text, reply.of),
        formAgain: (drawing, problems) =>
          render('reason-form', reasonForm(action, formOf(drawing, problems), drawing.profile, reply)),
      };
    },
  };
}
