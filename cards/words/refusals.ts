import type { RefusalCode } from '../../bot/domain/case/refusal';

/** The words of one refusal: what the matter is, and what to do next and who can. Braces are filled by the view. */
interface RefusalWords {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** Every refusal in words. `{todo}` is the step, `{who}` a person or those who take it, `{at}` when, `{status}` where the case stands. */
export const refusalWords = {
  Incomplete: {
    heading: 'Some entries need another look',
    paragraphs: ['{problems}', 'Open the form again, change these entries and send it.'],
  },
  NotYours: {
    heading: 'This step is for somebody else',
    paragraphs: [
      'You cannot {todo}. It is for: {who}.',
      'If it should be done, tell one of them. Nothing has been changed.',
    ],
  },
  OwnReport: {
    heading: 'You reported this yourself',
    paragraphs: [
      'Nobody decides on their own report, so you cannot {todo}.',
      'Another person in the same role can do it. You need to do nothing more.',
    ],
  },
  AffectedPerson: {
    heading: 'You are named as affected',
    paragraphs: [
      'Nobody decides on what was done to them, so you cannot {todo}.',
      'Another person in the same role can do it. You need to do nothing more.',
    ],
  },
  Involved: {
    heading: 'You had a part in this case',
    paragraphs: [
      'A second look is for somebody who had none, so you cannot {todo}.',
      'Another person in the same role can do it. You need to do nothing more.',
    ],
  },
  ConflictDeclared: {
    heading: 'You declared a conflict of interest',
    paragraphs: [
      'You did so on {at}, so you cannot {todo}.',
      'Another person in the same role can do it. You need to do nothing more.',
    ],
  },
  AlreadyActedOn: {
    heading: 'Somebody has acted on it already',
    paragraphs: [
      '{who} did so on {at}, so it is too late to {todo}.',
      'Tell the line manager of the report if it was made by mistake; they can close it.',
    ],
  },
  MovedOn: {
    heading: 'This case has moved on',
    paragraphs: [
      'It is too late to {todo}. {who} took the last step on {at}, and the case now stands at: {status}.',
      'Open the case to see what can be done now.',
    ],
  },
  NothingOpen: {
    heading: 'Nothing waits for this',
    paragraphs: [
      'There is nothing on this case to {todo}, or somebody has just done it.',
      'Open the case to see what was done and by whom.',
    ],
  },
  AdviceMissing: {
    heading: 'Advice comes first',
    paragraphs: [
      'You cannot {todo} before advice on it was given by: {who}.',
      'Tell one of them that it is urgent. You will be asked again once the advice is there.',
    ],
  },
  AssessmentMissing: {
    heading: 'A complaint is being handled',
    paragraphs: [
      'You cannot {todo} before it was found whether the behaviour is unacceptable, by: {who}.',
      'Open the case and press “Ask those who handle complaints” if nobody has asked yet. You are told what they found.',
    ],
  },
  FoundAcceptable: {
    heading: 'It was found not to be unacceptable',
    paragraphs: [
      '{who} found so on {at}, so you cannot {todo}.',
      'Open the case to close it. If more has happened since, add the incident and ask those who handle complaints again.',
    ],
  },
  SecondPerson: {
    heading: 'A second person has to confirm',
    paragraphs: [
      'You proposed it, so you cannot {todo}.',
      'Tell one of those who look after the records. Another person can do it; until then nothing is erased.',
    ],
  },
  RecordHeld: {
    heading: 'The record is held',
    paragraphs: [
      '{who} held it on {at}, so you cannot {todo}.',
      'Open the case to see why it is held. Whoever looks after the records can end the hold.',
    ],
  },
  PeriodNotOver: {
    heading: 'It is kept for longer',
    paragraphs: [
      'The period for which it is kept has not ended, so you cannot {todo}. {until}',
      'Open the case again then. You are asked when it has ended.',
    ],
  },
  Erased: {
    heading: 'This case was erased',
    paragraphs: [
      '{who} confirmed it on {at}, so you cannot {todo}.',
      'Report what has happened since as a new case: nothing can be added to this one.',
    ],
  },
  ReviewAnswered: {
    heading: 'This review was answered already',
    paragraphs: [
      '{who} answered it on {at}. Nothing that you entered was recorded.',
      'Open the record to see the answer.',
    ],
  },
  CaseFull: {
    heading: 'This case can hold no more',
    paragraphs: [
      'Nothing was added, because the record of this case has reached its limit.',
      'Report the incident as a new case. The two are found together under the customer.',
    ],
  },
} as const satisfies Record<RefusalCode, RefusalWords>;
