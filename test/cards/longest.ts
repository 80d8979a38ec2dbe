import { type Case, caseSchema } from '../../bot/domain/case/state';
import { listLimits, textLimits } from '../../bot/domain/entries/limits';
import type { Status } from '../../bot/policy/codes';
import { type ExternalReport, externalReportSchema } from '../../bot/domain/outside-reports/state';
import { aCaseAt } from '../builders/cases';
import { aDraftOfMeasures, aReportForm } from '../builders/forms';
import { aPerson } from '../builders/people';
import { type Person, personSchema } from '../../bot/domain/case/person';
import type { ReportForm } from '../../bot/domain/reporting/commands';
import type { DraftMeasures } from '../../bot/domain/restricting/state';

/** A text of this many characters, each three bytes wide: the widest that one UTF-16 unit can be. */
export const longText = (length: number): string => '漢'.repeat(length);

/** A colleague with the longest name that a directory allows. */
export const aLongNamedPerson = (number = 1): Person =>
  personSchema.parse({
    id: `d0000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    name: longText(256),
  });

const people = Array.from({ length: listLimits.people }, (_, index) => aLongNamedPerson(index + 1));
const reference = longText(textLimits.reference);

/** A report form of which every entry is as long as it may be. */
export const theLongestReport = (): ReportForm =>
  aReportForm({
    customerName: longText(textLimits.name),
    email: `${longText(textLimits.contact - 4)}@a.b`,
    telephone: `${'0'.repeat(6)}${longText(textLimits.telephone - 6)}`,
    postcode: longText(textLimits.postcode),
    references: Array.from({ length: listLimits.references }, () => reference).join(','),
    narrative: longText(textLimits.narrative),
    context: longText(textLimits.context),
    actionTaken: longText(textLimits.context),
    crmReference: reference,
    otherWitnesses: longText(textLimits.witnesses),
    evidence: longText(textLimits.evidence),
    affected: people,
    witnesses: people,
    manager: { ...aPerson('callum'), name: longText(256) },
    danger: true,
    violent: true,
  });

/** Measures with as many kinds of restriction as go together, each answer as long as it may be. */
export const theLongestMeasures = (): DraftMeasures =>
  aDraftOfMeasures({
    restrictions: [
      {
        kind: 'subject',
        answers: {
          reference: longText(textLimits.answer),
          'duties-done': true,
          'outside-our-control': true,
        },
      },
      { kind: 'named-contact', answers: {} },
      {
        kind: 'channel',
        answers: {
          'allowed-channels': ['telephone', 'email', 'post', 'in-person', 'online'],
        },
      },
    ],
    // Neither is among those affected.
    spoc: aLongNamedPerson(21),
    deputy: aLongNamedPerson(22),
    endsOn: '2026-05-03',
    equality: { considered: true, consulted: true, reasoning: longText(textLimits.reason) },
  });

/** The longest reason. */
export const theLongestReason = (): string => longText(textLimits.reason);

/** A report to a third party on every ground, with as much advice as it may hold, each text as long as it may be. */
export const theLongestExternalReport = (): ExternalReport => {
  const stamp = { by: aLongNamedPerson(), at: '2025-11-03T12:00:00Z' };
  return externalReportSchema.parse({
    number: 2,
    recipient: 'legal-action',
    grounds: ['harassment-or-crime', 'threat', 'malicious-or-vexatious'],
    assessment: theLongestReason(),
    ...stamp,
    advice: Array.from({ length: listLimits.advice }, (_, index) => ({
      number: index + 3,
      role: 'information-governance',
      text: theLongestReason(),
      ...stamp,
    })),
  });
};

/** Tasks of many incidents, open. */
const theMostTasks = Array.from({ length: 20 }, (_, index) => ({
  code: 'risk-assessment',
  incident: index + 1,
  dueOn: '2025-11-13',
}));

/** A case in a status that was made with the longest commands, with many conflicts, answers and steps besides. */
export function theLongestCase(status: Status): Case {
  const reason = theLongestReason();
  const subject = aCaseAt(status, {
    report: { form: theLongestReport() },
    'ask-for-information': { question: reason, of: 'reporter' },
    refer: { to: 'head-of-customer-services', reason },
    endorse: { measures: theLongestMeasures(), reason },
    approve: { rationale: reason },
    refuse: { rationale: reason },
    close: { reason },
    withdraw: { reason },
  });
  const stamp = { by: aLongNamedPerson(), at: '2025-11-03T12:00:00Z' };
  const step = { event: 'IncidentAdded', number: 2, ...stamp };
  const answer = { question: reason, asked: aLongNamedPerson(), text: reason, ...stamp };
  return caseSchema.parse({
    ...subject,
    reporter: aLongNamedPerson(),
    incidents: [...subject.incidents, ...subject.incidents, ...subject.incidents],
    conflicts: Array.from({ length: 8 }, () => ({ reason, ...stamp })),
    answers: [answer, answer, answer],
    externalReports: [theLongestExternalReport(), theLongestExternalReport()],
    tasks: theMostTasks,
    protocol: { text: longText(textLimits.note), ...stamp },
    ownReports: [{ on: '2025-11-03', reference, ...stamp }],
    consultations: [{ number: 6, role: 'people-and-change', ...stamp, answer: { advice: reason, ...stamp } }],
    steps: [...Array.from({ length: 40 }, () => step), ...subject.steps],
  });
}
