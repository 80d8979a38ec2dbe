import { inputsOn, wordsOn } from './colleague';

/** Everything on a card that a person can read, line by line. */
export const linesOf = (card: unknown): readonly string[] => wordsOn(card).split('\n');

/** Expects every mistake to be said twice, at the top and at its field, and everything that was entered to be kept. */
export function expectMistakes(
  card: unknown,
  mistakes: readonly string[],
  entered: Readonly<Record<string, string>>,
): void {
  const lines = linesOf(card);
  const said = mistakes.map((mistake) => [
    mistake,
    lines.filter((line) => line === mistake || line === `- ${mistake}`).length >= 2,
  ]);
  expect(said).toEqual(mistakes.map((mistake) => [mistake, true]));
  expect(inputsOn(card)).toMatchObject(entered);
}

/** A text of so many characters. */
export const x = (length: number): string => 'x'.repeat(length);
