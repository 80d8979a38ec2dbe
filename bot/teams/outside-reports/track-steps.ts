import { render } from '../../../cards/render';
import { parseStepReply, stepFieldNames, type StepReply } from '../../../cards/step-form/card';
import type { Command } from '../../domain/case/commands';
import type {
  FormAction,
  KeepingAction,
  MarkerAction,
  NamingAction,
  ParallelAction,
} from '../../policy/codes';
import { stepForm } from '../../views/forms/step-form';
import { formOf, type StepForm } from '../steps/step-form';
import type { Person } from '../../domain/case/person';

/** The form of each step of the tracks beside the restriction flow (E3–E5, T2). */
export const trackForms: Readonly<
  Record<Exclude<ParallelAction, KeepingAction | MarkerAction | NamingAction>, StepForm>
> = {
  'propose-external-report': formStep('propose-external-report', (of) => ({
    action: 'propose-external-report',
    ...grounded(of),
  })),
  'give-advice': formStep('give-advice', (of) => ({
    action: 'give-advice',
    report: of('report'),
    advice: of('advice'),
  })),
  'decide-external-report': formStep('decide-external-report', (of) => ({
    action: 'decide-external-report',
    report: of('report'),
    verdict: of('verdict'),
    rationale: of('rationale'),
  })),
  'record-external-report': formStep('record-external-report', (of) => ({
    action: 'record-external-report',
    report: of('report'),
    ...grounded(of),
    ...made(of),
  })),
  'record-emergency-call': formStep('record-emergency-call', (of) => ({
    action: 'record-emergency-call',
    ...made(of),
  })),
  'record-own-report': formStep('record-own-report', (of) => ({
    action: 'record-own-report',
    ...made(of),
  })),
  'complete-task': formStep('complete-task', (of) => ({
    action: 'complete-task',
    task: of('task'),
    note: of('note'),
  })),
  'record-routing': formStep('record-routing', (of) => ({
    action: 'record-routing',
    done: codesIn(of('routed')),
    tests: {
      'email-address': of('emailTest').trim(),
      'telephone-number': of('telephoneTest').trim(),
    },
    note: of('testNote'),
  })),
  'give-consultation': formStep('give-consultation', (of) => ({
    action: 'give-consultation',
    advice: of('advice'),
  })),
};

/** Gives what was entered in a field; '' for one that the form does not have. */
export type Of = (field: (typeof stepFieldNames)[number]) => string;
/** Gives who was picked in a field; undefined for nobody, and for somebody the directory does not know. */
export type PersonIn = (field: (typeof stepFieldNames)[number]) => Person | undefined;

/** The codes of several choices. */
const codesIn = (text: string): string[] =>
  text
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');

function grounded(of: Of) {
  const grounds = codesIn(of('grounds'));
  return { recipient: of('recipient').trim(), grounds, assessment: of('assessment') };
}

const made = (of: Of) => ({ madeOn: of('madeOn').trim(), reference: of('theirReference') });

/** A step taken on a form of a few fields; `command` makes of them what is asked for. */
export function formStep(action: FormAction, command: (of: Of, person: PersonIn) => Command): StepForm {
  return {
    open: (drawing) => render('step-form', stepForm(action, formOf(drawing), drawing)),
    read: (value) => {
      const reply: StepReply = parseStepReply(stepFieldNames, value);
      const picked = reply['person']?.trim() ?? '';
      return {
        picked: picked === '' ? [] : [picked],
        commandWith: (people) =>
          command(
            (field) => reply[field] ?? '',
            (field) => people.get(reply[field]?.trim() ?? ''),
          ),
        formAgain: (drawing, problems, people) => {
          const drawn = { ...drawing, people: [...people.values()] };
          return render('step-form', stepForm(action, formOf(drawing, problems), drawn, reply));
        },
      };
    },
  };
}
