/** What is measured did not happen: the message says what was expected and what came instead. No figure stands after it. */
export class NotMeasured extends Error {
  override readonly name = 'NotMeasured';
}
