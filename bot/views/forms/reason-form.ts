import type { CardData } from '../../../cards/catalogue';
import type { ReasonReply } from '../../../cards/reason-form/card';
import { fill } from '../../../cards/words/fill';
import { reasonFormWords } from '../../../cards/words/reason-forms';
import { markersLabels, markersProblems } from '../../../cards/words/markers/words';
import { reportingLabels as labels } from '../../../cards/words/reporting/words';
import type { Actor } from '../../domain/case/context';
import type { Case } from '../../domain/case/state';
import { markerOf } from '../../domain/markers/marker';
import type { Profile } from '../../policy/profile';
import type { ReasonAction } from '../../policy/codes';
import { transitionOf } from '../../domain/case/transitions';
import { removableIncidents } from '../../domain/reporting/removable';
import { nameOf } from '../case/labels';
import { momentInWords } from '../time/dates';
import { type Form, idsOfForm } from './form';
import { errorAt, summaryOf } from './form-problems';

/** The form of a step that is carried out with one text; `entered` is what was sent, when something was wrong with it. */
export function reasonForm(
  action: ReasonAction,
  form: Form,
  profile: Profile,
  entered?: ReasonReply,
): CardData<'reason-form'> {
  const { subject, problems } = form;
  const words = reasonFormWords[action];
  const choice = choiceOf(action, form, profile);
  return {
    ...idsOfForm(form),
    action,
    heading: fill(words.heading, { ref: subject.ref }),
    lead: words.lead,
    quoted: action === 'give-information' ? (subject.question?.text ?? '') : '',
    label: words.label,
    errorMessage: words.errorMessage,
    maxLength: words.maxLength,
    value: entered?.text ?? '',
    error: errorAt(words.field, problems),
    choices: choice.choices,
    choiceLabel: choice.label,
    choiceMissing: choice.missing,
    of: entered?.of ?? choice.first,
    ofError: errorAt(choice.field, problems),
    summary: summaryOf(problems),
    submit: words.submit,
    style: words.style,
  };
}

interface Choice {
  readonly field: 'of' | 'happened' | 'incident';
  readonly label: string;
  readonly missing: string;
  readonly choices: { title: string; value: string }[];
  /** What stands chosen as the form opens. */
  readonly first: string;
}

const noChoice: Choice = { field: 'of', label: '', missing: '', choices: [], first: '' };

/**
 * What is chosen beside the text: whom a question goes to; which incident is set aside (D5); of a case that is closed, whether
 * what was reported happened (S2).
 */
function choiceOf(action: ReasonAction, { subject, actor }: Form, profile: Profile): Choice {
  if (action === 'set-incident-aside') return incidentChoice(subject, actor, profile);
  if (action === 'ask-for-information') {
    return {
      field: 'of',
      label: labels.whomDoYouAsk,
      missing: labels.selectWhom,
      choices: [
        { title: labels.theReporter, value: 'reporter' },
        { title: labels.theManager, value: 'manager' },
      ],
      first: 'reporter',
    };
  }
  if (action !== 'close' || !markerOf(subject, profile)) return noChoice;
  return {
    field: 'happened',
    label: markersLabels.happened,
    missing: markersProblems.happened.missing,
    choices: Object.entries(markersLabels.answers).map(([value, title]) => ({ title, value })),
    first: '',
  };
}

/** The incidents that this person may take out of weight, the newest first. */
function incidentChoice(subject: Case, actor: Actor | undefined, profile: Profile): Choice {
  const by = transitionOf(profile, subject.status, 'set-incident-aside')?.by ?? [];
  const choices = (actor ? removableIncidents(subject, { actor, by, profile }) : [])
    .map(({ number, incident }) => ({
      title: fill(labels.incidentBy, {
        at: momentInWords(incident.occurredAt, profile.timeZone),
        who: nameOf(incident.by),
      }),
      value: String(number),
    }))
    .reverse();
  return {
    field: 'incident',
    label: labels.whichIncident,
    missing: labels.selectIncident,
    choices,
    first: '',
  };
}
