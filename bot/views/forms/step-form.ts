import type { CardData } from '../../../cards/catalogue';
import type { CardRow } from '../../../cards/parts';
import {
  type StepField,
  type StepFieldName,
  stepFieldNames,
  type StepReply,
} from '../../../cards/step-form/card';
import { fill } from '../../../cards/words/fill';
import { problemAt } from '../../../cards/words/problems';
import { stepFieldLabels, stepFormWords } from '../../../cards/words/step-forms';
import { decidingLabels } from '../../../cards/words/deciding/words';
import { outsideReportsLabels as labels } from '../../../cards/words/outside-reports/words';
import { reportingLabels } from '../../../cards/words/reporting/words';
import { dayOf } from '../../domain/time/calendar';
import { decidableReports, undecidedReports, unmadeReports } from '../../domain/outside-reports/rules';
import { textLimits } from '../../domain/entries/limits';
import type { Case } from '../../domain/case/state';
import { concernsOf } from '../../domain/reporting/concerns';
import type { FormAction } from '../../policy/codes';
import type { ExternalReport } from '../../domain/outside-reports/state';
import type { Profile } from '../../policy/profile';
import { appointmentAsked } from '../contact-people/appointment-forms';
import { contactAsked } from '../correspondence/contact-forms';
import { passOnAsked } from '../correspondence/pass-on-form';
import { liftingAsked } from '../restricting/change-sections';
import { continueAsked } from '../reviews/review-parts';
import { routingAsked } from '../routing/routing-forms';
import { type Form, idsOfForm } from './form';
import { errorAt, summaryOf } from './form-problems';
import { behavioursOf, rows } from '../reporting/incident-rows';
import { keepingAsked } from '../records/keeping';
import { choicesOf, nameOf, pickedChoices } from '../case/labels';
import { restrictionRows } from '../restricting/measures-in-words';
import type { Asked, Part, Parts } from './step-fields';
import { adviceRows, groundRows } from '../outside-reports/track-sections';
import { reportInWords, taskChoices } from '../outside-reports/tracks-in-words';
import type { Person } from '../../domain/case/person';

/** A form of a track is drawn under a policy, at an instant. */
interface Drawn {
  readonly profile: Profile;
  readonly now: string;
  /** What was answered on the pages before; absent where there were none. */
  readonly way?: string;
  /** The people found for those picked. */
  readonly people?: readonly Person[];
}

/** The form of a step that needs a few fields; `entered` is what was sent when something was wrong. */
export function stepForm(
  action: FormAction,
  form: Form,
  { profile, now, people = [], way = '' }: Drawn,
  entered: StepReply = {},
): CardData<'step-form'> {
  const { subject, problems } = form;
  const { fields, about } = asked[action](subject, profile, way, entered);
  const words = stepFormWords[action];
  const today = dayOf(now, profile.timeZone);
  return {
    ...idsOfForm(form),
    action,
    way,
    step: 'submit',
    heading: fill(words.heading, { ref: subject.ref }),
    lead: words.lead,
    about,
    fields: stepFieldNames.flatMap((id): StepField[] => {
      const part = fields[id];
      return part ? [fieldOf(id, part, { entered, today, people, error: errorAt(id, problems) })] : [];
    }),
    summary: summaryOf(problems),
    submit: words.submit,
    style: words.style,
  };
}

const fieldOf = (
  id: StepFieldName,
  part: Part,
  how: {
    readonly entered: StepReply;
    readonly today: string;
    readonly error: string;
    readonly people: readonly Person[];
  },
): StepField => ({
  id,
  label: stepFieldLabels[id],
  errorMessage: problemAt(id, { field: id, code: 'missing' }),
  latest: part.input === 'date' ? how.today : '',
  error: how.error,
  required: true,
  maxLength: textLimits.reason,
  ...part,
  value: how.entered[id] ?? part.value ?? '',
  ...(part.input === 'person'
    ? { choices: pickedChoices(how.people.filter((person) => person.id === how.entered[id])) }
    : {}),
});

const text: Part = { input: 'text', choices: [] };
/** The grounds, of which those are proposed that what was reported gives (E3). */
const grounds = (subject: Case, profile: Profile): Parts => ({
  recipient: { input: 'choice', choices: choicesOf(profile.escalation.recipients) },
  grounds: {
    input: 'choices',
    choices: choicesOf(profile.escalation.grounds),
    value: concernsOf(subject, profile)
      .flatMap(({ ground }) => ground ?? [])
      .join(','),
  },
  assessment: text,
});
const made: Parts = {
  madeOn: { input: 'date', choices: [] },
  theirReference: { input: 'line', choices: [], required: false, maxLength: textLimits.reference },
};

/** Which of several reports is meant; where there is only one, nobody is asked. */
const which = (open: readonly ExternalReport[], profile: Profile): Parts =>
  open.length < 2
    ? {}
    : {
        report: {
          input: 'choice',
          choices: open.map((report) => ({
            title: reportInWords(report, profile),
            value: String(report.number),
          })),
        },
      };

/** What has to be known of a report to advise or decide on it, in words; the short facts only where there are several. */
const aboutReports = (open: readonly ExternalReport[], profile: Profile): CardRow[] =>
  open.flatMap((report) => [
    ...rows(groundRows(report, profile)),
    ...(open.length === 1
      ? [{ label: labels.howTheRiskIsAssessed, text: report.assessment }, ...adviceRows(report, profile)]
      : []),
  ]);

/** What each form asks, and what it tells first. */
const asked: Readonly<Record<FormAction, Asked>> = {
  'propose-external-report': (subject, profile) => ({ fields: grounds(subject, profile), about: [] }),
  'give-advice': (subject, profile) => {
    const open = undecidedReports(subject);
    return { fields: { ...which(open, profile), advice: text }, about: aboutReports(open, profile) };
  },
  'decide-external-report': (subject, profile) => {
    const open = decidableReports(subject, profile);
    return {
      fields: { ...which(open, profile), verdict: { input: 'choice', choices: verdicts }, rationale: text },
      about: aboutReports(open, profile),
    };
  },
  'record-external-report': (subject, profile) => {
    const open = unmadeReports(subject);
    return profile.escalation.decision
      ? { fields: { ...which(open, profile), ...made }, about: aboutReports(open, profile) }
      : { fields: { ...grounds(subject, profile), ...made }, about: [] };
  },
  'record-emergency-call': () => ({ fields: made, about: [] }),
  'record-own-report': (_, profile) => ({
    fields: made,
    about: rows([[labels.support, profile.support.police?.words]]),
  }),
  ...appointmentAsked,
  ...keepingAsked,
  'log-contact': contactAsked,
  'change-manager': (subject) => ({
    fields: { person: { input: 'person', choices: [] }, reason: text },
    about: rows([[reportingLabels.manager, nameOf(subject.manager)]]),
  }),
  'tell-contact-person': passOnAsked,
  'give-consultation': (subject, profile) => ({
    fields: { advice: text },
    about: [
      ...rows([[decidingLabels.behaviour, behavioursOf(subject, profile)]]),
      ...(subject.proposal ? restrictionRows(subject.proposal.measures, profile) : []),
      ...rows([
        [decidingLabels.whatWasConsidered, subject.proposal?.measures.equality.reasoning],
        [decidingLabels.whatMightExplainIt, subject.incidents.at(-1)?.context],
      ]),
    ],
  }),
  'record-routing': routingAsked,
  'continue-restriction': continueAsked,
  'propose-lifting': liftingAsked,
  'complete-task': (subject, profile) => {
    const choices = taskChoices(subject, profile);
    const said = profile.tasks.filter((kind) =>
      choices.some(({ value }) => value.startsWith(`${kind.code}/`)),
    );
    return {
      fields: {
        ...(choices.length < 2 ? {} : { task: { input: 'choice', choices } }),
        note: { ...text, maxLength: textLimits.note },
      },
      about: said.map((kind) => ({ label: kind.label, text: kind.words })),
    };
  },
};

const verdicts = [
  { title: labels.approveReporting, value: 'approved' },
  { title: labels.refuseReporting, value: 'refused' },
];
