import type { CaseEvent } from '../case/events';
import type { Case } from '../case/state';
import type { ReportHappened } from './events';

type Stamp = Pick<CaseEvent, 'by' | 'at'>;

/** What an event of a report changes in its case; the first makes the case, and changes nothing in it. */
export function evolveReport(before: Case, happened: ReportHappened, stamp: Stamp): Partial<Case> {
  switch (happened.type) {
    case 'IncidentReported':
    case 'ReportAcknowledged':
      return {};
    case 'TakenInHand':
      return { inHand: stamp };
    case 'IncidentAdded':
      return { incidents: [...before.incidents, { ...happened.incident, ...stamp }] };
    case 'AffectedConfirmed':
    case 'AffectedContested':
      return { affectedAnswers: [...before.affectedAnswers, ...answersOf(happened, stamp)] };
    case 'IncidentSetAside':
      return { incidents: before.incidents.map((one, at) => setAsideIn(one, at + 1, happened, stamp)) };
    case 'ReportWithdrawn':
      return { closure: { reason: happened.reason, ...stamp } };
    case 'InformationRequested':
      return { question: questionOf(happened, stamp) };
    case 'InformationGiven':
      return { question: undefined, answers: [...before.answers, answerOf(before, happened, stamp)] };
    case 'CaseReferred':
      return { referral: { to: happened.role, reason: happened.reason, ...stamp } };
    case 'ManagerChanged':
      return {
        manager: happened.manager,
        question: questionAfter(before, happened),
        managerSoughtAt: undefined,
        ...(happened.restarts ? { chases: [], managedSince: stamp.at } : {}),
      };
  }
}

type Naming = Extract<ReportHappened, { type: 'AffectedConfirmed' | 'AffectedContested' }>;

const answersOf = (answered: Naming, stamp: Stamp): Case['affectedAnswers'] =>
  answered.incidents.map((incident) =>
    answered.type === 'AffectedContested'
      ? { incident, was: false, reason: answered.reason, ...stamp }
      : { incident, was: true, ...stamp },
  );

const setAsideIn = (
  kept: Case['incidents'][number],
  number: number,
  { incident, reason }: Extract<ReportHappened, { type: 'IncidentSetAside' }>,
  stamp: Stamp,
): Case['incidents'][number] => (number === incident ? { ...kept, setAside: { reason, ...stamp } } : kept);

const questionOf = (asked: Extract<ReportHappened, { type: 'InformationRequested' }>, stamp: Stamp) => ({
  text: asked.question,
  of: asked.of,
  returnTo: asked.returnTo,
  ...stamp,
});

/** What was asked of the manager is asked of whoever is so now. */
const questionAfter = (
  { question }: Case,
  { manager, from }: Extract<ReportHappened, { type: 'ManagerChanged' }>,
): Case['question'] => (question?.of.id === from.id ? { ...question, of: manager } : question);

const answerOf = (
  { question }: Case,
  given: Extract<ReportHappened, { type: 'InformationGiven' }>,
  stamp: Stamp,
) => ({
  question: question?.text ?? '',
  asked: question?.by ?? stamp.by,
  text: given.answer,
  ...stamp,
});
