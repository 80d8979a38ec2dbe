import type { CardRow } from '../../../cards/parts';
import type { Section } from '../../../cards/review/card';
import type { Case } from '../../domain/case/state';
import type { Appeal, Assessment } from '../../domain/deciding/state';
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
    heading: 'Complaint being handled',
    rows: rows([
      ['Is the behaviour unacceptable?', finding ? findingInWords(finding) : 'Not answered yet'],
      ['Put to those who handle complaints by', signature(assessment, profile)],
      ['Answered by', finding && signature(finding, profile)],
    ]),
    told: rows([
      ['Why it was asked', assessment.reason],
      ['Why it was answered so', finding?.reason],
    ]),
  };
}

const findingInWords = ({ acceptable }: { readonly acceptable: boolean }): string =>
  acceptable ? 'No' : 'Yes';

/** Each second look at the decision, newest first (D3): what the customer says, what came of it, whether they know. */
export const appealSections = ({ appeals }: Case, profile: Profile): Section[] =>
  appeals.map((appeal) => appealSection(appeal, profile)).reverse();

function appealSection(appeal: Appeal, profile: Profile): Section {
  const { outcome, notice } = appeal;
  return {
    heading: 'Second look at the decision',
    rows: rows([
      ['Asked for by', signature(appeal, profile)],
      ['Outcome', outcome ? (outcome.overturned ? 'Overturned' : 'Confirmed') : 'Not decided yet'],
      ['Decided by', outcome && signature(outcome, profile)],
      ['Under', outcome?.policyVersion],
      ['Customer told of the end', notice && noticeInWords(notice, profile)],
    ]),
    told: rows([
      ['What the customer says', appeal.customerSays],
      ['Why it was decided so', outcome?.reason],
      ['Why they are not told', notice && !notice.told ? notice.reason : undefined],
    ]),
  };
}

/** When and how the customer was told, or that they are not. */
export const noticeInWords = (notice: NonNullable<Appeal['notice']>, profile: Profile): string =>
  notice.told
    ? `${dayInWords(notice.sentOn)}, ${labelOf(profile.decision.notice.channels, notice.channel)}`
    : 'No';

/** What those advised whom the profile has consulted, or that they have not answered yet (Q1). */
export const consultationRows = ({ consultations }: Case, profile: Profile): CardRow[] =>
  consultations.flatMap(({ role, answer, ...asked }) => [
    {
      label: `Advice of ${partyLabel(profile, role)}`,
      text: answer
        ? `Given by ${signature(answer, profile)}`
        : `Not given yet; asked for by ${signature(asked, profile)}`,
    },
    ...rows([['They advise', answer?.advice]]),
  ]);

/** The advice on equality as a section of the record. */
export const consultationSection = (subject: Case, profile: Profile): Section[] =>
  subject.consultations.length === 0
    ? []
    : [{ heading: 'Advice on equality', rows: [], told: consultationRows(subject, profile) }];

/** What was found by the event of this number, in words; '' for other events. */
export function findingOfEvent(subject: Case, number: number): string {
  const step = subject.steps.find((taken) => taken.number === number);
  if (step?.event === 'AppealDecided') {
    const appeal = subject.appeals.find(({ outcome }) => outcome?.at === step.at);
    return appeal?.outcome?.overturned === true
      ? 'It was overturned, and contact is no longer restricted'
      : 'It was confirmed, and the restriction stays';
  }
  if (step?.event !== 'AssessmentGiven') return '';
  const given = subject.assessments.find(({ finding }) => finding?.at === step.at);
  return given?.finding?.acceptable === true
    ? 'The behaviour was found not to be unacceptable'
    : 'The behaviour was found unacceptable';
}
