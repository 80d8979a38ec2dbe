/**
 * What a question about a contact asks: something of any contact (`yes-no`), which exception (R4), whether a restriction covers
 * it, which ground opens it again (R2), or whether it needs an answer although it came by a closed way (R5).
 */
export const contactQuestions = [
  'yes-no',
  'exceptions',
  'matter',
  'reopening',
  'at-times',
  'by-appointment',
  'documents',
  'as-decided',
  'needs-answer',
] as const;

/** One of `contactQuestions`. */
export type ContactQuestionKind = (typeof contactQuestions)[number];

/** How much is done about a contact, the least first: it may be raised, never lowered below what was answered (S3). */
export const contactLevels = ['file', 'answer', 'pass-on', 'escalate'] as const;

/** One of `contactLevels`. */
export type ContactLevel = (typeof contactLevels)[number];
