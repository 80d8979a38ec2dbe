/** The names that a sentence about a restriction may have in braces besides the answers of its kind. */
export const namesInSentences = ['spoc', 'deputy'] as const;
