/** The names that a sentence about a restriction may have in braces besides the answers of its kind. */
export const namesInSentences = ['spoc', 'deputy'] as const;

/** What letters to customers are for. */
export const letterPurposes = [
  'expectation',
  'warning',
  'restriction-notice',
  'notice-of-change',
  'notice-of-lifting',
  'review-outcome',
  'new-contact',
] as const;

/** One of `letterPurposes`. */
export type LetterPurpose = (typeof letterPurposes)[number];

/** How a field of a letter is filled in: some sentences, or one line. */
export const letterInputs = ['text', 'line'] as const;
