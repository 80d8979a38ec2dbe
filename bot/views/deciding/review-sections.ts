import type { CardRow } from '../../../cards/parts';
import type { Section } from '../../../cards/review/card';
import { fill } from '../../../cards/words/fill';
import { reportingLabels as said } from '../../../cards/words/reporting/words';
import { decidingLabels as labels } from '../../../cards/words/deciding/words';
import type { Happened } from '../../domain/case/events';
import type { Case } from '../../domain/case/state';
import type { Profile } from '../../policy/profile';
import { dateInWords, momentInWords } from '../time/dates';
import { evidenceRows, incidentRows, incidentTold, rows } from '../reporting/incident-rows';
import { nameOf, partyLabel } from '../case/labels';
import { deedOf } from '../case/steps';
import type { KeptIncident } from '../../domain/reporting/weight';
import type { Person } from '../../domain/case/person';

/** The most steps that the record lists: the newest. */
const shownSteps = 20;

/** The customer as staff described them, and the line manager of who reported; each incident names its reporter. */
export const customerSection = ({ customer, manager }: Case): Section => ({
  heading: labels.customer,
  rows: rows([
    [labels.name, customer.name],
    [labels.alsoKnownAs, customer.aliases?.join(', ')],
    [labels.email, customer.email],
    [labels.telephone, customer.telephone],
    [labels.postcode, customer.postcode],
    [labels.references, customer.references.join(', ')],
    [labels.manager, nameOf(manager)],
  ]),
  told: [],
});

/** Each incident, newest first; only those of one reporter where `only` names them. */
export const incidentSections = (subject: Case, profile: Profile, only?: Person): Section[] =>
  subject.incidents
    .filter((incident) => only === undefined || incident.by.id === only.id)
    .map((incident) => ({
      heading: fill(labels.incidentOf, { at: dateInWords(incident.occurredAt, profile.timeZone) }),
      rows: [
        ...incidentRows(incident, profile),
        ...evidenceRows(incident, profile),
        { label: labels.reportedBy, text: signature(incident, profile) },
        ...weightRows(subject, incident, profile),
      ],
      told: incidentTold(incident),
    }))
    .reverse();

/** That an incident counts no more, and who named in it says that they were not affected (D5). */
function weightRows(subject: Case, incident: KeptIncident, profile: Profile): CardRow[] {
  const { setAside } = incident;
  const number = subject.incidents.indexOf(incident) + 1;
  const contested = subject.affectedAnswers.filter(({ was, incident: of }) => !was && of === number);
  return rows([
    [said.setAside, setAside && signature(setAside, profile)],
    [said.whySetAside, setAside?.reason],
    ...contested.map(
      ({ by, reason = '' }) =>
        [said.notAffected, fill(said.notAffectedSaid, { who: nameOf(by), reason })] as const,
    ),
  ]);
}

/** Each question with its answer, newest first, the open one before them; only those of one person where `only` names them. */
export function questionSections(subject: Case, profile: Profile, only?: Person): Section[] {
  const mine = (id: string) => only === undefined || only.id === id;
  const answered = subject.answers
    .filter((answer) => mine(answer.by.id))
    .map((answer) => ({
      heading: labels.questionAnswered,
      rows: rows([
        [labels.askedBy, nameOf(answer.asked)],
        [labels.answeredBy, signature(answer, profile)],
      ]),
      told: rows([
        [labels.question, answer.question],
        [labels.answer, answer.text],
      ]),
    }));
  const { question } = subject;
  const open = question && mine(question.of.id) ? [openQuestion(question, profile)] : [];
  return [...open, ...answered.reverse()];
}

const openQuestion = (question: NonNullable<Case['question']>, profile: Profile): Section => ({
  heading: labels.questionWaiting,
  rows: rows([
    [labels.askedBy, signature(question, profile)],
    [labels.askedOf, nameOf(question.of)],
  ]),
  told: rows([[labels.question, question.text]]),
});

/** Why the case was referred, and why it ended, where either happened. */
export function reasonSections({ referral, closure }: Case, profile: Profile): Section[] {
  const referred = referral && {
    heading: labels.referral,
    rows: rows([
      [labels.referredBy, signature(referral, profile)],
      [labels.to, partyLabel(profile, referral.to)],
    ]),
    told: rows([[labels.whyReferred, referral.reason]]),
  };
  return [...(referred ? [referred] : []), ...closureSection(closure, profile)];
}

/** Why a case was closed or withdrawn, where it was. */
export const closureSection = (closure: Case['closure'], profile: Profile): Section[] =>
  closure === undefined
    ? []
    : [
        {
          heading: labels.howItEnded,
          rows: rows([[labels.endedBy, signature(closure, profile)]]),
          told: rows([[labels.why, closure.reason]]),
        },
      ];

/** Each conflict of interest that was declared. */
export const conflictSections = (subject: Case, profile: Profile): Section[] =>
  subject.conflicts.map((conflict) => ({
    heading: labels.conflictOfInterest,
    rows: rows([[labels.declaredBy, signature(conflict, profile)]]),
    told: rows([[labels.whatItIs, conflict.reason]]),
  }));

/** Who took which step when, oldest first; the newest where there are many. */
export const stepSection = (subject: Case, profile: Profile): Section => ({
  heading: labels.soFar,
  rows: subject.steps
    .slice(-shownSteps)
    .map((step) => ({ label: deedOf(step.event, subject), text: signature(step, profile) })),
  told: [],
});

/** What the sections of a record that is to be decided on say, with who did it and when: of every one of them. */
const allSaidAbove: readonly Happened['type'][] = ['IncidentReported', 'IncidentAdded'];
/** The same, of the newest of them. */
const newestSaidAbove: readonly Happened['type'][] = [
  'CaseReferred',
  'CaseEndorsed',
  'ConsultationSought',
  'ConsultationGiven',
];

/**
 * The steps that stand nowhere else on a record that is to be decided on: whoever decides between two meetings reads nothing
 * twice (C5). None where nothing is left.
 */
export function stepsNotSaidAbove(subject: Case, profile: Profile): Section[] {
  const steps = subject.steps.filter(({ event }, at) => {
    if (allSaidAbove.some((type) => type === event)) return false;
    const isNewest = !subject.steps.slice(at + 1).some((later) => later.event === event);
    return !isNewest || !newestSaidAbove.some((type) => type === event);
  });
  return steps.length === 0 ? [] : [stepSection({ ...subject, steps }, profile)];
}

/** Who did something, and when. */
export const signature = (done: { readonly by: Person; readonly at: string }, profile: Profile): string =>
  `${nameOf(done.by)}, ${momentInWords(done.at, profile.timeZone)}`;
