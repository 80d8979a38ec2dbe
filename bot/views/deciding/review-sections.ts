import type { Section } from '../../../cards/review/card';
import type { Case } from '../../domain/case/state';
import type { Profile } from '../../policy/profile';
import { dateInWords, momentInWords } from '../time/dates';
import { evidenceRows, incidentRows, incidentTold, rows } from '../reporting/incident-rows';
import { nameOf, partyLabel } from '../case/labels';
import { deedOf } from '../case/steps';
import type { Person } from '../../domain/case/person';

/** The most steps that the record lists: the newest. */
const shownSteps = 20;

/** The customer as staff described them, and the line manager of who reported; each incident names its reporter. */
export const customerSection = ({ customer, manager }: Case): Section => ({
  heading: 'Customer',
  rows: rows([
    ['Name', customer.name],
    ['Also known as', customer.aliases?.join(', ')],
    ['Email', customer.email],
    ['Telephone', customer.telephone],
    ['Postcode', customer.postcode],
    ['Application or title numbers', customer.references.join(', ')],
    ['Line manager', nameOf(manager)],
  ]),
  told: [],
});

/** Each incident, newest first; only those of one reporter where `only` names them. */
export const incidentSections = (subject: Case, profile: Profile, only?: Person): Section[] =>
  subject.incidents
    .filter((incident) => only === undefined || incident.by.id === only.id)
    .map((incident) => ({
      heading: `Incident of ${dateInWords(incident.occurredAt, profile.timeZone)}`,
      rows: [
        ...incidentRows(incident, profile),
        ...evidenceRows(incident, profile),
        { label: 'Reported by', text: signature(incident, profile) },
      ],
      told: incidentTold(incident),
    }))
    .reverse();

/** Each question with its answer, newest first, the open one before them; only those of one person where `only` names them. */
export function questionSections(subject: Case, profile: Profile, only?: Person): Section[] {
  const mine = (id: string) => only === undefined || only.id === id;
  const answered = subject.answers
    .filter((answer) => mine(answer.by.id))
    .map((answer) => ({
      heading: 'Question answered',
      rows: rows([
        ['Asked by', nameOf(answer.asked)],
        ['Answered by', signature(answer, profile)],
      ]),
      told: rows([
        ['Question', answer.question],
        ['Answer', answer.text],
      ]),
    }));
  const { question } = subject;
  const open = question && mine(question.of.id) ? [openQuestion(question, profile)] : [];
  return [...open, ...answered.reverse()];
}

const openQuestion = (question: NonNullable<Case['question']>, profile: Profile): Section => ({
  heading: 'Question waiting for an answer',
  rows: rows([
    ['Asked by', signature(question, profile)],
    ['Asked of', nameOf(question.of)],
  ]),
  told: rows([['Question', question.text]]),
});

/** Why the case was referred, and why it ended, where either happened. */
export function reasonSections({ referral, closure }: Case, profile: Profile): Section[] {
  const referred = referral && {
    heading: 'Referral',
    rows: rows([
      ['Referred by', signature(referral, profile)],
      ['To', partyLabel(profile, referral.to)],
    ]),
    told: rows([['Why it was referred', referral.reason]]),
  };
  return [...(referred ? [referred] : []), ...closureSection(closure, profile)];
}

/** Why a case was closed or withdrawn, where it was. */
export const closureSection = (closure: Case['closure'], profile: Profile): Section[] =>
  closure === undefined
    ? []
    : [
        {
          heading: 'How it ended',
          rows: rows([['Ended by', signature(closure, profile)]]),
          told: rows([['Why', closure.reason]]),
        },
      ];

/** Each conflict of interest that was declared. */
export const conflictSections = (subject: Case, profile: Profile): Section[] =>
  subject.conflicts.map((conflict) => ({
    heading: 'Conflict of interest',
    rows: rows([['Declared by', signature(conflict, profile)]]),
    told: rows([['What it is', conflict.reason]]),
  }));

/** Who took which step when, oldest first; the newest where there are many. */
export const stepSection = (subject: Case, profile: Profile): Section => ({
  heading: 'So far',
  rows: subject.steps
    .slice(-shownSteps)
    .map((step) => ({ label: deedOf(step.event, subject), text: signature(step, profile) })),
  told: [],
});

/** Who did something, and when. */
export const signature = (done: { readonly by: Person; readonly at: string }, profile: Profile): string =>
  `${nameOf(done.by)}, ${momentInWords(done.at, profile.timeZone)}`;
