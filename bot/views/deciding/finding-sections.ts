import type { CardRow } from '../../../cards/parts';
import type { Section } from '../../../cards/review/card';
import { fill } from '../../../cards/words/fill';
import { decidingLabels as labels } from '../../../cards/words/deciding/words';
import type { Case } from '../../domain/case/state';
import type { Appeal, Assessment, Consultation } from '../../domain/deciding/state';
import type { Profile } from '../../policy/profile';
import { dayInWords } from '../time/dates';
import { rows } from '../reporting/incident-rows';
import { labelOf, partyLabel } from '../case/labels';
import { signature } from './review-sections';

/** Whether behaviour was found unacceptable while a complaint was handled, newest first (D1). */
export const assessmentSections = ({ assessments }: Case, profile: Profile): Section[] =>
  assessments.map((assessment) => assessmentSection(assessment, profile)).reverse();

function assessmentSection(assessment: Assessment, profile: Profile): Section {
  const { finding } = assessment;
  return {
    heading: labels.complaint,
    rows: rows([
      [labels.isUnacceptable, finding ? findingInWords(finding) : labels.notAnsweredYet],
      [labels.putToComplaintsBy, signature(assessment, profile)],
      [labels.answeredBy, finding && signature(finding, profile)],
    ]),
    told: rows([
      [labels.whyAsked, assessment.reason],
      [labels.whyAnswered, finding?.reason],
    ]),
  };
}

const findingInWords = ({ acceptable }: { readonly acceptable: boolean }): string =>
  acceptable ? labels.no : labels.yes;

/** Each second look at the decision, newest first (D3): what the customer says, what came of it, whether they know. */
export const appealSections = ({ appeals }: Case, profile: Profile): Section[] =>
  appeals.map((appeal) => appealSection(appeal, profile)).reverse();

function appealSection(appeal: Appeal, profile: Profile): Section {
  const { outcome, notice } = appeal;
  return {
    heading: labels.appeal,
    rows: rows([
      [labels.askedForBy, signature(appeal, profile)],
      [
        labels.outcome,
        outcome ? (outcome.overturned ? labels.overturned : labels.confirmed) : labels.notDecidedYet,
      ],
      [labels.decidedBy, outcome && signature(outcome, profile)],
      [labels.under, outcome?.policyVersion],
      [labels.customerToldOfEnd, notice && noticeInWords(notice, profile)],
    ]),
    told: rows([
      [labels.whatTheCustomerSays, appeal.customerSays],
      [labels.whyDecided, outcome?.reason],
      [labels.whyNotTold, notice && !notice.told ? notice.reason : undefined],
    ]),
  };
}

/** When and how the customer was told, or that they are not. */
export const noticeInWords = (notice: NonNullable<Appeal['notice']>, profile: Profile): string =>
  notice.told
    ? `${dayInWords(notice.sentOn)}, ${labelOf(profile.decision.notice.channels, notice.channel)}`
    : labels.no;

/** Whom the profile has consulted, and who of them answered when, or that they have not yet (Q1): not what they advise. */
export const consultationStandings = ({ consultations }: Case, profile: Profile): CardRow[] =>
  consultations.map((consultation) => standingRow(consultation, profile));

const standingRow = ({ role, answer, ...asked }: Consultation, profile: Profile): CardRow => ({
  label: fill(labels.adviceOf, { who: partyLabel(profile, role) }),
  text: answer
    ? fill(labels.givenBy, { who: signature(answer, profile) })
    : fill(labels.notGivenYet, { who: signature(asked, profile) }),
});

/** The same, each followed by what they advise. */
export const consultationRows = ({ consultations }: Case, profile: Profile): CardRow[] =>
  consultations.flatMap((consultation) => [
    standingRow(consultation, profile),
    ...rows([[labels.theyAdvise, consultation.answer?.advice]]),
  ]);

/** The advice on equality as a section of the record. */
export const consultationSection = (subject: Case, profile: Profile): Section[] =>
  subject.consultations.length === 0
    ? []
    : [{ heading: labels.adviceOnEquality, rows: [], told: consultationRows(subject, profile) }];

/** What was found by the event of this number, in words; '' for other events. */
export function findingOfEvent(subject: Case, number: number): string {
  const step = subject.steps.find((taken) => taken.number === number);
  if (step?.event === 'AppealDecided') {
    const appeal = subject.appeals.find(({ outcome }) => outcome?.at === step.at);
    return appeal?.outcome?.overturned === true ? labels.foundOverturned : labels.foundConfirmed;
  }
  if (step?.event !== 'AssessmentGiven') return '';
  const given = subject.assessments.find(({ finding }) => finding?.at === step.at);
  return given?.finding?.acceptable === true ? labels.foundAcceptable : labels.foundUnacceptable;
}
