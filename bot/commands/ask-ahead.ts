/** A question that is asked before its answer is awaited: its failure counts when, and only if, somebody awaits it. */
export function askAhead<T>(question: Promise<T>): Promise<T> {
  question.catch(() => undefined);
  return question;
}
