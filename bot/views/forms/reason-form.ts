import type { CardData } from '../../../cards/catalogue';
import type { ReasonReply } from '../../../cards/reason-form/card';
import { fill } from '../../../cards/words/fill';
import { reasonFormWords } from '../../../cards/words/reason-forms';
import { reportingLabels as labels } from '../../../cards/words/reporting/words';
import type { ReasonAction } from '../../policy/codes';
import { type Form, idsOfForm } from './form';
import { errorAt, summaryOf } from './form-problems';

/** The form of a step that is carried out with one text; `entered` is what was sent, when something was wrong with it. */
export function reasonForm(
  action: ReasonAction,
  form: Form,
  entered: ReasonReply = { text: '', of: 'reporter' },
): CardData<'reason-form'> {
  const { subject, problems } = form;
  const words = reasonFormWords[action];
  const asks = action === 'ask-for-information';
  return {
    ...idsOfForm(form),
    action,
    heading: fill(words.heading, { ref: subject.ref }),
    lead: words.lead,
    quoted: action === 'give-information' ? (subject.question?.text ?? '') : '',
    label: words.label,
    errorMessage: words.errorMessage,
    maxLength: words.maxLength,
    value: entered.text,
    error: errorAt(words.field, problems),
    whom: asks ? whom : [],
    of: asks ? entered.of : '',
    ofError: errorAt('of', problems),
    summary: summaryOf(problems),
    submit: words.submit,
    style: words.style,
  };
}

const whom = [
  { title: labels.theReporter, value: 'reporter' },
  { title: labels.theManager, value: 'manager' },
];
