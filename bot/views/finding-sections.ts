import type { Section } from '../../cards/review/card';
import type { Case } from '../domain/case';
import type { Assessment } from '../domain/findings';
import type { Profile } from '../policy/profile';
import { rows } from './incident-rows';
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

/** What was found by the event of this number, in words; '' for other events. */
export function findingOfEvent(subject: Case, number: number): string {
  const step = subject.steps.find((taken) => taken.number === number);
  if (step?.event !== 'AssessmentGiven') return '';
  const given = subject.assessments.find(({ finding }) => finding?.at === step.at);
  return given?.finding?.acceptable === true
    ? 'The behaviour was found not to be unacceptable'
    : 'The behaviour was found unacceptable';
}
