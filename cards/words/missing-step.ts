/** Why a person lacks a step. `{at}` is a moment, `{status}` where the case stands, `{who}` those it waits for. */
export const missingStepWords = {
  OwnReport: 'You reported this yourself, so somebody else in your role decides on it.',
  AffectedPerson: 'You are named as affected, so somebody else in your role decides on it.',
  Involved: 'You had a part in this case, so somebody who had none looks at it again.',
  ConflictDeclared:
    'You declared a conflict of interest on {at}, so somebody else in your role decides on it.',
  AssessmentMissing:
    'A complaint is being handled. Nothing can be proposed before it was found whether the behaviour is unacceptable, by: {who}.',
  FoundAcceptable:
    '{who} found on {at} that the behaviour is acceptable, so nothing can be proposed. The case can be closed.',
  final: 'This case has ended ({status}), so nothing is left to decide on it.',
  others: 'There is nothing for you to do on this case now. It waits for: {who}.',
  unseen: 'You can see the cases that you reported, manage or decide on. This is none of them.',
} as const;
