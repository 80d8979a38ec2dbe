import type { CardData } from '../../../cards/catalogue';
import { type ReportField, reportFields } from '../../../cards/report-form/card';
import { fill } from '../../../cards/words/fill';
import { reportingLabels as labels } from '../../../cards/words/reporting/words';
import { dayOf } from '../../domain/time/calendar';
import { entriesInUse } from '../../domain/case/entries-in-use';
import { listLimits, textLimits } from '../../domain/entries/limits';
import type { Profile } from '../../policy/profile';
import { dateInWords } from '../time/dates';
import { errorsAt, summaryOf } from '../forms/form-problems';
import { choicesOf, pickedChoices } from '../case/labels';
import type { Person } from '../../domain/case/person';
import type { ReportForm } from '../../domain/reporting/commands';
import type { Problem } from '../../domain/entries/problem';

/** An open case of the customer whom a report names, to which the report may belong. */
interface OpenCase {
  readonly ref: string;
  /** An instant. */
  readonly reportedAt: string;
}

/** A report form as it is to be shown: empty, prefilled, or as it was sent. */
export interface ReportFormState {
  readonly reportKey: string;
  /** The case to which an incident is added; '' for a new report. */
  readonly ref: string;
  readonly inDialog: boolean;
  readonly form: Partial<ReportForm>;
  readonly problems: readonly Problem[];
  readonly offer: readonly OpenCase[];
  readonly addTo: string;
}

/** A new report form for a key made now; `form` holds what is known already, such as the text of a message. */
export const freshReport = (
  reportKey: string,
  inDialog: boolean,
  form: Partial<ReportForm> = {},
): ReportFormState => ({ reportKey, ref: '', inDialog, form, problems: [], offer: [], addTo: '' });

/** The fields in the part that stays shut until it holds something. */
const detail = reportFields.slice(reportFields.indexOf('email'));

/** The report form (C1). What was entered stays; what is wrong stands at its field and at the top. */
export function reportForm(
  state: ReportFormState,
  { profile, now }: { readonly profile: Profile; readonly now: string },
): CardData<'report-form'> {
  const { form, problems } = state;
  const today = dayOf(now, profile.timeZone);
  const values = valuesOf(form, today, profile);
  return {
    reportKey: state.reportKey,
    ref: state.ref,
    isNew: state.ref === '',
    inDialog: state.inDialog,
    danger: form.danger ?? false,
    emergency: { heading: profile.emergency.heading, steps: [...profile.emergency.steps] },
    complaint: { question: profile.complaints?.question ?? '', yes: profile.complaints?.yes ?? '' },
    choices: choicesIn(profile),
    ...behavioursAsked(form, problems, profile),
    people: pickedIn(form),
    values,
    errors: errorsAt(reportFields, problems),
    summary: summaryOf(problems),
    offer: offered(state.offer, profile),
    addTo: state.addTo,
    detailOpen: isDetailUsed(values, form.recording, problems, profile),
    today,
  };
}

const pickedIn = ({ manager, affected, witnesses }: Partial<ReportForm>) => ({
  manager: pickedChoices([manager]),
  affected: pickedChoices(shownPeople(affected)),
  witnesses: pickedChoices(shownPeople(witnesses)),
});

const choicesIn = (profile: Profile) => ({
  channels: choicesOf(profile.contactChannels),
  thresholds: choicesOf(profile.thresholds),
  recordings: choicesOf(profile.evidence.recordings),
});

/** The behaviours by the groups of the profile: a group is open where something in it is chosen, or is still to be said of it. */
function behavioursAsked(
  { behaviours: chosen = [], threshold = '' }: Partial<ReportForm>,
  problems: readonly Problem[],
  profile: Profile,
): Pick<CardData<'report-form'>, 'groups' | 'thresholdOpen'> {
  const isThresholdDue = threshold !== '' || problems.some(({ field }) => field === 'threshold');
  // Where several groups need it, one button would shut what another opened: then it is always there.
  const isOneAlone = profile.behaviourGroups.filter(({ needsThreshold }) => needsThreshold).length === 1;
  const groups = profile.behaviourGroups.map(({ code, label, needsThreshold }, index) => {
    const id = `behaviours${index + 1}`;
    const within = entriesInUse(profile.behaviours).filter(({ group }) => group === code);
    const opens = needsThreshold && isOneAlone;
    const values = within.map((one) => one.code).filter((one) => chosen.includes(one));
    return {
      id,
      label,
      isOpen: values.length > 0 || (opens && isThresholdDue),
      targets: [{ id }, ...(opens ? [{ id: 'threshold' }] : [])],
      choices: choicesOf(within),
      value: values.join(','),
    };
  });
  const opening = groups.find(({ targets }) => targets.length > 1);
  const offered = groups.filter(({ choices }) => choices.length > 0);
  return { groups: offered, thresholdOpen: opening?.isOpen ?? true };
}

function valuesOf(form: Partial<ReportForm>, today: string, profile: Profile): Record<ReportField, string> {
  return {
    customerName: text(form.customerName, textLimits.name),
    channel: form.channel ?? '',
    date: form.date ?? today,
    time: form.time ?? '',
    behaviours: (form.behaviours ?? []).join(','),
    threshold: form.threshold ?? '',
    narrative: text(form.narrative, textLimits.narrative),
    violent: String(form.violent ?? false),
    danger: String(form.danger ?? false),
    complaint: String(form.complaint ?? false),
    manager: form.manager?.id ?? '',
    email: text(form.email, textLimits.contact),
    telephone: text(form.telephone, textLimits.telephone),
    postcode: text(form.postcode, textLimits.postcode),
    references: text(form.references, longestReferences),
    context: text(form.context, textLimits.context),
    actionTaken: text(form.actionTaken, textLimits.context),
    affected: ids(form.affected),
    witnesses: ids(form.witnesses),
    otherWitnesses: text(form.otherWitnesses, textLimits.witnesses),
    evidence: text(form.evidence, textLimits.evidence),
    recording: form.recording ?? firstRecording(profile),
    crmReference: text(form.crmReference, textLimits.reference),
  };
}

/** Text up to its limit: an input lets nobody enter more, and a card has no room for what a broken client sends. */
const text = (value: string | undefined, limit: number): string => (value ?? '').slice(0, limit);

const ids = (people: readonly Person[] | undefined): string =>
  shownPeople(people)
    .map((person) => person.id)
    .join(',');

/** The most people that one incident may name. */
const shownPeople = (people: readonly Person[] | undefined): readonly Person[] =>
  (people ?? []).slice(0, listLimits.people);

/** All references at their longest, with commas between them. */
const longestReferences = listLimits.references * (textLimits.reference + 2);

/** The profile's first recording is the usual answer, so that the part with this question can stay shut. */
const firstRecording = (profile: Profile): string =>
  profile.evidence.recordings.find((recording) => recording.allowed)?.code ?? '';

/** The most open cases offered: the newest, which stand last. */
const shownOffers = 5;

const offered = (open: readonly OpenCase[], profile: Profile) =>
  open.length === 0
    ? []
    : [
        ...open.slice(-shownOffers).map((known) => ({
          title: fill(labels.addTo, {
            ref: known.ref,
            at: dateInWords(known.reportedAt, profile.timeZone),
          }),
          value: known.ref,
        })),
        { title: labels.asNewCase, value: 'new' },
      ];

function isDetailUsed(
  values: Record<ReportField, string>,
  recording: string | undefined,
  problems: readonly Problem[],
  profile: Profile,
): boolean {
  const fields: readonly string[] = detail;
  const filledIn = detail.some((field) => field !== 'recording' && values[field] !== '');
  const recorded = recording !== undefined && recording !== firstRecording(profile);
  return filledIn || recorded || problems.some((problem) => fields.includes(problem.field));
}
