import { render } from '../../cards/render';
import { parseStepReply, type StepReply } from '../../cards/step-form/card';
import type { Command } from '../domain/command';
import type { ParallelAction } from '../domain/statuses';
import { stepFieldNames, stepForm } from '../views/step-form';
import { formOf, type StepForm } from './step-form';

/** The form of each step of the tracks beside the restriction flow (E3–E5, T2). */
export const trackForms: Readonly<Record<ParallelAction, StepForm>> = {
  'propose-external-report': trackStep('propose-external-report', (of) => ({
    action: 'propose-external-report',
    ...grounded(of),
  })),
  'give-advice': trackStep('give-advice', (of) => ({
    action: 'give-advice',
    report: of('report'),
    advice: of('advice'),
  })),
  'decide-external-report': trackStep('decide-external-report', (of) => ({
    action: 'decide-external-report',
    report: of('report'),
    verdict: of('verdict'),
    rationale: of('rationale'),
  })),
  'record-external-report': trackStep('record-external-report', (of) => ({
    action: 'record-external-report',
    report: of('report'),
    ...grounded(of),
    ...made(of),
  })),
  'record-own-report': trackStep('record-own-report', (of) => ({
    action: 'record-own-report',
    ...made(of),
  })),
  'complete-task': trackStep('complete-task', (of) => ({
    action: 'complete-task',
    task: of('task'),
    note: of('note'),
  })),
};

/** Gives what was entered in a field; '' for one that the form does not have. */
type Of = (field: (typeof stepFieldNames)[number]) => string;

function grounded(of: Of) {
  const grounds = of('grounds')
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
  return { recipient: of('recipient').trim(), grounds, assessment: of('assessment') };
}

const made = (of: Of) => ({ madeOn: of('madeOn').trim(), reference: of('theirReference') });

function trackStep(action: ParallelAction, command: (of: Of) => Command): StepForm {
  return {
    open: (drawing) => render('step-form', stepForm(action, formOf(drawing), drawing)),
    read: (value) => {
      const reply: StepReply = parseStepReply(stepFieldNames, value);
      return {
        picked: [],
        commandWith: () => command((field) => reply[field] ?? ''),
        formAgain: (drawing, problems) =>
          render('step-form', stepForm(action, formOf(drawing, problems), drawing, reply)),
      };
    },
  };
}
